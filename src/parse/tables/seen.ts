/** What the rebuilding sees of each line, worked out once. */
import { squeeze } from '../../text/width.js'
import { isCutBefore, isCutBehind, itemOrdinal, kindOf, lengthClass, serialOf } from './kinds.js'
import { type SectionMarker, sectionMarker } from './sections.js'
import type { TableLine } from './types.js'

/** Looks of a text that may be a cell. */
export interface Look {
  bare: string
  kind: number
  length: number
  cutBehind: boolean
  cutBefore: boolean
}

export interface Seen extends Look {
  /** As printed, without white space at its ends. */
  text: string
  line: number
  /** Blank lines more than usual in the region, -1 to {@link MOST_EXTRA}. */
  extra: number
  pageCut: boolean
  /** Value of a text that may be a serial number; 0 otherwise. */
  serial: number
  /** Ordinal of the numbered paragraph that the text begins; 0 otherwise. */
  item: number
  /** The marker that the text begins with as rows that span the table do; null without. */
  section: SectionMarker | null
  /** Number of the text among the different ones of the region. */
  textId: number
  /** Index of the last line before with the same text; -1 where there is none. */
  before: number
}

/** Longer runs of extra blank lines count as this. */
export const MOST_EXTRA = 4

export function lookAt(bare: string): Look {
  return {
    bare,
    kind: kindOf(bare),
    length: lengthClass(bare.length),
    cutBehind: isCutBehind(bare),
    cutBefore: isCutBefore(bare),
  }
}

/** The run of blank lines that most lines have before them; the first line's says nothing. */
function usualBlanks(lines: readonly TableLine[]): number {
  const counts = new Map<number, number>()
  for (const { blanks } of lines.slice(1)) counts.set(blanks, (counts.get(blanks) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

export function seeLines(lines: readonly TableLine[]): Seen[] {
  const usual = usualBlanks(lines)
  const ids = new Map<string, number>()
  const last = new Map<number, number>()
  return lines.map(({ text, line, blanks, pageCut = false }, i) => {
    const bare = squeeze(text)
    const textId = ids.get(bare) ?? ids.size
    ids.set(bare, textId)
    const before = last.get(textId) ?? -1
    last.set(textId, i)
    const extra = i === 0 || pageCut ? 0 : Math.max(-1, Math.min(MOST_EXTRA, blanks - usual))
    const { kind, length, cutBehind, cutBefore } = lookAt(bare)
    return {
      bare,
      kind,
      length,
      cutBehind,
      cutBefore,
      text: text.trim(),
      line,
      extra,
      pageCut,
      serial: serialOf(bare),
      item: itemOrdinal(bare),
      section: sectionMarker(bare),
      textId,
      before,
    }
  })
}
