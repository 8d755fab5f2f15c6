/** A whole document to lines, in the order in which its parts are printed. */
import type { Line, Piece } from '../lines.js'
import type { Random } from '../random.js'
import { printDay } from '../structure/head.js'
import type { Annex, Day, Document, Instrument, Pieces, SignOff } from '../structure/model.js'
import { printBlocks } from './block.js'
import { chineseDigits, chineseNumber } from './markers.js'
import { Printing } from './printing.js'

const pieces = (texts: Pieces, field: 'title' | 'inst_title' | 'annex_title', instrument = 0): Piece[] =>
  texts.map((text) => ({ text, field, instrument }))

export function printDocument(document: Document, random: Random): Line[] {
  const at = new Printing({ kind: document.kind }, random)
  return [
    ...printHead(document, at),
    ...printLetter(document, at),
    ...document.instruments.flatMap((instrument, i) => printInstrument(instrument, i, at)),
    ...(document.annexList === 'instrument' ? printAnnexList(document, at) : []),
    ...document.annexes.flatMap((annex) => printAnnex(annex, at)),
    ...printEnd(document, at),
  ]
}

function printHead(document: Document, at: Printing): Line[] {
  const { pageTitle, title, number, numberPlace, adoption } = document
  const numberPiece: Piece[] = number === null ? [] : [{ text: number, field: 'number' }]
  const signer: Piece[] = document.signer === null ? [] : [{ text: `　　　　签发人：${document.signer}` }]
  const withTitle: Piece[] = number !== null && numberPlace === 'with-title' ? [{ text: '（' }, ...numberPiece, { text: '）' }] : []
  const numberLine = number !== null && numberPlace !== 'with-title' ? [at.line('doc_number', [...numberPiece, ...signer])] : []
  return [
    ...(pageTitle === null ? [] : [at.line('page_title', [{ text: pageTitle, field: 'page_title' }], 1)]),
    ...document.pages.map((text) => at.line('front', [{ text }])),
    ...document.masthead.map((text) => at.line('masthead', [{ text }])),
    ...(numberPlace === 'before' ? numberLine : []),
    ...(title.length === 0 ? [] : [at.line('title', [...pieces(title, 'title'), ...withTitle], 1)]),
    ...(adoption === null ? [] : [at.line('adoption', [{ text: adoption.text, field: 'date', day: adoption.day }])]),
    ...(document.sourceAtHead ? printSource(document, at) : []),
    ...(numberPlace === 'after' ? numberLine : []),
    ...document.contents.map((text) => at.line('toc', [{ text }])),
  ]
}

function printLetter(document: Document, at: Printing): Line[] {
  const { addressees, signOff, remark } = document
  return [
    ...(addressees === null ? [] : [at.line('addressees', [{ text: addressees, field: 'addressees' }, { text: '：' }], 1)]),
    ...printBlocks(document.letter, at),
    ...(document.annexList === 'letter' ? printAnnexList(document, at) : []),
    ...(signOff === null ? [] : printSignOff(signOff, at)),
    ...(remark === null ? [] : [at.line('publicity', [{ text: '（' }, { text: remark, field: 'remark' }, { text: '）' }], 1)]),
    ...document.attendance.map((text) => at.line('para', [{ text, field: 'content' }])),
  ]
}

/** 二〇二三年五月四日 */
const chineseDay = ({ year, month, day }: Day, zero: string): string =>
  `${chineseDigits(year, zero)}年${chineseNumber(month)}月${chineseNumber(day)}日`

function printSignOff({ issuers, day, layout, chineseDate }: SignOff, at: Printing): Line[] {
  const names: Piece[] = issuers.map((text) => ({ text, field: 'issuer' }))
  const date: Piece[] =
    day === null ? [] : [{ text: chineseDate ? chineseDay(day, at.random.pick(['〇', '○', 'Ｏ'])) : printDay(day), field: 'date', day }]
  const spaced = (items: Piece[]): Piece[] => items.flatMap((item, i) => (i === 0 ? [item] : [{ text: '    ' }, item]))
  if (layout === 'with-date') return [at.line('signature', spaced([...names, ...date]), 1)]
  const dates = layout === 'row' && at.random.chance(0.4) ? spaced(date.flatMap((piece) => names.map(() => ({ ...piece })))) : date
  const signatures = layout === 'row' ? [spaced(names)] : names.map((name) => [name])
  return [...signatures.map((items, i) => at.line('signature', items, i === 0 ? 1 : 0)), ...(day === null ? [] : [at.line('date', dates)])]
}

function printInstrument({ title, contents, blocks }: Instrument, index: number, at: Printing): Line[] {
  at.nextPart()
  return [
    at.line('inst_title', pieces(title, 'inst_title', index), 1),
    ...contents.map((text) => at.line('toc', [{ text }])),
    ...printBlocks(blocks, at),
  ]
}

function printAnnexList({ annexes, annexListBare }: Document, at: Printing): Line[] {
  const entry = (annex: Annex, i: number): string => (annexes.length > 1 ? `${i + 1}${at.type.dot}` : '') + annex.title.join('')
  const entries = annexes.map(entry)
  if (annexListBare) return ['附件：', ...entries].map((text, i) => at.line('annex_list', [{ text }], i === 0 ? 1 : 0))
  return entries.map((text, i) =>
    at.line('annex_list', i === 0 ? [{ text: `附件：${text}` }] : [{ text: '　　　' }, { text }], i === 0 ? 1 : 0),
  )
}

function printAnnex({ label, title, together, blocks }: Annex, at: Printing): Line[] {
  at.nextPart()
  at.annex = [{ text: label, field: 'annex_label' }]
  at.annexTitle = blocks.length === 0 ? [] : pieces(title, 'annex_title')
  const head = together
    ? [at.line('annex_label', [...at.annex, { text: '　' }, ...at.annexTitle], 2)]
    : [at.line('annex_label', at.annex, 2), ...(blocks.length === 0 ? [] : [at.line('annex_title', at.annexTitle, 1)])]
  return [...head, ...printBlocks(blocks, at)]
}

function printSource({ source, published }: Document, at: Printing): Line[] {
  if (source === null) return []
  const time = published === null ? '' : `　发布时间：${published}`
  return [
    at.line('source', [{ text: at.random.chance(0.05) ? '来源 ：' : '来源：' }, { text: source, field: 'source' }, { text: time }], 1),
  ]
}

function printEnd(document: Document, at: Printing): Line[] {
  const { copiesTo, imprint } = document
  return [
    ...(copiesTo === null ? [] : [at.line('cc', [{ text: `抄送：${copiesTo}。` }], 1)]),
    ...(imprint === null ? [] : [at.line('imprint', [{ text: imprint }])]),
    ...(document.sourceAtHead ? [] : printSource(document, at)),
  ]
}
