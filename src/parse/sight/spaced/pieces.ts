/** The pieces of a line between white space. */
import type { Line } from '../../../model/index.js'
import { columns } from '../../../text/width.js'
import { HAS } from '../shape.js'
import type { Sight } from '../sight.js'

/** A piece of a line, and where it begins and ends, in columns of print. */
export interface Piece {
  text: string
  at: number
  end: number
}

/** White space that parts cells: any, or two characters and more where names have single ones in them. */
export const GAPS = { wide: /[ \u00A0\u3000]{2,}/g, narrow: /[ \u00A0\u3000]+/g } as const

export type Gap = keyof typeof GAPS

/** The pieces of lines, each line cut once a gap. */
export class Pieces {
  readonly #known = { wide: new Map<number, Piece[]>(), narrow: new Map<number, Piece[]>() }

  constructor(readonly sights: readonly Sight[]) {}

  /** The pieces of a line; none where it is no row. */
  at(i: number, gap: Gap): Piece[] {
    const known = this.#known[gap].get(i)
    if (known !== undefined) return known
    const sight = this.sights[i]
    const pieces = sight !== undefined && mayBeRow(sight) ? split(sight, gap) : []
    this.#known[gap].set(i, pieces)
    return pieces
  }
}

/** True for a line of which the format says no more than that it is a paragraph of the text. */
export const isPlain = ({ markup }: Line): boolean =>
  markup === undefined || (markup.tag === 'p' && markup.cells === undefined && markup.region === undefined)

/** True for a line that has white space inside and neither marks its cells otherwise nor begins as a provision does. */
export function mayBeRow({ line, short, shape, row, marker, ending, printed }: Sight): boolean {
  return short && row === 0 && (shape & HAS.space) !== 0 && isPlain(line) && marker === null && ending !== 'stop' && /\s/.test(printed)
}

/** Cuts a line at its gaps. */
export function split({ line, printed }: Sight, gap: Gap): Piece[] {
  const start = line.text.indexOf(printed.charAt(0))
  const pieces: Piece[] = []
  let at = 0
  for (const match of [...printed.matchAll(GAPS[gap]), null]) {
    const end = match?.index ?? printed.length
    if (end > at) pieces.push(pieceOf(line.text, printed.slice(at, end), start + at))
    at = end + (match?.[0].length ?? 0)
  }
  return pieces
}

function pieceOf(line: string, text: string, from: number): Piece {
  const at = columns(line.slice(0, from))
  return { text, at, end: at + columns(text) }
}
