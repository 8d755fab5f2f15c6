/** What printing one document keeps in hand: its frame, its typography, and which part is being printed. */
import type { Role, Style } from '../../../src/model/roles.js'
import type { DocumentFrame, Line, Piece } from '../lines.js'
import type { Random } from '../random.js'
import { printMarker, type Typography, typography } from './markers.js'

export class Printing {
  readonly frame: DocumentFrame
  readonly type: Typography
  /** The label of the annex that is being printed. */
  annex: Piece[] = []
  annexTitle: Piece[] = []
  #part = 0

  constructor(
    frame: DocumentFrame,
    readonly random: Random,
  ) {
    this.frame = frame
    this.type = typography(random)
  }

  /** A new part begins: an annex, an instrument. */
  nextPart(): void {
    this.#part++
    this.annex = []
    this.annexTitle = []
  }

  line(role: Role, pieces: Piece[], gap = 0): Line {
    return { role, pieces: pieces.filter((p) => p.text !== ''), document: this.frame, part: this.#part, gap, emptyCells: 0, blanks: 0 }
  }

  marker(style: Style, ordinal: number, inserted: number): [string, string] {
    return printMarker(style, ordinal, inserted, this.type)
  }
}
