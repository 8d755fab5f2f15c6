/** Where an outline begins. */
import type { Sight } from './sight.js'

/** What stands above the text of a long plan, and goes on with no title. */
const FOREWORD = /^(?:前言|序言|引言|目录|说明)$/

/** True for a squeezed line that is such a heading. */
export const isForeword = (bare: string): boolean => bare.length === 2 && FOREWORD.test(bare)

/** Styles of the first marker of an outline. */
const OUTLINES: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'cjk-comma'])

/** True for the first marker of an outline: 第一章, 第一条, 一、. */
export function beginsOutline({ marker }: Sight): boolean {
  return marker?.ordinal === 1 && OUTLINES.has(marker.style)
}
