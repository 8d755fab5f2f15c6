/** Blank lines, and white space at the ends of lines. */
import type { Line } from '../lines.js'
import type { Random } from '../random.js'

export type BlankPattern = 'none' | 'each' | 'irregular'

const BEFORE: Record<BlankPattern, (line: Line, random: Random) => number> = {
  none: ({ emptyCells }) => emptyCells,
  each: ({ gap, emptyCells }) => Math.max(0, 1 + gap + emptyCells),
  irregular: ({ gap, emptyCells, table }, random) =>
    table ? Math.max(0, 1 + gap + emptyCells) : random.chance(0.55) ? 0 : random.int(1, 2 + gap),
}

/** Decides the blank lines before every line. An empty cell of a flattened table shows as one blank line more. */
export function setBlanks(lines: Line[], random: Random, pattern: BlankPattern): Line[] {
  return lines.map((line, i) => ({ ...line, blanks: i === 0 ? random.int(0, 1) : BEFORE[pattern](line, random) }))
}

const CENTRED = new Set(['title', 'inst_title', 'annex_title', 'doc_number'])

/** Blanks before centred and right-aligned lines, indents of paragraphs, and blanks left at the ends of lines. */
export function strayBlanks(lines: Line[], random: Random): Line[] {
  const indent = random.pick(['', '　　', '    ', '\u2002\u2002'])
  const tail = random.pick(['', '　　', ' ', '\u00a0\u00a0', '　　　　　'])
  return lines.map((line) => {
    const flush = CENTRED.has(line.role) || line.role === 'cont'
    const before = line.role === 'signature' || line.role === 'date' ? '\u2002'.repeat(random.int(0, 12)) : flush ? '' : indent
    const after = random.chance(0.3) ? tail : ''
    return line.table || line.document === null ? line : { ...line, pieces: [{ text: before }, ...line.pieces, { text: after }] }
  })
}
