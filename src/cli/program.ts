/** The command line as commander knows it, made from the one list of options. */
import { Command, Option } from 'commander'
import { readOnce } from './combinations.js'
import { COMMANDS, type CommandName, OPTIONS } from './options.js'
import type { LooseOptions } from './settings.js'

/** What is done for each command. */
export interface Actions {
  extract(inputs: string[], options: LooseOptions): Promise<void>
  parse(inputs: string[], options: LooseOptions): Promise<void>
  collate(inputs: string[], options: LooseOptions): Promise<void>
  check(inputs: string[], options: LooseOptions): Promise<void>
  inspect(file: string, options: LooseOptions): Promise<void>
}

const STATUSES = `
Exit status:
  0  done, warnings or not
  1  some input failed, nothing to read, or check found a difference
  2  wrong usage
  3  the dataset could not be written; the old one stands`

/** What commander prints by itself: help and the version, and its errors. */
export interface Output {
  print(text: string): void
  tell(text: string): void
}

/** Makes the program. Errors and --help end in a CommanderError, never in an exit. */
export function toProgram(version: string, actions: Actions, { print, tell }: Output): Command {
  const program = define(new Command('policy-extract').configureOutput({ writeOut: print, writeErr: tell }), 'extract')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Prints this help, or that of a command.')
    .enablePositionalOptions()
    .addHelpText('after', STATUSES)
    .exitOverride()
    .action(actions.extract)
  define(program.command('parse'), 'parse').action(actions.parse)
  define(program.command('collate'), 'collate').action(actions.collate)
  define(program.command('check'), 'check').action(actions.check)
  define(program.command('inspect'), 'inspect').action(actions.inspect)
  return program
}

function define(command: Command, name: CommandName): Command {
  const { about, usage, inputs } = COMMANDS[name]
  const call = name === 'extract' ? 'policy-extract' : `policy-extract ${name}`
  command.description(about).usage(usage).argument(inputs.flags, inputs.about).showHelpAfterError(`(${call} --help tells more)`)
  for (const { flags, about, commands, choices } of OPTIONS) {
    if (!commands.includes(name)) continue
    const option = new Option(flags, choices === undefined ? about : `${about}: ${choices.join(', ')}`)
    command.addOption(option.required ? option.argParser(readOnce(flags)) : option)
  }
  return command
}
