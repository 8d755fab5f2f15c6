/** Markdown of a document: docs/markdown.md. Nothing of remark is loaded; remark-stringify is the oracle of the tests. */
import type { DocumentRecord } from '../model/index.js'
import { toMdast } from './markdown/mdast.js'
import { stringify } from './markdown/stringify.js'

export { toMdast } from './markdown/mdast.js'

/** Writes a document as Markdown with YAML front matter, a line break at its end. */
export function toMarkdown(record: DocumentRecord): string {
  return stringify(toMdast(record))
}
