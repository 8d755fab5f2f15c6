/** Web pages as lines: docs/read.md. */
import { type RuleId, toWarning } from '../messages/index.js'
import { type Line, type WarningRecord, Work } from '../model/index.js'
import { readBase, readMeta } from './html/fields.js'
import { createHiddenTest } from './html/hidden.js'
import { toPageLines } from './html/lines.js'
import type { HtmlNode } from './html/node.js'
import { withNumbers } from './html/ordered.js'
import { parseHtml } from './html/parse.js'
import { type Layout, layOut } from './html/regions.js'
import { linesIn } from './html/walk.js'

/** What a page or a fragment of one begins with, comments and white space apart. */
const START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|base|div|p|table|tbody|tr|td|span|br|h[1-6]|center|font|section|article|main|header|ul|ol|dl|a|b|strong|img|form|ucapcontent|ucaptitle)\b/i
/** Characters of comments and prologs that are looked past. */
const LOOKED_AT = 65_536

/** Whether a text is HTML: its first element is one of a page's. */
export function looksLikeHtml(head: string): boolean {
  let at = 0
  for (;;) {
    while (at < head.length && /[\s\uFEFF]/.test(head.charAt(at))) at++
    const end = skipped(head, at)
    if (end < 0 || end > LOOKED_AT) return START.test(head.slice(at, at + 20))
    at = end
  }
}

/** End of the comment or XML prolog at an offset; -1 where there is none. */
function skipped(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
  const end = close === null ? -1 : text.indexOf(close, at)
  return end < 0 || close === null ? -1 : end + close.length
}

/** A page that was read. */
export interface Page {
  lines: Line[]
  warnings: WarningRecord[]
  /** What reading it cost. */
  work: Work
}

/** What was met that the page does not show. */
interface LeftOut {
  size: number
  first: string
  offset: number
}

/**
 * Reads a page, or a fragment of one. parse5 and cheerio are loaded on the first call.
 *
 * @param file how the source is called in warnings
 * @param base address of the page, where it is known; links to files are made whole by it
 * Throws LimitError where the page goes over a limit.
 */
export async function readHtml(html: string, file: string, base: string | null = null): Promise<Page> {
  const work = Work.ofSource()
  work.earn(html.length)
  const [document, { load }] = await Promise.all([parseHtml(html), import('cheerio/slim')])
  const $ = load(document)
  const root = document as unknown as HtmlNode
  const address = base ?? readBase($)
  const shown = readBody(root, address, true, work)
  // where nothing is shown a script shows it later: what is hidden is the page
  const all = shown.layout.kind === 'text' || shown.leftOut.size === 0 ? shown : readBody(root, address, false, work)
  const page = all.layout.kind === 'text' ? all : shown
  const { blocks, count } = withNumbers(page.blocks, page.layout.regions)
  const lines = toPageLines(readMeta($), blocks, page.layout.regions)
  return { lines, warnings: warningsOf({ ...page, numbers: count }, file), work }
}

function readBody(root: HtmlNode, base: string | null, isHiding: boolean, work: Work) {
  const leftOut: LeftOut = { size: 0, first: '', offset: 0 }
  const leaveOut = (text: string, offset: number) => {
    if (leftOut.size === 0) Object.assign(leftOut, { first: text, offset })
    leftOut.size += text.length
  }
  const isHidden = isHiding ? createHiddenTest(root) : () => false
  const { blocks } = linesIn(root, { isHidden, base, leaveOut, inCell: false, work })
  return { blocks, layout: layOut(blocks, work), leftOut }
}

/** Characters of hidden text that a warning shows. */
const SHOWN = 30

function warningsOf({ layout, leftOut, numbers }: { layout: Layout; leftOut: LeftOut; numbers: number }, file: string): WarningRecord[] {
  const warn = (rule: RuleId, values: Record<string, string | number>) => toWarning(rule, { file, line: 0, column: 0 }, values)
  const warnings: WarningRecord[] = []
  if (layout.kind === 'list') warnings.push(warn('page-list', { links: layout.links }))
  if (layout.kind === 'empty') warnings.push(warn('page-empty', {}))
  if (numbers > 0) warnings.push(warn('page-numbered', { count: numbers }))
  if (leftOut.size > 0) {
    const text = leftOut.first.replace(/\s+/g, ' ')
    warnings.push(
      warn('page-hidden', { count: leftOut.size, offset: leftOut.offset, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text }),
    )
  }
  return warnings
}
