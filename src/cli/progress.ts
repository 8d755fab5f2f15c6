/** One line on a terminal that says how far a run has come. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { InputFile } from '../read/index.js'
import { columns } from '../text/width.js'
import type { Console } from './console.js'
import { cutToWidth } from './cut.js'

/** Milliseconds between two changes of the line: a run must not wait for its terminal. */
const EVERY = 100

export class Progress {
  readonly #sizes: number[]
  readonly #total: number
  readonly #started: number
  #done = 0
  #index = 0
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
    this.#show()
  }

  /** A document was found. */
  document(): void {
    this.#documents++
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
    const share = this.#total === 0 ? 0 : this.#done / this.#total
    const head = `${this.#index}/${this.files.length} files  ${Math.floor(share * 100)} %  ${this.#documents} documents${this.#left(share, now)}  `
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
