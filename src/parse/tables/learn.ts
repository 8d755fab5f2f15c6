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
    const before = col < first - 1
    const beside = below && col > first
    if (before) count.below++
    if (beside) count.beside++
    if (place === 'empty' || place === undefined) count.empty++
    else if (place === 'above') {
      if (before) count.mergedBelow++
      else if (beside) count.mergedBeside++
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
  const { strength, silent, stray, runs, runsStrength } = BLANKS
  const missing = { silent: 0, all: 0 }
  const lengths: [number, number, number] = [0, 0, 0]
  const full = [
    { extra: 0, all: 0 },
    { extra: 0, all: 0 },
  ]
  for (const { act, gap, at } of pathOf(reading)) {
    if (gap === null || lines[at]!.pageCut) continue
    const { extra } = lines[at]!
    const empties = gap.merged.filter((merged) => !merged).length
    if (empties > 0) {
      missing.all++
      if (extra <= 0) missing.silent++
      else if (empties > 1) lengths[extra === empties ? 0 : extra < empties ? 1 : 2]++
    } else {
      const place = full[act === 'cell' ? 0 : 1]!
      place.all++
      if (extra > 0) place.extra++
    }
  }
  const share = (seen: number, all: number, expected: number) => (seen + strength * expected) / (all + strength)
  const long = lengths[0] + lengths[1] + lengths[2]
  const run = (i: 0 | 1 | 2) => (lengths[i] + runsStrength * runs[i]) / (long + runsStrength)
  return {
    telling: true,
    runs: [run(0), run(1), run(2)],
    silent: share(missing.silent, missing.all, silent),
    stray: [share(full[0]!.extra, full[0]!.all, stray), share(full[1]!.extra, full[1]!.all, stray)],
  }
}
