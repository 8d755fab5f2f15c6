import { renameSync } from 'node:fs'
import type { Copies, DocumentRecord } from '../model/index.js'
import { toJsonLine, withCopies } from './jsonl.js'
import { readLines } from './read-lines.js'
import { type FileFacts, FileSink } from './sink.js'

/** A file of records, one a line. What is known of a document only at the end is filled in then: no record is held in memory. */
export class RecordFile {
  readonly #path: string
  readonly #sink: FileSink

  constructor(path: string) {
    this.#path = path
    this.#sink = new FileSink(path)
  }

  add(record: DocumentRecord): void {
    this.#sink.write(toJsonLine(record))
  }

  /** Closes the file, each record with all its occurrences. */
  close(copies: Copies): FileFacts {
    const facts = this.#sink.close()
    return [...copies.values()].some(({ length }) => length > 1) ? this.#rewrite(copies) : facts
  }

  discard(): void {
    this.#sink.discard()
  }

  #rewrite(copies: Copies): FileFacts {
    const path = `${this.#path}.whole`
    const sink = new FileSink(path)
    try {
      for (const line of withCopies(readLines(this.#path), copies)) sink.write(line)
      const facts = sink.close()
      renameSync(path, this.#path)
      return facts
    } finally {
      sink.discard()
    }
  }
}
