/** The truth about a file, read off its damaged lines. */
import type { Gold, GoldBox, GoldFigure, GoldProvision, GoldTable } from '../gold.js'
import { type BoxFrame, type FigureFrame, type Piece, squeeze, type TableFrame, textOf } from '../lines.js'
import { documentTruths } from './documents.js'
import { headingOf } from './heading.js'
import { grouped, type NumberedLine } from './lines.js'

export function truth(lines: readonly NumberedLine[]): Gold {
  const printed = new Set(lines.flatMap(({ line }) => line.pieces))
  return {
    documents: documentTruths(lines),
    labels: Object.fromEntries(lines.map(({ line, number }) => [number, line.role])),
    provisions: provisions(lines),
    tables: grouped(lines, (line) => line.table).map(([frame, own]) => tableTruth(frame, own, printed)),
    boxes: grouped(lines, (line) => line.box).map(([frame, own]) => boxTruth(frame, own)),
    figures: grouped(lines, (line) => line.figure).map(([frame, own]) => figureTruth(frame, own)),
    joins: lines.filter(({ line }) => line.role === 'cont').map(({ number }) => number),
  }
}

/** Provisions with their parents: the nearest earlier provision of the same part that stands higher and was not lost. */
function provisions(lines: readonly NumberedLine[]): GoldProvision[] {
  let open: { line: number; depth: number }[] = []
  let where: { document: object | null; part: number } = { document: null, part: -1 }
  return lines.flatMap((item, i) => {
    const { document, part, provision } = item.line
    if (provision === undefined) return []
    if (document !== where.document || part !== where.part) open = []
    where = { document, part }
    open = open.filter(({ depth }) => depth < provision.depth)
    const parent = open.at(-1)?.line ?? 0
    open.push({ line: item.number, depth: provision.depth })
    return [provisionTruth(lines, i, parent)]
  })
}

const fieldText = (pieces: readonly Piece[], field: Piece['field']): string =>
  pieces
    .filter((piece) => piece.field === field)
    .map((piece) => piece.text)
    .join('')

function provisionTruth(lines: readonly NumberedLine[], at: number, parent: number): GoldProvision {
  const { line, number } = lines[at] as NumberedLine
  const style = line.provision?.style ?? 'cjk-comma'
  const own = fieldText(line.pieces, 'content')
  const whole = own + continuation(lines, at)
  return {
    line: number,
    marker: fieldText(line.pieces, 'marker'),
    style,
    parent,
    heading: headingOf(whole, style),
    has_text: headingOf(own, 'cjk-comma').length < own.replace(/。$/u, '').trim().length,
  }
}

/** What the cont lines after a line add to its paragraph; chrome and page numbers may stand between. */
function continuation(lines: readonly NumberedLine[], at: number): string {
  let text = ''
  for (const { line } of lines.slice(at + 1, at + 40)) {
    if (line.document === null) continue
    if (line.role !== 'cont') break
    text += textOf(line).trim()
  }
  return text
}

const joined = (pieces: readonly Piece[]): string | null => pieces.map((piece) => squeeze(piece.text)).join('') || null

function tableTruth(frame: TableFrame, own: readonly NumberedLine[], printed: ReadonlySet<Piece>): GoldTable {
  const kept = (pieces: readonly Piece[]): string | null => joined(pieces.filter((piece) => printed.has(piece)))
  const rows = frame.template.map((row) => row.map((mark) => (mark === '?' ? '' : mark)))
  for (const { line } of own) {
    if (line.repeat) continue
    for (const { cell, text } of line.pieces) {
      const row = cell && rows[cell[0]]
      if (row) row[cell[1]] += text
    }
  }
  return {
    start: own[0]?.number ?? 0,
    end: own.at(-1)?.number ?? 0,
    title: kept(frame.title),
    annex: kept(frame.annex),
    header_rows: frame.headerRows,
    rows,
    repeats: own.filter(({ line }) => line.repeat).map(({ number }) => number),
    note: kept(frame.note),
  }
}

const boxTruth = (frame: BoxFrame, own: readonly NumberedLine[]): GoldBox => ({
  start: own[0]?.number ?? 0,
  end: own.at(-1)?.number ?? 0,
  title: frame.title.text,
})

function figureTruth(frame: FigureFrame, own: readonly NumberedLine[]): GoldFigure {
  const lineOf = (piece: Piece | null): number | null =>
    own.find(({ line }) => piece !== null && line.pieces.includes(piece))?.number ?? null
  return { line: lineOf(frame.file) ?? 0, file: frame.file.text, caption: frame.caption?.text ?? null, caption_line: lineOf(frame.caption) }
}
