/** The documentation says what the command is: every option is in help, docs/cli.md and README.md, and nothing else is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS, type CommandName, OPTIONS, type OptionDefinition } from '../src/cli/options.js'
import { toProgram } from '../src/cli/program.js'
import { STATUS } from '../src/cli/status.js'
import { ROOT } from './support/root.js'

const guide = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const known = new Set([...OPTIONS.map(({ flags }) => longName(flags)), '--help', '--version'])

function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? ''
}

function toRow({ flags, commands, about, choices }: OptionDefinition): string {
  const names = commands.map((name) => (name === 'extract' ? 'main job' : `\`${name}\``)).join(', ')
  return `| \`${flags}\` | ${names} | ${about}${choices === undefined ? '' : `: ${choices.join(', ')}`} |`
}

function helpOf(name: CommandName): string {
  const nothing = async () => {}
  const actions = { extract: nothing, parse: nothing, collate: nothing, check: nothing, inspect: nothing }
  const program = toProgram('0', actions, { print: nothing, tell: nothing })
  return (name === 'extract' ? program : program.commands.find((command) => command.name() === name))?.helpInformation() ?? ''
}

test('docs/cli.md has the table of the options as they are declared', () => {
  const table = guide.slice(guide.indexOf('| --- | --- | --- |\n') + 20, guide.indexOf('<!-- end of options -->'))
  expect(table.trim().split('\n')).toEqual(OPTIONS.map(toRow))
})

describe.each(Object.keys(COMMANDS) as CommandName[])('help of %s', (name) => {
  test('shows its options and no others', () => {
    const shown = new Set(helpOf(name).match(/(?<=^ {2}(?:-\w, )?)--[a-z-]+/gm))
    const own = OPTIONS.filter(({ commands }) => commands.includes(name)).map(({ flags }) => longName(flags))
    expect(shown).toEqual(new Set([...own, '--help', ...(name === 'extract' ? ['--version'] : [])]))
  })
})

test.each([
  ['docs/cli.md', guide],
  ['README.md', readme],
])('%s names every option, and none that is unknown', (_, page) => {
  const named = new Set(page.match(/(?<![\w-])--[a-z][a-z-]*/g))
  expect([...named].filter((name) => !known.has(name))).toEqual([])
  expect(OPTIONS.map(({ flags }) => longName(flags)).filter((name) => !named.has(name))).toEqual([])
})

test.each([
  ['docs/cli.md', guide],
  ['README.md', readme],
])('%s explains every exit status', (_, page) => {
  const table = page.slice(page.search(/^\| (?:exit )?status \| when \|$/m))
  const explained = [...table.matchAll(/^\| (\d) \|/gm)].map(([, status]) => Number(status))
  expect(explained).toEqual(Object.values(STATUS))
})
