import type { Copies, DocumentRecord } from '../model/index.js'

/** The line of a document in documents.jsonl, its line end included. */
export function toJsonLine(record: DocumentRecord): string {
  return `${JSON.stringify(record)}\n`
}

/** The head of a line, up to the doc_id, which is the second key. */
const HEAD = /^\{"schema_version":\d+,"doc_id":("(?:[^"\\]|\\.)*")/

/**
 * The lines of documents.jsonl once all occurrences are known: a record is written when its document is first found, and knows that
 * occurrence alone. Only the lines that change are parsed.
 *
 * @param lines without their line ends
 */
export function* withCopies(lines: Iterable<string>, copies: Copies): Generator<string, void, undefined> {
  for (const line of lines) {
    const all = copies.get(docIdOf(line)) ?? []
    yield all.length > 1 ? toJsonLine({ ...(JSON.parse(line) as DocumentRecord), copies: [...all] }) : `${line}\n`
  }
}

function docIdOf(line: string): string {
  return String(JSON.parse(HEAD.exec(line)?.[1] ?? '""'))
}
