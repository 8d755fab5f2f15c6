/** Lines with their numbers in the raw file. */
import type { Line } from '../lines.js'

/** A line and its 1-based number in the raw file. */
export interface NumberedLine {
  line: Line
  number: number
}

/** The lines that share a frame, frames in the order of their first line. */
export function grouped<T extends object>(
  lines: readonly NumberedLine[],
  frameOf: (line: Line) => T | null | undefined,
): [T, NumberedLine[]][] {
  const groups = new Map<T, NumberedLine[]>()
  for (const item of lines) {
    const frame = frameOf(item.line)
    if (!frame) continue
    const own = groups.get(frame)
    if (own) own.push(item)
    else groups.set(frame, [item])
  }
  return [...groups]
}
