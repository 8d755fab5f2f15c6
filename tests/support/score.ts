/**
 * Scores what the tool makes of a file against the truth about it, all figures F1.
 *
 * documents: first and last line of each · metadata: what is said of each · lines: the role of every line · roles: the mean over the
 * roles · chrome, joins: those roles alone · articles: provisions by line and marker · parents, headings, styles, texts: of those ·
 * cells: position and text · tables: grids without a fault · captions: title, header rows, note.
 */
import type { TableRecord } from '../../src/model/record.js'
import type { Gold } from '../generate/gold.js'
import { scoreArticles } from './score/articles.js'
import { scoreDocuments } from './score/documents.js'
import { scoreLines } from './score/lines.js'
import { scoreTables } from './score/tables.js'
import { Tally } from './score/tally.js'

/** A raw file and what is true of it. */
export interface Truth {
  raw: string
  gold: Gold
}

/** What the tool says of the file: rows as in the CSV files of the same names, and the tables of its records. */
export interface Output {
  documents: Readonly<Record<string, string>>[]
  lines: { line: number; role: string }[]
  articles: Readonly<Record<string, string>>[]
  tables: Pick<TableRecord, 'line_start' | 'line_end' | 'title' | 'header_rows' | 'note' | 'cells'>[]
}

export const MEASURES = [
  'documents',
  'metadata',
  'lines',
  'chrome',
  'articles',
  'parents',
  'headings',
  'styles',
  'texts',
  'joins',
  'cells',
  'tables',
  'captions',
] as const

export type Measure = (typeof MEASURES)[number]

/** Counts, so that files can be added up. */
export interface Score {
  measures: Record<Measure, Tally>
  roles: Record<string, Tally>
}

export function score(truth: Truth, output: Output): Score {
  const { byRole, ...lines } = scoreLines(truth, output)
  const measures = { ...scoreDocuments(truth, output), ...lines, ...scoreArticles(truth, output), ...scoreTables(truth, output) }
  return { measures, roles: byRole }
}

/** Several files as one. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (tallies: (Tally | undefined)[]): Tally => Tally.sum(tallies.filter((tally) => tally !== undefined))
  const roles = new Set(scores.flatMap((one) => Object.keys(one.roles)))
  return {
    measures: Object.fromEntries(MEASURES.map((name) => [name, sum(scores.map((one) => one.measures[name]))])) as Record<Measure, Tally>,
    roles: Object.fromEntries([...roles].map((role) => [role, sum(scores.map((one) => one.roles[role]))])),
  }
}

/** The figures, 0 to 1; `roles` is the mean over the roles that the gold has. */
export function figures({ measures, roles }: Score): Record<Measure | 'roles', number> {
  const own = Object.values(roles).filter(({ want }) => want > 0)
  const mean = own.length === 0 ? 1 : own.reduce((sum, { f1 }) => sum + f1, 0) / own.length
  const shown = Object.fromEntries(MEASURES.map((name) => [name, measures[name].f1])) as Record<Measure, number>
  return { ...shown, roles: mean }
}
