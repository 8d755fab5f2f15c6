/** What a reading teaches about the columns and the blank lines of its table. */
import type { BlankHabits } from './gaps.js'
import { pathOf, type Row, rowsOf } from './layout.js'
import { type Column, type Count, columnsOf, noCount } from './model.js'
import type { Reading } from './path.js'
import { lookAt, type Seen } from './seen.js'
import { BLANKS } from './weights.js'

/** The columns as the rows of a reading show them. */
export function learnColumns(reading: Reading, lines: readonly Seen[], headings: readonly string[]): Column[] {
  const { rows } = rowsOf(reading, lines, headings.length)
  const counts = headings.map(noCount)
  for (const row of rows) if (!row.section) countRow(row, counts, lines)
  return columnsOf(headings, counts)
}

function countRow({ places, below }: Row, counts: readonly Count[], lines: readonly Seen[]): void {
  const first = places.findIndex((place) => typeof place === 'object')
  places.forEach((place, col) => {
    const count = counts[col]!
    const under = below || col < first - 1
    if (under) count.below++
    if (place === 'empty' || place === undefined) count.empty++
    else if (place === 'above') {
      if (under) count.mergedBelow++
      else if (col < first) count.merged++
      else count.inside++
    } else if (place !== 'left') {
      count.printed++
      const look = place.lines.length === 1 ? lines[place.lines[0]!]! : lookAt(place.lines.map((at) => lines[at]!.bare).join(''))
      count.kinds[look.kind]!++
      count.lengths[look.length]!++
      count.texts.set(look.bare, (count.texts.get(look.bare) ?? 0) + 1)
    }
  })
}

/** How blank lines stand before the cells of a reading. */
export function learnBlanks(reading: Reading, lines: readonly Seen[], habits: BlankHabits): BlankHabits {
  if (!habits.telling) return habits
  const { strength, silent, stray } = BLANKS
  const missing = { silent: 0, all: 0 }
  const full = [
    { extra: 0, all: 0 },
    { extra: 0, all: 0 },
  ]
  for (const { act, gap, at } of pathOf(reading)) {
    if (gap === null || lines[at]!.pageCut) continue
    const { extra } = lines[at]!
    if (gap.merged.some((merged) => !merged)) {
      missing.all++
      if (extra <= 0) missing.silent++
    } else {
      const place = full[act === 'cell' ? 0 : 1]!
      place.all++
      if (extra > 0) place.extra++
    }
  }
  const share = (seen: number, all: number, expected: number) => (seen + strength * expected) / (all + strength)
  return {
    telling: true,
    silent: share(missing.silent, missing.all, silent),
    stray: [share(full[0]!.extra, full[0]!.all, stray), share(full[1]!.extra, full[1]!.all, stray)],
  }
}
