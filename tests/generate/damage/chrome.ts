/** Site furniture around, between and inside documents; page numbers. */
import { type Line, looseLine } from '../lines.js'
import type { Random } from '../random.js'
import { BETWEEN, BOTTOM, spam, TOP } from '../words/chrome.js'
import { PLACES } from '../words/places.js'

const chromeLines = (texts: readonly string[]): Line[] => texts.map((text, i) => ({ ...looseLine('chrome', text), gap: i === 0 ? 1 : 0 }))

/** Menus above, footers below, links and separators where one document ends and the next begins. */
export function chrome(lines: Line[], random: Random): Line[] {
  const place = random.pick(PLACES)
  const some = (blocks: typeof TOP, most: number): Line[] =>
    random.several(blocks, random.int(1, most)).flatMap((block) => chromeLines(block(random, place)))
  const between = random.chance(0.5)
  const inside = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const starts = i > 0 && before?.document !== line.document && line.document !== null
    return starts && between ? [...some(BETWEEN, 1), line] : [line]
  })
  return [...some(TOP, 4), ...inside, ...some(BOTTOM, 3)]
}

/** Names of gambling sites that somebody injected: between lines, and inside the footer's. */
export function injectedNames(lines: Line[], random: Random): Line[] {
  return lines.flatMap((line) => {
    if (line.role === 'chrome' && random.chance(0.2)) return [{ ...line, pieces: [...line.pieces, { text: spam(random) }] }]
    const apt = !line.table && !line.box && line.role !== 'cont' && line.role !== 'page_number'
    return apt && random.chance(0.02) ? [looseLine('chrome', spam(random)), line] : [line]
  })
}

const PAGE_NUMBERS: readonly ((n: number) => string)[] = [(n) => `— ${n} —`, (n) => `- ${n} -`, (n) => `－${n}－`, (n) => `第${n}页`]

/** Page numbers every so many lines, before a continuation where there is one. */
export function pageNumbers(lines: Line[], random: Random): Line[] {
  const print = random.pick(PAGE_NUMBERS)
  const length = random.int(12, 30)
  let page = random.int(1, 20)
  let since = 0
  return lines.flatMap((line) => {
    since++
    const due = since > length && (line.role === 'cont' || since > length + 6) && line.document !== null && !line.table
    if (!due) return [line]
    since = 0
    return [looseLine('page_number', print(page++)), line]
  })
}
