/**
 * The lines of a flattened table as its cells. Some programs that save pages print a pipe behind every cell, each cell on a line of its own,
 * the pipe on the next or at the end of its line: what stands between pipes is a cell, two pipes in a row are an empty one.
 */
import type { Sight } from '../sight/sight.js'
import type { TableLine } from '../tables/types.js'

const PIPE = /[|｜]/g
const PIPE_OR_SPACE = /[|｜\s]/

/** A line as a cell, and the pipes behind it. */
function splitPipes(printed: string): { text: string; pipes: number } {
  let end = printed.length
  while (end > 0 && PIPE_OR_SPACE.test(printed[end - 1]!)) end--
  return { text: printed.slice(0, end), pipes: printed.slice(end).match(PIPE)?.length ?? 0 }
}

/** The lines of a table that are cells of it, with the blank lines before each; a pipe counts as one. `pageCuts` are the numbers of lines behind a page. */
export function flatLines(sights: readonly Sight[], pageCuts: ReadonlySet<number>): TableLine[] {
  const lines: TableLine[] = []
  let before = 0
  for (const { printed, line } of sights) {
    const { text, pipes } = splitPipes(printed)
    if (text !== '') {
      lines.push({ text, line: line.number, blanks: line.blanks + before, pageCut: pageCuts.has(line.number), apart: before > 0 })
      before = 0
    }
    before += pipes
  }
  return lines
}

/** True where nearly all lines with pipes have them behind a single cell. */
export function isPiped(sights: readonly Sight[]): boolean {
  if (sights.some(({ line }) => line.markup?.cells !== undefined)) return false
  const piped = sights.map(({ printed }) => splitPipes(printed)).filter(({ pipes }) => pipes > 0)
  const single = piped.filter(({ text }) => !/[|｜]/.test(text))
  return piped.length > 2 && single.length > piped.length * 0.9
}
