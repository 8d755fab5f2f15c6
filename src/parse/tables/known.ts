/**
 * Regions that were rebuilt lately: records come twice in a crawl, and a page prints a table twice, and to rebuild one is dear. What is kept is
 * what the lines say, not where they stand.
 */
import type { Rebuilt, TableLine } from './types.js'

/**
 * Regions that are kept, and characters of the longest. Few: what comes again comes soon, and a text that is read again and again, as by the
 * benchmark, is to cost as much each time.
 */
const MOST_KEPT = 8
const LONGEST = 20_000

interface Known {
  /** Lines are told by their index in the region. */
  rebuilt: Rebuilt
  /** What the rebuilding cost. It counts each time, so that no limit depends on what was read before. */
  steps: number
}

export class KnownRegions {
  readonly #known = new Map<string, Known>()

  /** What is known of lines, in their own numbers; undefined where they were not seen lately. */
  get(key: string, lines: readonly TableLine[]): Known | undefined {
    const known = this.#known.get(key)
    if (known === undefined) return undefined
    // the one asked for last goes last
    this.#known.delete(key)
    this.#known.set(key, known)
    return { rebuilt: renumbered(known.rebuilt, (index) => lines[index]!.line), steps: known.steps }
  }

  keep(key: string, lines: readonly TableLine[], { rebuilt, steps }: Known): void {
    const indexes = new Map(lines.map(({ line }, index) => [line, index]))
    this.#known.set(key, { rebuilt: renumbered(rebuilt, (line) => indexes.get(line)!), steps })
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_KEPT && oldest !== undefined) this.#known.delete(oldest)
  }
}

/** All that a rebuilding looks at, and how far apart the lines stand; null for more than is kept. */
export function keyOf(lines: readonly TableLine[], accept: number, page = 0): string | null {
  if (lines.reduce((sum, { text }) => sum + text.length + 1, 0) > LONGEST) return null
  const marks = ({ pageCut, apart }: TableLine) => `${pageCut === true ? '!' : ''}${apart === true ? '|' : ''}`
  const said = lines.map((line, i) => `${line.line - (lines[i - 1] ?? line).line} ${line.blanks}${marks(line)} ${line.text}`)
  return `${accept} ${page}\n${said.join('\n')}`
}

function renumbered({ grid, confidence, uncertainRows, repeats, pages }: Rebuilt, number: (line: number) => number): Rebuilt {
  return {
    grid: grid && {
      ...grid,
      cells: grid.cells.map((cell) => ({ ...cell, lines: cell.lines.map(number) })),
      ragged: grid.ragged.map((row) => ({ ...row, line: number(row.line) })),
    },
    confidence,
    uncertainRows: uncertainRows.map((row) => ({ ...row, line: number(row.line) })),
    repeats: repeats.map(number),
    ...(pages && { pages: pages.map(number) }),
  }
}
