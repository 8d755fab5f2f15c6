/** Where the columns of a table stand in the print. */
import type { Piece } from './pieces.js'

/** Columns of print by which a cell may stand beside its column. */
const NEAR = 2

/** The columns of a table, by the pieces of its full rows. */
export class Columns {
  readonly #from: number[]
  readonly #to: number[]

  constructor(head: readonly Piece[]) {
    this.#from = head.map(({ at }) => at)
    this.#to = head.map(({ end }) => end)
  }

  /** Takes a row into account that has a piece for each column. */
  add(row: readonly Piece[]): void {
    for (const [col, { at, end }] of row.entries()) {
      this.#from[col] = Math.min(this.#from[col] ?? at, at)
      this.#to[col] = Math.max(this.#to[col] ?? end, end)
    }
  }

  /** The column of each piece; null where the columns run into one another, a piece stands below none of them, or two below one. */
  placesOf(pieces: readonly Piece[]): number[] | null {
    if (!this.#isApart()) return null
    const places = pieces.map((piece) => this.#placeOf(piece))
    return places.every((place, i) => place > (places[i - 1] ?? -1)) ? places : null
  }

  #isApart(): boolean {
    return this.#from.every((from, col) => col === 0 || from >= this.#to[col - 1]!)
  }

  #placeOf({ at, end }: Piece): number {
    const below = this.#from.flatMap((from, col) => (at < this.#to[col]! && end > from ? [col] : []))
    if (below.length > 0) return below.length === 1 ? below[0]! : -1
    return this.#from.findIndex((from, col) => at < this.#to[col]! + NEAR && end > from - NEAR)
  }
}
