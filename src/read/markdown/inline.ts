import type { PhrasingContent } from 'mdast'

/** Takes the text of inline nodes, piece by piece. */
export interface Sink {
  /** @param line physical line that the piece stands on */
  text(piece: string, line: number): void
  /** A `<br>`; a line break of Markdown shows in the line of the next piece. */
  lineBreak(line: number): void
}

const LINE_END = /\r\n|\r|\n/

/**
 * Reads inline nodes, their markup taken off.
 *
 * @param line the line that the block begins on: nodes that an extension made (GFM addresses) have no position of their own
 * @returns the line that the last piece stands on
 */
export function readInline(nodes: readonly PhrasingContent[], line: number, sink: Sink): number {
  let current = line
  for (const node of nodes) current = readNode(node, node.position?.start.line ?? current, sink)
  return current
}

function readNode(node: PhrasingContent, line: number, sink: Sink): number {
  switch (node.type) {
    case 'text':
      return readText(node.value, line, node.position && node.position.end.line - line, sink)
    case 'inlineCode':
      sink.text(node.value, line)
      return node.position?.end.line ?? line
    case 'html':
      if (/^<br\b/i.test(node.value)) sink.lineBreak(line)
      return node.position?.end.line ?? line
    case 'image':
      sink.text(imageText(node.alt, node.url), line)
      return node.position?.end.line ?? line
    case 'imageReference':
      sink.text(node.alt ?? '', line)
      return node.position?.end.line ?? line
    default:
      return 'children' in node ? readInline(node.children, line, sink) : line
  }
}

/** @param breaks number of line ends in the source of the text; it differs from that of the text where a reference (`&#10;`) makes one */
function readText(value: string, line: number, breaks: number | undefined, sink: Sink): number {
  const pieces = value.split(LINE_END)
  if (breaks !== undefined && breaks !== pieces.length - 1) {
    sink.text(pieces.join(' '), line)
    return line + breaks
  }
  for (const [index, piece] of pieces.entries()) sink.text(piece, line + index)
  return line + pieces.length - 1
}

/** What stands for an image: its description, or else the name of its file. */
export function imageText(alt: string | null | undefined, url: string): string {
  return alt || url.replace(/[?#].*$/, '').replace(/^.*\//, '')
}
