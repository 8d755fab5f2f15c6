/** Where the text of a document stands that was made of several copies: in the file of the copy that it was taken from. */
import type { DocumentRecord, PolicyNode, Text } from '../model/index.js'

/** A row's file, and its first and last line there. */
export interface RowPlace {
  file: string
  line_start: number
  line_end: number
}

/** The file of a copy; of the base where none is named. */
export function fileOf({ copies, file }: DocumentRecord, copy: number | undefined): string {
  return copy === undefined ? file : (copies[copy]?.file ?? file)
}

/** The place of what nodes say: the file of the first text, and the lines from there to the last one of that copy. Null where they say nothing. */
export function placeOf(record: DocumentRecord, nodes: readonly PolicyNode[]): RowPlace | null {
  const texts = nodes.flatMap(textsOf)
  const first = texts[0]
  const last = texts.findLast(({ copy }) => copy === first?.copy)
  if (first === undefined || last === undefined) return null
  return { file: fileOf(record, first.copy), line_start: first.position.start.line, line_end: last.position.end.line }
}

function textsOf(node: PolicyNode): Text[] {
  return node.type === 'text' ? [node] : node.children.flatMap(textsOf)
}
