/** Damage within the letters of a line: widths of punctuation and digits, letter-spaced names. */
import type { Line, Piece } from '../lines.js'
import type { Random } from '../random.js'

const TO_HALF: Record<string, string> = { '，': ',', '：': ':', '（': '(', '）': ')' }
const SPACED_FIELDS = new Set<Piece['field']>(['issuer', 'title'])

const narrow = (text: string): string => text.replace(/[，：（）]/gu, (c) => TO_HALF[c] ?? c)

function each(lines: Line[], change: (piece: Piece, line: Line) => string): Line[] {
  for (const line of lines) for (const piece of line.pieces) piece.text = change(piece, line)
  return lines
}

/** Half-width punctuation: in whole documents, or here and there in a line. */
export function halfWidth(lines: Line[], random: Random): Line[] {
  const share = random.pick([1, 1, 1, 0.5])
  const narrowed = new WeakMap<Line, boolean>()
  return each(lines, (piece, line) => {
    if (!narrowed.has(line)) narrowed.set(line, random.chance(share))
    return narrowed.get(line) ? narrow(piece.text) : piece.text
  })
}

const wide = (text: string): string => text.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

const NUMERIC_FIELDS = new Set<Piece['field']>(['number', 'date', 'marker'])

/** Full-width digits in numbers, dates and markers of some documents. */
export function fullWidthDigits(lines: Line[], random: Random): Line[] {
  const hit = new Map<object, boolean>()
  return each(lines, (piece, { document }) => {
    if (document === null || !NUMERIC_FIELDS.has(piece.field)) return piece.text
    if (!hit.has(document)) hit.set(document, random.chance(0.5))
    return hit.get(document) ? wide(piece.text) : piece.text
  })
}

/** 云 川 市 财 政 局: names of organs and heads of columns set wide, to be of equal length. */
export function letterSpacing(lines: Line[], random: Random): Line[] {
  return each(lines, (piece, line) => {
    if (piece.cell?.[0] === 0 && piece.text.length < 5) return random.chance(0.2) ? [...piece.text].join('  ') : piece.text
    const alone = line.role === 'signature' || line.pieces.length === 1
    const organ = alone && piece.text.length < 14 && /(?:局|委员会|厅|部|府|令)$/u.test(piece.text)
    return SPACED_FIELDS.has(piece.field) && organ && random.chance(0.4) ? [...piece.text].join(' ') : piece.text
  })
}
