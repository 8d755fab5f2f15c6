/** Lost characters: year brackets, 号, 年月日, the dash of a span of years. */
import type { Line, Piece } from '../lines.js'
import type { Random } from '../random.js'
import type { Day } from '../structure/model.js'

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The only day that a row of digits can mean (four-digit year, no leading zeros), or null. */
export function dateReading(text: string): Day | null {
  const digits = text.replace(/\D/gu, '')
  const year = Number(digits.slice(0, 4))
  const rest = digits.slice(4)
  const readings = [1, 2].flatMap((cut) => {
    const [month, day] = [rest.slice(0, cut), rest.slice(cut)]
    const valid =
      /^[1-9]\d?$/u.test(month) && /^[1-9]\d?$/u.test(day) && Number(month) <= 12 && Number(day) <= (DAYS[Number(month) - 1] ?? 0)
    return valid ? [{ year, month: Number(month), day: Number(day) }] : []
  })
  return readings.length === 1 ? (readings[0] ?? null) : null
}

/** What a damaged field looks like; fields that are not named stay whole. */
const LOSSES: Partial<Record<NonNullable<Piece['field']>, (text: string) => string>> = {
  number: (text) => text.replace(/[〕\]）】〗]|号$/gu, ''),
  date: (text) => text.replace(/[年月日]/gu, ''),
  title: (text) => text.replace(/（?(\d{4})—(\d{4}年)/u, '$1$2'),
  inst_title: (text) => text.replace(/（?(\d{4})—(\d{4}年)/u, '$1$2'),
  content: (text) => text.replace(/(\d{4})—(\d{4}年)/gu, '$1$2'),
}

function lose(piece: Piece): void {
  const loss = piece.field && LOSSES[piece.field]
  if (!loss || (piece.field === 'date' && !/\d/u.test(piece.text))) return
  const text = loss(piece.text)
  if (text === piece.text) return
  Object.assign(piece, { text, damaged: true, whole: piece.text })
}

/** In some documents every number, date and span of years loses its separators, as when a page is set in a font that was not there. */
export function lostCharacters(lines: Line[], random: Random): Line[] {
  const hit = new Map<object, boolean>()
  for (const { document, role, pieces } of lines) {
    if (document === null || role === 'adoption') continue
    if (!hit.has(document)) hit.set(document, random.chance(0.6))
    if (hit.get(document)) pieces.forEach(lose)
  }
  return lines
}
