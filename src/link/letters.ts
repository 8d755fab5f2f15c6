/** Letters and digits alone, in one script, one width, one case and one wording: the characters that a comparison sees. */
import { beginsRegional, regionalForm, type Shift } from '../text/regional.js'
import { simplified } from '../text/script.js'
import { fold } from '../text/width.js'

/** What {@link letterOf} says of a character that separates, and of white space. No letter has these codes. */
export const BREAK = 1
export const SPACE = 2

/** What becomes of each code unit that was met; 0 before: a text uses some thousand of the 65,536. */
const LETTERS = new Uint16Array(0x10000)

/** The code unit that stands for one in a comparison, {@link BREAK} or {@link SPACE}. */
export function letterOf(code: number): number {
  return LETTERS[code] || readLetter(code)
}

function readLetter(code: number): number {
  const char = fold(String.fromCharCode(code))
  const letter = /[\p{L}\p{N}\p{Cs}%‰℃]/u.test(char)
    ? lower(simplified(char.charCodeAt(0)))
    : /[\s\p{Cf}\p{Cc}]/u.test(char)
      ? SPACE
      : BREAK
  LETTERS[code] = letter
  return letter
}

/** The small letter of a code unit, itself where that is more than one (İ). */
function lower(code: number): number {
  const small = String.fromCharCode(code).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : code
}

const NO_SHIFTS: readonly Shift[] = []

/** Gathers letters, stretch by stretch, and makes a text of them. */
export class LetterWriter {
  /** Code units, the low byte first. */
  private bytes = Buffer.alloc(1024)
  private size = 0
  /** Where the open stretch begins, in bytes. */
  private from = 0
  private last = 0
  /** Where something in the open stretch begins like a word with a regional form, counted from its beginning. */
  private words: number[] = []

  /** Letters so far. */
  get length(): number {
    return this.size >> 1
  }

  /** Where the open stretch begins. */
  get start(): number {
    return this.from >> 1
  }

  /** Puts a letter behind the others. */
  add(letter: number): void {
    if (this.size === this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * this.size)
    if (beginsRegional(this.last, letter)) this.words.push(this.length - this.start - 1)
    this.bytes[this.size++] = letter & 0xff
    this.bytes[this.size++] = letter >> 8
    this.last = letter
  }

  /** Adds the letters of a text, and nothing for its other characters. */
  addAll(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const letter = letterOf(text.charCodeAt(i))
      if (letter > SPACE) this.add(letter)
    }
  }

  /** Ends the open stretch: its words get their regional form. Returns where that made it longer or shorter. */
  endStretch(): readonly Shift[] {
    const shifts = this.words.length > 0 ? this.reword() : NO_SHIFTS
    this.from = this.size
    this.last = 0
    if (this.words.length > 0) this.words = []
    return shifts
  }

  private reword(): readonly Shift[] {
    const written = this.bytes.toString('utf16le', this.from, this.size)
    const { text, shifts } = regionalForm(written, this.words)
    if (text === written) return shifts
    const end = this.from + 2 * text.length
    while (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * this.bytes.length)
    this.size = this.from + this.bytes.write(text, this.from, 'utf16le')
    return shifts
  }

  /** All letters as a text; the writer is empty afterwards. */
  take(): string {
    const text = this.bytes.toString('utf16le', 0, this.size)
    this.size = 0
    this.from = 0
    return text
  }
}
