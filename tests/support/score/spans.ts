/** Which row of the output is about the same lines as something in the gold. */
export interface Span {
  start: number
  end: number
}

/** Lines in common over lines that either covers. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1)
}

/** The row that covers most nearly the same lines, at least by half; undefined where there is none. */
export function counterpart<T>(rows: readonly T[], place: Span, spanOf: (row: T) => Span): T | undefined {
  let best: T | undefined
  let most = 0.5
  for (const row of rows) {
    const share = overlap(spanOf(row), place)
    if (share > most || (best === undefined && share === most)) [best, most] = [row, share]
  }
  return best
}
