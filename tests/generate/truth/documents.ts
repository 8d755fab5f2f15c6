/** What is known of each document of a file, read off its lines. */
import { dateReading } from '../damage/digits.js'
import type { GoldDocument } from '../gold.js'
import { type DocumentFrame, type Field, type Piece, squeeze } from '../lines.js'
import type { Day } from '../structure/model.js'
import { grouped, type NumberedLine } from './lines.js'

export const documentTruths = (lines: readonly NumberedLine[]): GoldDocument[] =>
  grouped(lines, (line) => line.document).map(([frame, own]) => documentTruth(frame, own))

function documentTruth(frame: DocumentFrame, own: readonly NumberedLine[]): GoldDocument {
  const pieces = own.flatMap(({ line }) => line.pieces)
  const all = (field: Field): Piece[] => pieces.filter((piece) => piece.field === field)
  const first = (field: Field): string | null => all(field)[0]?.text.trim() || null
  const title =
    all('title')
      .map(({ text }) => squeeze(text))
      .join('') || null
  const pageTitle = squeeze(first('page_title') ?? '')
  const number = all('number')[0]
  return {
    start: own[0]?.number ?? 0,
    end: own.at(-1)?.number ?? 0,
    kind: frame.kind,
    title,
    ...(pageTitle !== '' && pageTitle !== title ? { title_alt: pageTitle } : {}),
    instrument_title: instrumentTitles(all('inst_title')),
    doc_number: number?.text ?? null,
    doc_number_damaged: number?.damaged ?? false,
    ...(number?.damaged && number.whole ? { doc_number_readings: [number.whole] } : {}),
    issuers: all('issuer').map(({ text }) => squeeze(text)),
    addressees:
      all('addressees')
        .map(({ text }) => text.trim())
        .join('') || null,
    ...dateTruth(all('date')[0]),
    publicity: first('remark'),
    source: first('source'),
  }
}

/** Titles of the instruments, each one's pieces joined, the titles separated by `;`. */
function instrumentTitles(pieces: readonly Piece[]): string | null {
  const titles: string[] = []
  for (const { instrument = 0, text } of pieces) titles[instrument] = (titles[instrument] ?? '') + squeeze(text)
  return titles.filter(Boolean).join(';') || null
}

const iso = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function dateTruth(piece: Piece | undefined): Pick<GoldDocument, 'date' | 'date_damaged'> {
  if (!piece?.day) return { date: null, date_damaged: false }
  if (!piece.damaged) return { date: iso(piece.day), date_damaged: false }
  const reading = dateReading(piece.text)
  return { date: reading === null ? null : iso(reading), date_damaged: true }
}
