import type { Text } from '../model/index.js'
import { joinLines } from '../text/join.js'

/** The text of a paragraph, its lines joined. */
export function joinTexts(lines: readonly Text[]): string {
  return joinLines(lines.map((line) => line.value))
}
