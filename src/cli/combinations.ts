/** Which options go together: one that would decide nothing is refused, since its user expects that it does. */
import type { LooseOptions } from './settings.js'
import { UsageError } from './status.js'

interface Combination {
  /** The option that is looked at, where it is given. */
  option: keyof LooseOptions
  /** Whether it decides nothing beside the others. */
  isVain: (options: LooseOptions) => boolean
  /** What the user is told. */
  message: (options: LooseOptions) => string
}

/** What is printed that is no CSV. */
const NO_CSV: ReadonlySet<string> = new Set(['markdown', 'jsonl'])

const printsWorkbook = ({ print, format }: LooseOptions) => print !== undefined && format === 'xlsx'

/** The table, in the order in which the user is told. */
const COMBINATIONS: readonly Combination[] = [
  {
    option: 'print',
    isVain: ({ output }) => output !== undefined,
    message: () => 'Cannot both write a dataset and print; give -o or --print',
  },
  {
    option: 'table',
    isVain: ({ print }) => print !== 'tables',
    message: () => '--table chooses what --print tables prints; give both',
  },
  {
    option: 'format',
    isVain: ({ print, format }) => print !== undefined && print !== 'tables' && format === 'xlsx',
    message: ({ print }) => `Cannot print ${print} as xlsx: only tables are sheets`,
  },
  {
    option: 'merged',
    isVain: (options) => (options.print !== undefined && options.print !== 'tables') || printsWorkbook(options),
    message: () => '--merged is for tables as CSV; give it with -o, or with --print tables alone',
  },
  {
    option: 'excel',
    isVain: (options) => NO_CSV.has(options.print ?? '') || printsWorkbook(options),
    message: (options) => `--excel is for CSV, and ${printsWorkbook(options) ? 'a workbook' : options.print} is none; leave it out`,
  },
  {
    option: 'script',
    isVain: ({ print }) => print === 'lines',
    message: () => '--script is for text, and --print lines prints none; leave it out',
  },
  {
    option: 'keep',
    isVain: ({ dedupe }) => dedupe === false,
    message: () => '--no-dedupe keeps every copy apart, so that --keep decides nothing; leave one out',
  },
  {
    option: 'prefer',
    isVain: ({ dedupe }) => dedupe === false,
    message: () => '--no-dedupe keeps every copy apart, so that --prefer decides nothing; leave one out',
  },
  {
    option: 'cacheLimit',
    isVain: ({ cache }) => cache === false,
    message: () => '--no-cache keeps nothing, so that --cache-limit decides nothing; leave one out',
  },
]

/** Throws UsageError where an option that is given would decide nothing. */
export function assertCombination(options: LooseOptions): void {
  const vain = COMBINATIONS.find(({ option, isVain }) => options[option] !== undefined && isVain(options))
  if (vain !== undefined) throw new UsageError(vain.message(options))
}

/**
 * Reads the value of an option, as commander asks for it. Throws UsageError for one that is empty, or given a second time: only the last
 * would count.
 */
export function readOnce(flags: string): (value: string, before: string | undefined) => string {
  const [name = '', wanted = ''] = flags.match(/--[a-z-]+|<[^<>]*>/g) ?? []
  return (value, before) => {
    if (before !== undefined) throw new UsageError(`${name} is given twice, as “${before}” and “${value}”; give it once`)
    if (value === '') throw new UsageError(`Unexpected empty ${name}, expected ${wanted}`)
    return value
  }
}
