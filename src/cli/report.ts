/** What a run tells its user: warnings as they come, and a summary at the end. */
import { formatWarning } from '../messages/index.js'
import type { DocumentRecord, WarningRecord } from '../model/index.js'
import type { InputError } from '../read/index.js'
import { toArticles } from '../write/articles.js'
import type { Console } from './console.js'

/** Warnings shown before the rest is only counted. */
const SHOWN_WARNINGS = 20

/** Where all warnings of a run that prints are. */
export const IN_DATASET = '; a dataset (-o) has all in its warnings.csv'

/** Names of skipped files and folders shown. */
const SHOWN_SKIPPED = 5

/** Counts what a run finds. Prints nothing by itself. */
export class Tally {
  documents = 0
  articles = 0
  tables = 0
  warnings = 0
  /** The first warnings about whole sources, and the first about lines. */
  readonly #whole: WarningRecord[] = []
  readonly #lines: WarningRecord[] = []
  readonly #byRule = new Map<string, number>()

  addRecord(record: DocumentRecord): void {
    this.documents++
    this.articles += toArticles(record).length
    this.tables += record.tables.length
  }

  addWarnings(warnings: readonly WarningRecord[]): void {
    this.warnings += warnings.length
    for (const warning of warnings) {
      this.#byRule.set(warning.rule, (this.#byRule.get(warning.rule) ?? 0) + 1)
      const kept = warning.line === 0 ? this.#whole : this.#lines
      if (kept.length < SHOWN_WARNINGS) kept.push(warning)
    }
  }

  /** The warnings to show: those about whole sources first, each of which is about all that a source gave. */
  get shown(): WarningRecord[] {
    return [...this.#whole, ...this.#lines].slice(0, SHOWN_WARNINGS)
  }

  /** How many warnings of each rule are not among those to show, the most frequent first. */
  get unshown(): [rule: string, count: number][] {
    const left = new Map(this.#byRule)
    for (const { rule } of this.shown) left.set(rule, left.get(rule)! - 1)
    return [...left].filter(([, count]) => count > 0).sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
  }

  toString(): string {
    return [
      counted(this.documents, 'document'),
      counted(this.articles, 'article'),
      counted(this.tables, 'table'),
      counted(this.warnings, 'warning'),
    ].join(', ')
  }
}

/** Tells the warnings, at most the first 20, and of what rules the others are. `elsewhere` says where all of them are. */
export function tellWarnings(console: Console, { shown, unshown, warnings }: Tally, elsewhere: string): void {
  for (const warning of shown) console.tell(formatWarning(warning))
  const more = warnings - shown.length
  if (more === 0) return
  const rules = unshown.map(([rule, count]) => `${rule} ${count}`)
  console.tell(`… and ${counted(more, 'more warning')} (${rules.join(', ')})${elsewhere}`)
}

/** Tells which files of the folders were left out. */
export function tellSkipped(console: Console, skipped: readonly string[]): void {
  if (skipped.length === 0) return
  console.tell(`Skipped ${counted(skipped.length, 'file')} (no text by extension): ${named(skipped)}`)
}

/** Tells which folders were left out because a dataset is no raw text. */
export function tellDatasets(console: Console, datasets: readonly string[]): void {
  if (datasets.length === 0) return
  console.tell(`Skipped ${counted(datasets.length, 'dataset')} of policy-extract (name it, or files in it, to read it): ${named(datasets)}`)
}

/** The first few paths, and whether there are more. */
function named(paths: readonly string[]): string {
  return paths.slice(0, SHOWN_SKIPPED).join(', ') + (paths.length > SHOWN_SKIPPED ? ' …' : '')
}

/** Tells why the cache was not used; null where it was. */
export function tellCacheFault(console: Console, fault: string | null): void {
  if (fault !== null) console.tell(`Worked without the cache of parsed inputs: ${fault}`)
}

/** Tells that no document comes from the source that goes first; `source` is null where none was named. */
export function tellUnmet(console: Console, source: string | null, preferred: number): void {
  if (source !== null && preferred === 0)
    console.tell(`No document is from “${source}”, so --prefer decided nothing: name a file or folder as in the column file, or a 来源`)
}

/** Names each input that failed, with its reason. */
export function tellFailures(console: Console, failures: readonly InputError[]): void {
  for (const { message } of failures) console.tell(message)
}

/** `1 table`, `2 tables`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
