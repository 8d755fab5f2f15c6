/** Provisions: found at all, and what is said of each. */
import type { GoldProvision } from '../../generate/gold.js'
import type { Output, Truth } from '../score.js'
import { Tally } from './tally.js'
import { bare, squeezed, withoutStops } from './text.js'

type ArticleRow = Output['articles'][number]

/** Whether a row is right about its provision in one respect. */
type Judge = (provision: GoldProvision, row: ArticleRow) => boolean

export function scoreArticles(truth: Truth, output: Output): Record<'articles' | 'parents' | 'headings' | 'styles' | 'texts', Tally> {
  const { provisions } = truth.gold
  const rows = output.articles.filter(({ marker }) => marker !== '' && marker !== undefined)
  const rowAt = new Map(rows.map((row) => [Number(row.line_start), row]))
  const judged = (right: Judge): Tally =>
    Tally.sum(
      provisions.map((provision) => {
        const row = rowAt.get(provision.line)
        return row === undefined ? Tally.missed : Tally.judged(right(provision, row))
      }),
    )
  return {
    articles: Tally.ofBags(
      provisions.map(({ line, marker }) => `${line} ${squeezed(marker)}`),
      rows.map((row) => `${Number(row.line_start)} ${squeezed(row.marker ?? '')}`),
    ),
    parents: judged(({ parent }, row) => Number(row.parent_line || 0) === parent),
    headings: judged(({ heading }, row) => bare(row.heading ?? '') === bare(heading)),
    styles: judged(({ style }, row) => row.style === style),
    texts: judged(textJudge(truth)),
  }
}

/**
 * Heading and text begin with all of the provision's paragraph, and no line of the text is missing from the raw file, page numbers and
 * chrome apart: a page may end in the middle of a paragraph.
 */
function textJudge({ gold, raw }: Truth): Judge {
  const lines = raw.split(/\r\n|\n|\r/u)
  const everything = squeezed(lines.filter((_, i) => !isBetween(gold.labels[i + 1])).join(''))
  return ({ line, marker }, row) => {
    const whole = withoutStops(paragraphAt(line, lines, gold.labels)).slice(squeezed(marker).length)
    const held = withoutStops(row.heading ?? '') + withoutStops(row.text ?? '')
    return held.startsWith(whole) && (row.text ?? '').split('\n').every((part) => everything.includes(squeezed(part)))
  }
}

/** Whether a line can stand in the middle of a paragraph and is none of it. */
function isBetween(role: string | undefined): boolean {
  return role === 'page_number' || role === 'chrome'
}

/** A line with the cont lines that follow it, page numbers and chrome between them or not. */
function paragraphAt(line: number, lines: readonly string[], labels: Truth['gold']['labels']): string {
  let text = lines[line - 1] ?? ''
  for (let n = line + 1; n <= lines.length; n++) {
    if (labels[n] === 'cont') text += lines[n - 1]
    else if (labels[n] !== undefined && !isBetween(labels[n])) break
  }
  return text
}
