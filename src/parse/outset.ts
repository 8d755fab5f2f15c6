/** Where an outline begins. */
import type { Sight } from './sight.js'

/** Styles of the first marker of an outline. */
const OUTLINES: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'cjk-comma'])

/** True for the first marker of an outline: 第一章, 第一条, 一、. */
export function beginsOutline({ marker }: Sight): boolean {
  return marker?.ordinal === 1 && OUTLINES.has(marker.style)
}
