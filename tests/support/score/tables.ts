/** Tables: their cells, whole grids, captions. */
import type { GoldTable } from '../../generate/gold.js'
import type { Output, Truth } from '../score.js'
import { counterpart } from './spans.js'
import { Tally } from './tally.js'
import { bare, squeezed } from './text.js'

type OutputTable = Output['tables'][number]

interface TableScores {
  cells: Tally
  tables: Tally
  captions: Tally
}

export function scoreTables({ gold }: Truth, output: Output): TableScores {
  const free = new Set(output.tables)
  const scores = gold.tables.map((wanted) => {
    const found = counterpart([...free], wanted, ({ line_start, line_end }) => ({ start: line_start, end: line_end }))
    if (found) free.delete(found)
    return scoreTable(wanted, found)
  })
  const invented = [...free].map((table) => ({ cells: Tally.ofBags([], gridKeys(table)), tables: Tally.invented, captions: new Tally() }))
  const sum = (name: keyof TableScores): Tally => Tally.sum([...scores, ...invented].map((score) => score[name]))
  return { cells: sum('cells'), tables: sum('tables'), captions: sum('captions') }
}

function scoreTable(wanted: GoldTable, found: OutputTable | undefined): TableScores {
  const got = found === undefined ? [] : gridKeys(found)
  const cells = Tally.ofBags(wantedKeys(wanted, new Set(got)), got)
  if (found === undefined) return { cells, tables: Tally.missed, captions: new Tally(0, 0, 3) }
  const right = [
    !wanted.title || caption(found.title) === caption(wanted.title),
    found.header_rows === wanted.header_rows,
    squeezed(found.note) === squeezed(wanted.note ?? ''),
  ]
  const exact = cells.hit === cells.want && cells.hit === cells.got
  return { cells, tables: Tally.judged(exact), captions: Tally.sum(right.map(Tally.judged)) }
}

/** A title without the number of the box that it is the title of. */
const caption = (title: string): string => bare(title).replace(/^专栏\d+/u, '')

/** "row,col,text" of every position that a grid covers; `^` and `<` for those that a merged cell covers. */
function gridKeys({ cells }: OutputTable): string[] {
  return cells.flatMap(({ row, col, row_span, col_span, text }) =>
    Array.from({ length: row_span * col_span }, (_, i) => {
      const [down, right] = [Math.floor(i / col_span), i % col_span]
      return `${row + down},${col + right},${right > 0 ? '<' : down > 0 ? '^' : squeezed(text)}`
    }),
  )
}

/** The same of the gold; where the print allows another reading and the output has it, that one. */
function wantedKeys({ rows, alternatives = [] }: GoldTable, have: ReadonlySet<string>): string[] {
  const key = (row: number, col: number, text: string): string => `${row},${col},${squeezed(text)}`
  return rows.flatMap((cells, row) =>
    cells.map((text, col) => {
      const others = alternatives.filter((other) => other.row === row && other.col === col).flatMap(({ texts }) => texts)
      return others.map((other) => key(row, col, other)).find((other) => have.has(other)) ?? key(row, col, text)
    }),
  )
}
