/** Every option of the command, once: help, settings and the check of the documentation all come from here. */
import { KEEP } from '../collate/types.js'
import { SCRIPTS } from '../text/to-script.js'
import { MERGED } from '../write/grid.js'
import { PRINTABLE } from '../write/print.js'
import { CACHE_LIMIT } from './cache-settings.js'
import { TABLE_FORMATS } from './settings.js'

export type CommandName = 'extract' | 'parse' | 'collate' | 'check' | 'inspect'

export interface OptionDefinition {
  /** As commander reads it, the value's name included. */
  flags: string
  about: string
  /** The values that it takes, where they are few. */
  choices?: readonly string[]
  /** The commands that know it. */
  commands: readonly CommandName[]
}

/** The commands that parse, those that write, and those of both kinds. */
const READERS: readonly CommandName[] = ['extract', 'parse', 'check']
const WRITERS: readonly CommandName[] = ['extract', 'collate', 'check']
const PRINTERS: readonly CommandName[] = ['extract', 'collate']

export const OPTIONS: readonly OptionDefinition[] = [
  { flags: '-o, --output <folder>', about: 'folder of the dataset', commands: WRITERS },
  {
    flags: '--print <name>',
    about: 'write one table or format to standard output instead of a dataset',
    choices: PRINTABLE,
    commands: PRINTERS,
  },
  {
    flags: '--table <id>',
    about: 'with --print tables: the cells of this table; its id, its number in its document or a part of its title',
    commands: PRINTERS,
  },
  {
    flags: '--merged <how>',
    about: 'merged cells in the CSV of a table: in every row for filters, or blank as printed',
    choices: MERGED,
    commands: WRITERS,
  },
  {
    flags: '--format <name>',
    about: 'format of the tables; xlsx makes a workbook of them, in a dataset beside the CSV',
    choices: TABLE_FORMATS,
    commands: WRITERS,
  },
  { flags: '--no-dedupe', about: 'keep every occurrence of a document as one of its own', commands: WRITERS },
  {
    flags: '--encoding <label>',
    about: 'encoding of all inputs, for example gb18030 (default: found out)',
    commands: [...READERS, 'inspect'],
  },
  {
    flags: '--keep <which>',
    about: 'of several copies keep one document made of all, or the best copy as it is',
    choices: KEEP,
    commands: WRITERS,
  },
  {
    flags: '--prefer <source>',
    about: 'copies from this file, folder or 来源 go first where nothing else decides',
    commands: WRITERS,
  },
  {
    flags: '--script <name>',
    about: 'write text in this script: hans (Simplified) or hant (Traditional); as printed where it is not given',
    choices: SCRIPTS,
    commands: WRITERS,
  },
  { flags: '--no-cache', about: 'parse every input anew, and keep nothing for the next run', commands: READERS },
  { flags: '--cache-limit <size>', about: `what parsed inputs may take on disk (default: ${CACHE_LIMIT})`, commands: READERS },
  { flags: '--excel', about: 'CSV for a spreadsheet: byte order mark, CR LF, guarded formulas', commands: WRITERS },
  { flags: '--quiet', about: 'say nothing but what failed', commands: ['extract', 'parse', 'collate', 'check'] },
  { flags: '--lines <range>', about: 'only these lines: 20-40, 20- or 20', commands: ['inspect'] },
  { flags: '--why', about: 'show every role that was proposed, with its weight and rule', commands: ['inspect'] },
]

export interface CommandDefinition {
  /** What follows the command's name. */
  usage: string
  about: string
  inputs: { flags: string; about: string }
}

const INPUTS = { flags: '[inputs...]', about: 'files, folders, globs, or - for standard input' }

export const COMMANDS: Readonly<Record<CommandName, CommandDefinition>> = {
  extract: {
    usage: '[inputs...] (-o <folder> | --print <name>) [options]',
    about: 'Turns raw scraped Chinese government notices into a dataset: Markdown, CSV and JSON.',
    inputs: INPUTS,
  },
  parse: {
    usage: '[inputs...] [options]',
    about: 'Writes what parsing the inputs gives to standard output, as lines of JSON for collate.',
    inputs: INPUTS,
  },
  collate: {
    usage: '[parsed...] (-o <folder> | --print <name>) [options]',
    about: 'Makes the dataset from what parse wrote: the same as from the inputs themselves.',
    inputs: { flags: '[parsed...]', about: 'files that parse wrote, or - for standard input' },
  },
  check: {
    usage: '[inputs...] -o <folder> [options]',
    about: 'Compares the dataset in a folder with what the inputs give; exit 1 and a short diff where they differ.',
    inputs: INPUTS,
  },
  inspect: {
    usage: '<file> [options]',
    about: 'Shows each line with its role and the rule that gave it.',
    inputs: { flags: '<file>', about: 'one file, or - for standard input' },
  },
}
