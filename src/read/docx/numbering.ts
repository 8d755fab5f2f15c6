/**
 * Numbers of automatic lists. Word stores them as rules, and converters to HTML lose how they print (一、 （一） 第一条 become 1.): here they
 * are written into the text before it is converted, as Word prints them (ECMA-376 part 1, 17.9).
 */
import type { CheerioAPI } from 'cheerio/slim'
import { formatNumber } from './number-format.js'

/** The load function of cheerio, for XML. */
export type LoadXml = (xml: string) => CheerioAPI

interface Level {
  format: string
  /** `第%1条`: %1 is the number of the first level. */
  text: string
  start: number
}

/** The levels of a list, and the counters that it shares with other lists of its abstract definition. */
interface List {
  levels: Level[]
  counters: (number | null)[]
}

/** Levels that Word's lists have. */
const MOST_LEVELS = 9

/** The lists that numbering.xml defines, by their id. */
function readLists($: CheerioAPI): Map<string, List> {
  const definitions = new Map<string, List>()
  for (const node of $('w\\:abstractNum').toArray()) {
    const levels: Level[] = []
    for (const level of $(node).children('w\\:lvl').toArray()) setLevel(levels, $(level), readLevel($, $(level)))
    definitions.set($(node).attr('w:abstractNumId') ?? '', { levels, counters: new Array<number | null>(MOST_LEVELS).fill(null) })
  }
  const lists = new Map<string, List>()
  for (const node of $('w\\:num').toArray()) {
    const base = definitions.get($(node).children('w\\:abstractNumId').attr('w:val') ?? '')
    if (base !== undefined) lists.set($(node).attr('w:numId') ?? '', withOverrides($, $(node), base))
  }
  return lists
}

type Selection = ReturnType<CheerioAPI>

/** The level that an attribute names, the first where it names none; {@link MOST_LEVELS}, which no list has, for what is none of Word's. */
function levelOf(value: string | number | undefined): number {
  const level = Number(value ?? 0)
  return Number.isInteger(level) && level >= 0 && level < MOST_LEVELS ? level : MOST_LEVELS
}

function setLevel(levels: Level[], node: Selection, level: Level): void {
  const at = levelOf(node.attr('w:ilvl'))
  if (at < MOST_LEVELS) levels[at] = level
}

function readLevel(_$: CheerioAPI, level: Selection): Level {
  return {
    format: level.children('w\\:numFmt').attr('w:val') ?? 'decimal',
    text: level.children('w\\:lvlText').attr('w:val') ?? '',
    start: Number(level.children('w\\:start').attr('w:val') ?? 1),
  }
}

/** A list that begins anew, or prints otherwise, counts for itself. */
function withOverrides($: CheerioAPI, num: Selection, base: List): List {
  const overrides = num.children('w\\:lvlOverride').toArray()
  if (overrides.length === 0) return base
  const levels = [...base.levels]
  for (const node of overrides) {
    const at = levelOf($(node).attr('w:ilvl'))
    const own = $(node).children('w\\:lvl')
    const level = own.length > 0 ? readLevel($, own) : levels[at]
    const start = $(node).children('w\\:startOverride').attr('w:val')
    if (level !== undefined && at < MOST_LEVELS) levels[at] = { ...level, start: start === undefined ? level.start : Number(start) }
  }
  return { levels, counters: new Array<number | null>(MOST_LEVELS).fill(null) }
}

/** The number that a paragraph at a level of a list prints; '' for bullets. Counts on. */
function nextNumber({ levels, counters }: List, at: number): string {
  const level = levels[at]
  if (level === undefined) return ''
  counters[at] = (counters[at] ?? level.start - 1) + 1
  for (let below = at + 1; below < counters.length; below++) counters[below] = null
  if (level.format === 'bullet' || level.format === 'none') return ''
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const of = Number(digit) - 1
    return formatNumber(counters[of] ?? levels[of]?.start ?? 1, levels[of]?.format ?? 'decimal')
  })
}

/** The list and level that a style gives its paragraphs, by the style's id. */
function readStyles($: CheerioAPI): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>()
  for (const node of $('w\\:style').toArray()) {
    const list = $(node).find('w\\:pPr > w\\:numPr > w\\:numId').attr('w:val')
    const level = levelOf($(node).find('w\\:pPr > w\\:numPr > w\\:ilvl').attr('w:val'))
    if (list !== undefined) styles.set($(node).attr('w:styleId') ?? '', { list, level })
  }
  return styles
}

/** Parts of a file as XML; '' for one that is not there. */
export interface NumberingParts {
  document: string
  numbering: string
  styles: string
}

/** Writes the numbers of automatic lists into the text of document.xml. Gives it, and how many there were. */
export function writeNumbers({ document, numbering, styles }: NumberingParts, load: LoadXml): { xml: string; count: number } {
  if (numbering === '') return { xml: document, count: 0 }
  const lists = readLists(load(numbering))
  const styled = readStyles(load(styles))
  const $ = load(document)
  let count = 0
  for (const node of $('w\\:p').toArray()) {
    const properties = $(node).children('w\\:pPr')
    const own = properties.children('w\\:numPr')
    const style = styled.get(properties.children('w\\:pStyle').attr('w:val') ?? '')
    const list = lists.get(own.children('w\\:numId').attr('w:val') ?? style?.list ?? '')
    if (list === undefined) continue
    const number = nextNumber(list, levelOf(own.children('w\\:ilvl').attr('w:val') ?? style?.level))
    own.remove()
    if (number === '') continue
    count++
    const run = `<w:r><w:t xml:space="preserve">${escapeXml(withSpace(number))}</w:t></w:r>`
    if (properties.length > 0) properties.after(run)
    else $(node).prepend(run)
  }
  return { xml: $.xml(), count }
}

/** A number that does not end in a mark is printed apart from the text: 第一条 为加强…. */
function withSpace(number: string): string {
  return /[、.．,，)）:：]$/.test(number) ? number : `${number} `
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
