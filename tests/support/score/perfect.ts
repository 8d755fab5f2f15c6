/** The output that scores 1 in everything: written from the truth itself, for tests of the scorer. */
import type { Cell } from '../../../src/model/record.js'
import type { GoldProvision, GoldTable } from '../../generate/gold.js'
import type { Output, Truth } from '../score.js'

export function perfectOutput({ raw, gold }: Truth): Output {
  const lines = raw.split(/\r\n|\n/u)
  return {
    documents: gold.documents.map((d) => ({
      kind: d.kind.replace('gazette_', ''),
      title: d.title ?? '',
      instrument_title: d.instrument_title ?? '',
      doc_number: d.doc_number_damaged ? '' : (d.doc_number ?? ''),
      issuers: d.issuers.join(';'),
      addressees: d.addressees ?? '',
      issued_on: d.date_damaged ? '' : (d.date ?? ''),
      remark: d.publicity ?? '',
      source_name: d.source ?? '',
      line_start: String(d.start),
      line_end: String(d.end),
    })),
    lines: Object.entries(gold.labels).map(([line, role]) => ({ line: Number(line), role })),
    articles: gold.provisions.map((provision) => articleRow(provision, lines, gold.labels)),
    tables: gold.tables.map((t) => ({
      line_start: t.start,
      line_end: t.end,
      title: t.title ?? '',
      header_rows: t.header_rows,
      note: t.note ?? '',
      cells: cellsOf(t.rows),
    })),
  }
}

function articleRow(provision: GoldProvision, lines: readonly string[], labels: Truth['gold']['labels']): Output['articles'][number] {
  const { line, marker, style, parent, heading } = provision
  let paragraph = lines[line - 1] ?? ''
  for (let n = line + 1; n <= lines.length && (labels[n] ?? 'cont') === 'cont'; n++) paragraph += (lines[n - 1] ?? '').trim()
  const text = paragraph.trim().slice(marker.length).trim().slice(heading.length)
  return { line_start: String(line), marker, style, parent_line: parent ? String(parent) : '', heading, text }
}

/** Cells with their spans, from a grid with `^` and `<` for the positions that a span covers. */
function cellsOf(rows: GoldTable['rows']): Cell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, col) => {
      if (text === '^' || text === '<') return []
      let [right, down] = [1, 1]
      while (cells[col + right] === '<') right++
      while (rows[row + down]?.[col] === '^') down++
      return [{ row, col, row_span: down, col_span: right, text, lines: [] }]
    }),
  )
}
