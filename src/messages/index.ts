/** Warnings are vfile messages: data with a place and a rule id. A step makes them and hands them on; it never prints. */
import type { WarningRecord } from '../model/index.js'
import { CATALOGUE, type RuleId } from './catalogue.js'

export { CATALOGUE, type RuleId } from './catalogue.js'

/** Where a warning points to: `line` and `column` from 1, or 0 for a whole file or line. */
export interface WarningPlace {
  file: string
  line: number
  column: number
}

/** Makes the warning `rule` at `place`, the {names} of its text filled from `values`. */
export function toWarning(rule: RuleId, place: WarningPlace, values: Record<string, string | number> = {}): WarningRecord {
  const text = CATALOGUE[rule].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return { file: place.file, line: place.line, column: place.column, rule, text }
}

/** Warnings in the order of file, line, column. Those of one place stay as they are. */
export function inOrder(warnings: readonly WarningRecord[]): WarningRecord[] {
  return [...warnings].sort((a, b) => byCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column)
}

/** The same order in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Prints a warning as `file:line:column  warning  text  rule`. */
export function formatWarning(warning: WarningRecord): string {
  return `${warning.file}:${warning.line}:${warning.column}  warning  ${warning.text}  ${warning.rule}`
}
