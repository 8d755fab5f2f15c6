/** One line on a terminal that says how far a run has come. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Linked } from '../model/index.js'
import type { InputFile } from '../read/index.js'
import { columns } from '../text/width.js'
import type { Console } from './console.js'
import { cutToWidth } from './cut.js'
import { counted } from './report.js'

/** Milliseconds between two changes of the line: a run must not wait for its terminal. */
const EVERY = 100

/** Bytes for each UTF-16 unit of Chinese text in UTF-8, measured on the sample corpus: tells how far a large file has been read. */
const BYTES_A_UNIT = 2.6

export class Progress {
  readonly #sizes: number[]
  readonly #total: number
  readonly #started: number
  #done = 0
  #index = 0
  /** Bytes read of the present file, about: only documents that are kept tell their offsets. */
  #inside = 0
  #bytesALine = 0
  #shownAt = 0
  #documents = 0

  /** `now` gives the time in milliseconds. */
  constructor(
    private readonly console: Console,
    private readonly files: readonly InputFile[],
    private readonly now: () => number = Date.now,
  ) {
    this.#sizes = files.map(sizeOf)
    this.#total = this.#sizes.reduce((sum, size) => sum + size, 0)
    this.#started = this.now()
  }

  /** A file is about to be read. */
  file(index: number): void {
    for (let i = this.#index; i < index; i++) this.#done += this.#sizes[i] ?? 0
    this.#index = index
    this.#inside = 0
    this.#show()
  }

  /** A stretch of the present file was parsed. */
  item({ record, ledger }: Linked): void {
    if (record !== null) {
      const { line, offset } = record.tree.position.end
      this.#documents++
      this.#bytesALine = (offset * BYTES_A_UNIT) / line
    }
    this.#inside = Math.min((ledger.at(-1)?.line ?? 0) * this.#bytesALine, this.#sizes[this.#index] ?? 0)
    this.#show()
  }

  /** Takes the line away. */
  end(): void {
    this.console.status('')
  }

  #show(): void {
    const now = this.now()
    if (now - this.#shownAt < EVERY) return
    this.#shownAt = now
    const share = this.#total === 0 ? 0 : (this.#done + this.#inside) / this.#total
    const head = `${this.#index}/${this.files.length} files  ${Math.floor(share * 100)} %  ${counted(this.#documents, 'document')}${this.#left(share, now)}  `
    const name = basename(this.files[this.#index]?.file ?? '')
    this.console.status(head + cutToWidth(name, this.console.width - columns(head) - 1))
  }

  /** The time that is left, once enough was read to guess it. */
  #left(share: number, now: number): string {
    if (share < 0.01) return ''
    const seconds = Math.round(((now - this.#started) / 1000) * (1 / share - 1))
    return `  ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
  }
}

function sizeOf({ path, bytes }: InputFile): number {
  return bytes?.length ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
