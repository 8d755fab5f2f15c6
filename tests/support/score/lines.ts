/** The ledger: the role of every line. */
import type { Output, Truth } from '../score.js'
import { Tally } from './tally.js'

interface LineScores {
  lines: Tally
  chrome: Tally
  joins: Tally
  /** By role, those that the gold has and those that are always asked for. */
  byRole: Record<string, Tally>
}

export function scoreLines({ gold }: Truth, output: Output): LineScores {
  const want = Object.entries(gold.labels).map(([line, role]) => ({ line: Number(line), role }))
  const got = output.lines
  const keys = (rows: readonly { line: number; role: string }[]): string[] => rows.map(({ line, role }) => `${line} ${role}`)
  const roles = new Set([...want.map(({ role }): string => role), 'chrome', 'cont'])
  const only = <T extends { role: string }>(rows: readonly T[], role: string): T[] => rows.filter((row) => row.role === role)
  const byRole = Object.fromEntries([...roles].map((role) => [role, Tally.ofBags(keys(only(want, role)), keys(only(got, role)))]))
  return { lines: Tally.ofBags(keys(want), keys(got)), chrome: byRole.chrome ?? new Tally(), joins: byRole.cont ?? new Tally(), byRole }
}
