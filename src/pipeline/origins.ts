import type { DocumentRecord, Origin, SourceSummary } from '../model/index.js'

/** What the sources that are records of a crawl call themselves, by their names. */
export class Origins {
  readonly #bySource = new Map<string, Origin>()

  add({ file, id, url }: SourceSummary): void {
    if (id === undefined && url === undefined) return
    this.#bySource.set(file, { ...(id !== undefined && { id }), ...(url !== undefined && { url }) })
  }

  /** The record, each of its copies with the origin of its source. */
  into(record: DocumentRecord): DocumentRecord {
    if (this.#bySource.size === 0) return record
    return { ...record, copies: record.copies.map((copy) => ({ ...copy, ...this.#bySource.get(copy.file) })) }
  }
}
