/** Texts that a spreadsheet would execute once they stand in its cells. */
import type { Cell } from '../../model/index.js'
import { isFormula } from '../../text/formula.js'
import type { Labelled } from '../path/step.js'

/** Characters of a cell that are told. */
const TOLD = 40

/** A cell that begins like a formula: its first line, and how its text begins. */
export interface FormulaCell {
  line: number
  text: string
}

/** The cells of tables that begin like a formula, in the order of the grids. */
export function formulaCells(tables: readonly { cells: readonly Cell[] }[]): FormulaCell[] {
  const cells = tables.flatMap((table) => table.cells.filter(({ text }) => isFormula(text)))
  return cells.map(({ text, lines }) => ({ line: lines[0] ?? 0, text: text.length > TOLD ? `${text.slice(0, TOLD)}…` : text }))
}

/** The lines that begin a field of the other files, and begin it like a formula. */
export function formulaLines(lines: readonly Labelled[]): number[] {
  return lines
    .filter(({ role, sight }) => role !== 'table' && role !== 'cont' && isFormula(sight.printed))
    .map(({ sight }) => sight.line.number)
}
