/** Documents: where they begin and end, and what is said of them. */
import type { GoldDocument } from '../../generate/gold.js'
import type { Output, Truth } from '../score.js'
import { counterpart, type Span } from './spans.js'
import { Tally } from './tally.js'
import { asList, bare, squeezed } from './text.js'

type DocumentRow = Output['documents'][number]

export function scoreDocuments({ gold, raw }: Truth, { documents }: Output): Record<'documents' | 'metadata', Tally> {
  const text = squeezed(raw)
  return {
    documents: Tally.ofBags(
      gold.documents.map(({ start, end }) => `${start}-${end}`),
      documents.map(spanOf).map(({ start, end }) => `${start}-${end}`),
    ),
    metadata: Tally.sum(gold.documents.map((one) => scoreMetadata(one, counterpart(documents, one, spanOf) ?? {}, text))),
  }
}

const spanOf = (row: DocumentRow): Span => ({ start: Number(row.line_start), end: Number(row.line_end) })

/** The columns, and what the gold wants in each; nothing where a damaged value leaves it open. */
const wanted = (gold: GoldDocument): Record<string, string | null> => ({
  kind: gold.kind.replace('gazette_', ''),
  title: gold.title,
  instrument_title: gold.instrument_title,
  doc_number: gold.doc_number_damaged ? null : gold.doc_number,
  issuers: gold.issuers.join(';'),
  addressees: gold.addressees,
  issued_on: gold.date_damaged ? null : gold.date,
  remark: gold.publicity,
  source_name: gold.source,
})

const LISTS = new Set(['issuers', 'addressees'])

function scoreMetadata(gold: GoldDocument, row: DocumentRow, text: string): Tally {
  return Tally.sum(
    Object.entries(wanted(gold)).map(([field, want]) => {
      const got = row[field] ?? ''
      if (want) return got ? Tally.judged(same(field, want, got) || (field === 'title' && sameTitle(gold, got))) : Tally.missed
      return got && !tolerated(field, got, gold, text) ? Tally.invented : new Tally()
    }),
  )
}

const same = (field: string, want: string, got: string): boolean =>
  LISTS.has(field) ? asList(want) === asList(got) : bare(want) === bare(got)

const sameTitle = ({ title_alt }: GoldDocument, got: string): boolean => title_alt !== undefined && bare(title_alt) === bare(got)

/** What may be written although the gold wants nothing: a reading of a damaged value, an instrument that the text names. */
function tolerated(field: string, got: string, gold: GoldDocument, text: string): boolean {
  if (field === 'doc_number') return (gold.doc_number_readings ?? []).some((reading) => bare(reading) === bare(got))
  if (field === 'issued_on') return got === gold.date
  return field === 'instrument_title' && text.includes(squeezed(got))
}
