/**
 * The parse step: lines to documents.
 *
 * Line by line the rules propose roles, the grammar decides (path/), the labelled lines are grouped into documents (documents.ts) and
 * each becomes a tree with its metadata and tables (build/). Nothing of a document is kept once it is handed on.
 */
import { type LedgerRow, type Line, type ParsedDocument, Work } from '../model/index.js'
import { buildDocument } from './build/document.js'
import { fieldsOf, type PlacedField } from './build/page.js'
import { TablePages } from './build/table-pages.js'
import { isOwned, type Segment, Segments } from './documents.js'
import { Path } from './path/path.js'
import type { Labelled } from './path/step.js'
import { Frames } from './sight/framed.js'
import { markListed } from './sight/listed.js'
import { markPageNumbers } from './sight/page-numbers.js'
import { markPagers } from './sight/pagers.js'
import { RunningHeads } from './sight/running-heads.js'
import { type Sight, toSight } from './sight/sight.js'
import { BLOCK, surveyAcross, surveyBlock } from './sight/survey.js'

export { buildDocument } from './build/document.js'
export { gridFor, type UnnamedTable } from './build/tables.js'
export { CONTINUED } from './build/tree.js'
export type { Segment } from './documents.js'
export { type Region, regionAt, regionOf, STATES, type State, stateIndex } from './grammar.js'
export { isInPlaces } from './in-places.js'
export type { Labelled } from './path/step.js'
export { proposals } from './proposals.js'
export type { Proposal } from './rule.js'
export { ruleOf } from './rules/index.js'
export type { Listed } from './sight/listed.js'
export { type Sight, toSight } from './sight/sight.js'
export type { Rebuilt } from './tables/index.js'

/** A stretch of a source: a document with its lines, or lines outside any document. */
export interface Parsed {
  document: ParsedDocument | null
  ledger: LedgerRow[]
}

/** Labels the lines of one source, in order, each as soon as it is certain. Throws LimitError where they take more `work` than they may. */
export function* label(lines: Iterable<Line>, work = Work.ofSource()): Generator<Labelled> {
  const path = new Path(work)
  const heads = new RunningHeads()
  const frames = new Frames()
  // a block waits for the one behind it: what stands there is looked at too
  let held: Sight[] = []
  let block: Sight[] = []
  let index = 0
  for (const line of lines) {
    work.earn(line.text.length + 1)
    block.push(toSight(line, index++))
    if (block.length < BLOCK) continue
    frames.unframe(block)
    takeBlock(held, block, heads, path)
    held = block
    block = []
    yield* path.take()
  }
  frames.unframe(block)
  takeBlock(held, block, heads, path)
  takeBlock(block, [], heads, path)
  path.end()
  yield* path.take()
}

/** Labels a block, with the one behind it in view. */
function takeBlock(block: readonly Sight[], behind: readonly Sight[], heads: RunningHeads, path: Path): void {
  surveyBlock(behind)
  surveyAcross(block, behind)
  markPageNumbers(block, behind)
  heads.mark(block, behind)
  markPagers(block, behind)
  markListed(block, behind)
  for (const sight of block) path.push(sight)
}

/** Groups the labelled lines of one source: documents, and what stands outside any. */
export function* segment(lines: Iterable<Line>, work = Work.ofSource()): Generator<Segment> {
  const segments = new Segments()
  const pages = new TablePages()
  const toSegment = ({ lines: found, isDocument }: Segment): Segment => ({ lines: pages.mark(found, work), isDocument })
  for (const line of label(lines, work)) {
    const closed = segments.push(line)
    if (closed !== null) yield toSegment(closed)
  }
  const last = segments.end()
  if (last !== null) yield toSegment(last)
}

/**
 * Parses one source. What a web page says of its document belongs to the first in it.
 *
 * @param file how the source is called in every row
 * @param work counts what it costs, on top of what reading it cost
 * Throws LimitError where the source costs more than it may.
 */
export function* parse(lines: Iterable<Line>, file: string, work = Work.ofSource()): Generator<Parsed> {
  let fields: PlacedField[] = []
  for (const { lines: labelled, isDocument } of segment(lines, work)) {
    for (const line of labelled) fields.push(...fieldsOf(line))
    const document = isDocument ? buildDocument(labelled, file, { fields, work }) : null
    if (isDocument) fields = []
    yield { document, ledger: labelled.map(toRow) }
  }
}

function toRow(line: Labelled): LedgerRow {
  return { line: line.sight.line.number, role: line.role, rule: line.rule, owned: isOwned(line) }
}
