import type { Heading, Paragraph } from 'mdast'
import type { Provision } from '../../model/index.js'
import { isDecimal } from '../../text/decimals.js'
import { readMarker } from '../../text/markers.js'
import { endingOf } from '../../text/sentences.js'
import { squeeze } from '../../text/width.js'
import { joinTexts } from '../join-texts.js'
import { textBeyondHeading } from '../provision-text.js'

/** Markdown has no deeper heading. The title is level 1, so provisions are headings down to a depth of 5. */
const DEEPEST = 6

/**
 * A longer first sentence is running text, no heading: in real notices the longest heading of a provision has 37 characters, and a line
 * of 60 no longer reads as one.
 */
const LONGEST_HEADING = 60

/** 【职责】 directly behind 第三条. */
const CAPTION = /^[【〔[［]([^】〕\]］]*)[】〕\]］]\s*/

/** A paragraph that speaks of the whole document: read back, it would not belong to the provision above it. */
const CLOSING = /^(?:以上|特此|此前|凡|上述|本.{1,6}(?:自|由|从|有效|印发|中))/

/** What would be taken for something else, were it a paragraph of its own. */
const LABEL = /^\s*(?:附件|附表|附图|专栏|来源|抄送|主送|注\s*\d*[:：]|图\s*\d|表\s*\d|单位[:：]|目\s*录)/

/** Where a provision stands. */
export interface Standing {
  /** 1 at the top of a part. */
  depth: number
  /** Whether it stands below an article: what follows an item (项) there as a paragraph of its own is the article's (款). */
  isItem: boolean
}

/**
 * The line that a provision begins with: a heading, and the rest of the line as a paragraph below it; or one paragraph, where it is
 * too deep or has no heading of its own.
 */
export function toProvisionHead(node: Provision, { depth, isItem }: Standing): (Heading | Paragraph)[] {
  const line = ownLine(node)
  const rest = restOf(node, line)
  const level = Math.min(depth + 1, DEEPEST) as Heading['depth']
  // 2.12层以上…: as a paragraph it would read as a decimal
  if (node.style === 'arabic-dot' && isDecimal(squeeze(line))) return [heading(level, line)]
  if (depth >= DEEPEST || (isItem && rest !== '') || !hasOwnHeading(node, line, rest)) return [paragraph(line)]
  const head = line.slice(0, line.length - rest.length).trimEnd()
  return rest === '' ? [heading(level, head)] : [heading(level, head), paragraph(rest)]
}

/** What the line says beyond its heading; the brackets of an article's caption belong to the heading. */
function restOf(node: Provision, line: string): string {
  const rest = textBeyondHeading(node, line)
  const caption = node.style === 'article' && node.heading !== '' ? CAPTION.exec(rest) : null
  return caption?.[1] === node.heading ? rest.slice(caption[0].length) : rest
}

function ownLine(node: Provision): string {
  const [first] = node.children
  return first?.type === 'paragraph' ? joinTexts(first.children) : ''
}

/**
 * Whether the line has a heading that can stand apart from what follows it. A sentence that is all of the line is running text, unless it is a
 * short one without a comma that provisions stand below: （一）实施退化林修复行动。
 */
function hasOwnHeading(node: Provision, line: string, rest: string): boolean {
  if (node.heading === '' || node.heading.length > LONGEST_HEADING || !line.endsWith(rest)) return false
  if (rest !== '') return readMarker(rest) === null && !LABEL.test(rest) && !CLOSING.test(rest)
  if (line.endsWith('。') && !PAUSES.test(line)) return node.children.some(({ type }) => type === 'provision')
  return !['stop', 'pause', 'colon'].includes(endingOf(line))
}

/** A comma parts the clauses of a sentence. */
const PAUSES = /[，,；;]/

const heading = (depth: Heading['depth'], value: string): Heading => ({ type: 'heading', depth, children: [{ type: 'text', value }] })

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
