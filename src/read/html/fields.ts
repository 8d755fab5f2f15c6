/** What a page says of its document: in `<meta>` elements, and in an index table above the text (政府信息公开目录). */
import type { CheerioAPI } from 'cheerio/slim'
import type { FieldName, PageField } from '../../model/index.js'
import { squeeze } from '../../text/width.js'
import type { Block } from './block.js'
import { attribute, type HtmlNode } from './node.js'
import { trimSpaces } from './text.js'

/** Names of `<meta>` elements, in small letters: those of the guideline for government sites (国办发〔2019〕19号 asks for them), and general ones. */
const META: Readonly<Record<string, FieldName>> = {
  articletitle: 'title',
  pubdate: 'published_on',
  contentsource: 'source_name',
  author: 'author',
  columnname: 'column',
  'dc.title': 'title',
  'dc.date': 'published_on',
  'article:published_time': 'published_on',
}

/** Labels of index tables. */
const LABELS: Readonly<Record<string, FieldName>> = Object.fromEntries(
  (
    [
      ['index_number', '索引号 信息索引 信息索引号 索取号'],
      ['doc_number', '发文字号 文号 发文文号 文件编号 文件字号 公文文号'],
      ['issued_on', '成文日期 发文日期 成文时间 发文时间 生成日期 印发日期 制发日期'],
      ['published_on', '发布日期 发布时间 公开日期 公开时间'],
      ['issuers', '发文机关 发文单位 发文机构 制发机关 制发单位 发布机构 发布机关 发布单位 公开责任部门'],
      ['title', '标题 名称 文件名称 信息名称 公文名称'],
      ['subject', '主题分类 主题词 分类 信息分类 组配分类 体裁分类 公文种类 文种 有效性 效力状态 时效性 服务对象 关键词 公开方式 公开范围'],
    ] as const
  ).flatMap(([name, labels]) => labels.split(' ').map((label) => [label, name])),
)

/** Labels that a group of lines or cells needs to be an index. */
const LEAST_LABELS = 2
/** Lines between two entries of an index at most. */
const NEAR = 2

/** A field with its place in the HTML. */
export interface FoundField extends PageField {
  start: number
  end: number
}

/** Reads the `<meta>` elements and the title of a page. */
export function readMeta($: CheerioAPI): FoundField[] {
  const fields: FoundField[] = []
  for (const node of $('meta, head > title').toArray() as HtmlNode[]) {
    const name = node.name === 'title' ? 'page_title' : metaField(attribute(node, 'name') || attribute(node, 'property'))
    const value = trimSpaces(node.name === 'title' ? $(node as never).text() : attribute(node, 'content')).replace(/\s+/g, ' ')
    if (name !== null && value.trim() !== '') fields.push({ name, value, start: node.startIndex ?? 0, end: node.endIndex ?? 0 })
  }
  return fields
}

function metaField(label: string): FieldName | null {
  const name = label.trim().toLowerCase()
  return Object.hasOwn(META, name) ? (META[name] ?? null) : null
}

/** The address that links of a page are relative to; null where the page does not say it. */
export function readBase($: CheerioAPI): string | null {
  const href = $('base[href]').attr('href') ?? $('link[rel=canonical][href]').attr('href')
  return href !== undefined && /^https?:\/\//i.test(href) ? href : null
}

function fieldOf(label: string): FieldName | null {
  const word = squeeze(label).replace(/[:[\]【】]/g, '')
  return Object.hasOwn(LABELS, word) ? (LABELS[word] ?? null) : null
}

/** An entry of an index on one line, 索引号:…; null for any other line. */
function readEntry(text: string): PageField | null {
  const match = /^([^:：]{2,12})[:：](.*)$/su.exec(text)
  const name = match === null ? null : fieldOf(match[1] ?? '')
  // a second label in the value: a bar of information (发布时间:… 来源:…), not an index
  if (name === null || match === null || /[\u4e00-\u9fff][:：]/.test(match[2] ?? '')) return null
  return { name, value: (match[2] ?? '').trim() }
}

/** The entries of the lines, by index; those alone are no index: a form has 名称: too. */
export function indexEntries(blocks: readonly Block[]): Map<number, PageField> {
  const found = blocks.flatMap(({ text, size }, i) => {
    const field = size <= 120 ? readEntry(text) : null
    return field === null ? [] : [{ i, field }]
  })
  const isNear = (at: number) =>
    [at - 1, at + 1].some((other) => found[other] !== undefined && Math.abs((found[other]?.i ?? 0) - (found[at]?.i ?? 0)) <= NEAR)
  return new Map(found.filter((_, at) => isNear(at)).map(({ i, field }) => [i, field]))
}

/** What only an index says; a form can ask for a name and a date too. */
const PROPER: ReadonlySet<FieldName> = new Set(['index_number', 'doc_number', 'subject', 'published_on'])

/** True for the cells of an index table: at least a third of them are its labels, or entries of their own. */
export function isIndex(cells: readonly string[]): boolean {
  const names = cells.flatMap((cell) => readEntry(cell)?.name ?? fieldOf(cell) ?? [])
  const filled = cells.filter((cell) => cell !== '').length
  return names.length >= LEAST_LABELS && names.length * 3 >= filled && names.some((name) => PROPER.has(name))
}

/** The entries in a row of an index table: 索引号:… in one cell, or a label in one and its value in the next. */
export function indexFields(cells: readonly string[]): PageField[] {
  const fields: PageField[] = []
  for (let i = 0; i < cells.length; i++) {
    const entry = readEntry(cells[i] ?? '') ?? labelOf(cells[i] ?? '')
    if (entry === null) continue
    const next = cells[i + 1] ?? ''
    const isApart = entry.value === '' && labelOf(next) === null && readEntry(next) === null
    const value = isApart ? (cells[++i] ?? '') : entry.value
    if (value !== '') fields.push({ name: entry.name, value })
  }
  return fields
}

function labelOf(cell: string): PageField | null {
  const name = fieldOf(cell)
  return name === null ? null : { name, value: '' }
}
