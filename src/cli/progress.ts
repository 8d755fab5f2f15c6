/** One line on a terminal that says how far a run has come. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Linked, SourceSummary } from '../model/index.js'
import type { Parsed } from '../parse/index.js'
import type { Watcher } from '../pipeline/index.js'
import type { InputFile } from '../read/index.js'
import { columns } from '../text/width.js'
import type { Console } from './console.js'
import { cutToWidth } from './cut.js'
import { counted } from './report.js'

/** Milliseconds between two changes of the line: a run must not wait for its terminal. */
const EVERY = 100

/** Bytes for each UTF-16 unit of Chinese text in UTF-8, measured on the sample corpus: tells how far a large file has been read. */
const BYTES_A_UNIT = 2.6

/** The shares of its time that a run of two passes takes to read and parse, and to link; the rest it takes to write. Measured, about. */
const READING = 0.6
const LINKING = 0.2

export class Progress implements Watcher {
  readonly #sizes: number[]
  readonly #total: number
  readonly #started: number
  #done = 0
  #index = 0
  /** Bytes read of the present file, about: only documents tell their offsets. */
  #inside = 0
  #bytesALine = 0
  #shownAt = 0
  #documents = 0
  /** Share of the linking that is done. */
  #linked = 0
  /** The sources of the second pass; null before. */
  #sources: Sources | null = null

  /**
   * @param passes 2 where everything is read before anything is written
   * @param now gives the time in milliseconds
   */
  constructor(
    private readonly console: Console,
    private readonly files: readonly InputFile[],
    private readonly passes: 1 | 2,
    private readonly now: () => number = Date.now,
  ) {
    this.#sizes = files.map(sizeOf)
    this.#total = this.#sizes.reduce((sum, size) => sum + size, 0)
    this.#started = this.now()
  }

  /** A file is about to be read. */
  reading(index: number): void {
    for (let i = this.#index; i < index; i++) this.#done += this.#sizes[i] ?? 0
    this.#index = index
    this.#inside = 0
    this.#show()
  }

  /** A stretch of the present file was read. */
  read({ document, ledger }: Parsed): void {
    if (document !== null) {
      const { line, offset } = document.tree.position.end
      this.#documents++
      this.#bytesALine = (offset * BYTES_A_UNIT) / line
    }
    this.#inside = Math.min((ledger.at(-1)?.line ?? 0) * this.#bytesALine, this.#sizes[this.#index] ?? 0)
    this.#show()
  }

  /** Documents are being compared. Mostly each is looked at about once. */
  linking(asked: number, documents: number): void {
    this.#linked = Math.min(asked / documents, 1)
    this.#show()
  }

  /** All files were read and linked; what they gave is about to be written. */
  joining(sources: readonly SourceSummary[]): void {
    this.#sources = new Sources(sources)
  }

  /** An item is about to be written. */
  item(item: Linked): void {
    if (this.#sources === null) return
    this.#sources.take(item)
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
    const share = this.#share()
    const { at, name } = this.#phase()
    const head = `${at}/${this.files.length} files  ${Math.floor(share * 100)} %  ${counted(this.#documents, 'document')}${this.#left(share, now)}  `
    this.console.status(head + cutToWidth(name, this.console.width - columns(head) - 1))
  }

  /** Number of files that were read, and what is being done. */
  #phase(): { at: number; name: string } {
    if (this.#sources !== null) return { at: this.files.length, name: `writing ${basename(this.#sources.present)}` }
    if (this.#linked > 0) return { at: this.files.length, name: 'linking' }
    return { at: this.#index, name: basename(this.files[this.#index]?.file ?? '') }
  }

  /** How much of the whole run is done, 0 to 1. */
  #share(): number {
    const read = this.#total === 0 ? 0 : (this.#done + this.#inside) / this.#total
    if (this.passes === 1) return read
    if (this.#sources !== null) return READING + LINKING + this.#sources.share * (1 - READING - LINKING)
    return this.#linked > 0 ? READING + LINKING * this.#linked : READING * read
  }

  /** The time that is left, once enough was read to guess it. */
  #left(share: number, now: number): string {
    if (share < 0.01) return ''
    const seconds = Math.round(((now - this.#started) / 1000) * (1 / share - 1))
    return `  ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
  }
}

/** How far the sources were given out, by their bytes. */
class Sources {
  readonly #total: number
  #at = 0
  #done = 0
  #line = 0

  constructor(private readonly sources: readonly SourceSummary[]) {
    this.#total = sources.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Name of the source that is given out. */
  get present(): string {
    return this.sources[this.#at]?.file ?? ''
  }

  /** 0 to 1. */
  get share(): number {
    const present = this.sources[this.#at]
    const inside = present === undefined ? 0 : (present.bytes * this.#line) / Math.max(present.lines, 1)
    return this.#total === 0 ? 0 : (this.#done + inside) / this.#total
  }

  take({ file, ledger }: Linked): void {
    for (; this.#at < this.sources.length && this.present !== file; this.#at++) this.#done += this.sources[this.#at]?.bytes ?? 0
    this.#line = ledger.at(-1)?.line ?? 0
  }
}

function sizeOf({ path, bytes }: InputFile): number {
  return bytes?.length ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
