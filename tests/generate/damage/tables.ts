/** What pages do to tables: heads printed again, cells cut in two. */
import { type Line, type Piece, sibling, textOf } from '../lines.js'
import type { Random } from '../random.js'

const rowOf = (line: Line): number => line.pieces.find(({ cell }) => cell)?.cell?.[0] ?? -1

/** At the top of a page the header row, or the row of the section that goes on, is printed a second time. */
export function tableBreaks(lines: Line[], random: Random): Line[] {
  const done = new Set<object>()
  return lines.flatMap((line, i) => {
    const { table } = line
    const before = lines[i - 1]
    if (table === undefined || done.has(table) || before?.table !== table) return [line]
    const rowStarts = rowOf(before) !== rowOf(line) && rowOf(line) > table.headerRows + 2
    if (!rowStarts || !random.chance(0.15)) return [line]
    done.add(table)
    return [...again(lines, line, random), line]
  })
}

/** The printed rows that the new page begins with: the nearest section row above where there is one, else the header. */
function again(lines: readonly Line[], line: Line, random: Random): Line[] {
  const { table } = line
  const row = rowOf(line)
  if (!table || table.template[row]?.[1] === '<') return []
  const section = table.template.findLastIndex((cells, at) => at < row && cells[1] === '<')
  const wanted = section >= 0 ? (at: number) => at === section : (at: number) => at < table.headerRows
  const continued = random.chance(0.2) ? [sibling(line, { role: 'table_note', pieces: [{ text: '续表' }] })] : []
  const rows = lines.filter((other) => other.table === table && !other.repeat && wanted(rowOf(other)))
  return [...continued, ...rows.map((other) => sibling(other, { repeat: true, pieces: other.pieces.map((piece) => ({ ...piece })) }))]
}

/** Long cells, or those of a header, cut over two lines; the second sometimes without the usual blank line before it. */
export function cellBreaks(lines: Line[], random: Random): Line[] {
  const glued = random.chance(0.5)
  return lines.flatMap((line) => {
    const [piece, ...others] = line.pieces
    if (line.role !== 'table' || line.repeat || others.length > 0 || piece?.cell === undefined) return [line]
    const long = piece.text.length > 24 || (piece.cell[0] === 0 && piece.text.length > 4)
    if (!long || !random.chance(0.25)) return [line]
    return halves(line, piece, glued)
  })
}

function halves(line: Line, piece: Piece, glued: boolean): Line[] {
  const at = Math.ceil(textOf(line).length / 2)
  if (/[\d.%]/u.test(piece.text.slice(at - 1, at + 1))) return [line]
  const parts = [piece.text.slice(0, at), piece.text.slice(at)].map((text) => ({ ...piece, text }))
  return parts.map((part, i) => (i === 0 ? { ...line, pieces: [part] } : sibling(line, { pieces: [part], gap: glued ? -1 : 0 })))
}
