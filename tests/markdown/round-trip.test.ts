import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Flow, Line, PolicyNode, TableRecord } from '../../src/model/index.js'
import { readMarkdown } from '../../src/read/markdown.js'
import { toMarkdown } from '../../src/write/markdown.js'
import { annexList, block, box, paragraph, part, provision, record, responsibility, table, tableRecord } from '../support/records.js'
import { nastyText as anyNastyText } from './support.js'

const SILENT = new Set(['meta', 'hr', 'comment', 'table'])

/** The lines that carry text of the document. */
async function linesOf(markdown: string): Promise<Line[]> {
  return (await readMarkdown(markdown)).filter((line) => !SILENT.has(line.markup?.tag ?? ''))
}

describe('readMarkdown of toMarkdown', () => {
  it('gives the lines of the document, in order, with their tags', async () => {
    const document = record(
      [
        block('page_title', '渡口管理办法印发'),
        block('title', '云川市人民政府', '关于印发渡口管理办法的通知'),
        block('doc_number', '云府发〔2025〕5号'),
        block('addressees', '各区县人民政府:'),
        part('notice', paragraph('现将《办法》印发', '给你们。'), annexList('附件:1.渡口名录', '2.渡口图')),
        block('signature', '云川市人民政府', '云川市交通局'),
        block('date', '2025年3月2日'),
        block('publicity', '(此件公开发布)'),
        part(
          'instrument',
          block('inst_title', '渡口管理办法'),
          provision('cjk-comma', '一、', '总则', paragraph('一、总则。为加强管理,制定本办法。'), responsibility('(责任单位:市交通局)')),
          box('专栏1 渡口', '1.临江渡', '2.安澜渡'),
        ),
        part(
          'annex-1',
          block('annex_label', '附件1'),
          block('annex_title', '渡口名录'),
          table(1, '序号'),
          block('table_note', '注:*为新建'),
        ),
        block('source', '来源:云川市政府'),
      ],
      {
        tables: [
          tableRecord([
            ['序号', '名称'],
            ['1', '临江渡*'],
          ]),
        ],
      },
    )
    expect((await linesOf(toMarkdown(document))).map((line) => `${line.markup?.tag} ${line.text}`)).toEqual([
      'p 渡口管理办法印发',
      'h1 云川市人民政府关于印发渡口管理办法的通知',
      'p 云府发〔2025〕5号',
      'p 各区县人民政府:',
      'p 现将《办法》印发给你们。',
      'p 附件:1.渡口名录',
      'p 2.渡口图',
      'p 云川市人民政府',
      'p 云川市交通局',
      'p 2025年3月2日',
      'p (此件公开发布)',
      'h1 渡口管理办法',
      'h2 一、总则。',
      'p 为加强管理,制定本办法。',
      'p (责任单位:市交通局)',
      'p 专栏1 渡口',
      'p 1.临江渡',
      'p 2.安澜渡',
      'h1 附件1',
      'h1 渡口名录',
      'tr 序号\t名称',
      'tr 1\t临江渡*',
      'p 注:*为新建',
      'p 来源:云川市政府',
    ])
  })

  it('marks the front matter, whatever it says', async () => {
    const lines = await readMarkdown(toMarkdown(record([part('body', paragraph('正文'))], { title: '---\n# a', remark: '---' })))
    expect(lines.filter((line) => line.markup?.tag === 'meta')).toHaveLength(16)
    expect(lines.at(-1)?.text).toBe('正文')
  })

  it('loses no text of any document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFlow, { minLength: 1, maxLength: 5 }), async (nodes) => {
        const document = record([part('body', ...nodes)])
        const read = (await linesOf(toMarkdown(document))).map((line) => line.text).join('')
        expect(withoutSpace(read)).toBe(withoutSpace(textOf(document.tree)))
      }),
      { numRuns: 400, seed: 3 },
    )
  })

  it('gives tables back cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (grid) => {
        const document = record([part('body', paragraph('前'), table(1, '表'), box('专栏', '后'))], { tables: [grid] })
        const rows = (await linesOf(toMarkdown(document))).flatMap((line) => (line.markup?.cells ? [line.markup.cells] : []))
        const expected = Array.from({ length: grid.rows }, (_, row) =>
          grid.cells.filter((cell) => cell.row === row).map((cell) => toMarkup(cell, grid)),
        )
        expect(rows).toEqual(expected)
      }),
      { numRuns: 400, seed: 4 },
    )
  })
})

const withoutSpace = (text: string) => text.replace(/[\s\u200b-\u200d\ufeff]+/g, '')

function textOf(node: PolicyNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

/** remark-stringify, which the writer follows, lets `www.` before an escaped mark become an address with the backslash in it. */
const nastyText = anyNastyText.filter((text) => !/www\.(?![a-z\d])/i.test(text))
const lines = fc.array(nastyText, { minLength: 1, maxLength: 3 })
const marker = fc.constantFrom('1.', '一、', '(一)', '第三条')
const leaf = fc.oneof(
  lines.map((texts): Flow => paragraph(...texts)),
  lines.map((texts): Flow => responsibility(...texts)),
  lines.map((texts): Flow => block('inst_title', ...texts)),
  lines.map((texts): Flow => block('figure', ...texts)),
  lines.map((texts): Flow => table(0, ...texts)),
  lines.map((texts): Flow => annexList(...texts)),
  fc.tuple(nastyText, lines).map(([title, texts]): Flow => box(title, ...texts)),
)
const anyFlow = fc.oneof(
  leaf,
  fc.tuple(marker, nastyText, fc.option(nastyText), fc.array(leaf, { maxLength: 2 })).map(([start, heading, rest, below]): Flow => {
    const line = rest === null ? start + heading : `${start}${heading}。${rest}`
    return provision('arabic-dot', start, heading, paragraph(line), ...below)
  }),
)

function toMarkup(cell: Cell, grid: TableRecord) {
  return { text: cell.text, rowSpan: cell.row_span, colSpan: cell.col_span, header: cell.row < grid.header_rows }
}

/** Cells whose texts have several lines, the first row merged into one where asked. */
const cellText = fc.oneof(
  fc.constant(''),
  nastyText,
  fc.tuple(nastyText, nastyText).map((texts) => texts.join('\n')),
)
const anyTable = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    cols: fc.integer({ min: 1, max: 3 }),
    header_rows: fc.integer({ min: 0, max: 1 }),
    merged: fc.boolean(),
  })
  .chain(({ rows, cols, header_rows, merged }) =>
    fc.array(fc.array(cellText, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows }).map((grid) => {
      const whole = tableRecord(grid, { header_rows })
      const cells = whole.cells
        .filter((cell) => cell.row > 0 || cell.col === 0)
        .map((cell) => (cell.row === 0 ? { ...cell, col_span: cols } : cell))
      return merged ? { ...whole, cells } : whole
    }),
  )
