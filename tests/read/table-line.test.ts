/** Whole tables in HTML on one line of plain text. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'

const TABLE =
  '<html><body><table><tr><td rowspan="2">县区</td><td colspan=2>投资</td></tr><tr><td>中央</td><td>地方</td></tr>' +
  '<tr><td>安澜区</td><td>120&nbsp;</td><td></td></tr></table></body></html>'

const tablesOf = (line: string) =>
  [...parse(toLines(['云川市2031年渡口改造计划表', line, '注:以上为初步安排。'].join('\n')), 'a.txt')].flatMap(
    ({ document }) => document?.tables ?? [],
  )

describe('a table on one line', () => {
  it('has its rows and its spans', () => {
    const [table] = tablesOf(TABLE)
    expect(table?.header_rows).toBe(2)
    expect(table?.cells.map(({ row, col, row_span, col_span, text }) => [row, col, row_span, col_span, text])).toEqual([
      [0, 0, 2, 1, '县区'],
      [0, 1, 1, 2, '投资'],
      [1, 1, 1, 1, '中央'],
      [1, 2, 1, 1, '地方'],
      [2, 0, 1, 1, '安澜区'],
      [2, 1, 1, 1, '120'],
      [2, 2, 1, 1, ''],
    ])
  })

  it('keeps its place in the source, and the lines behind it theirs', () => {
    const lines = toLines(`附件\n\n${TABLE}\n注:略`)
    expect(lines.map(({ number, start, blanks }) => [number, start, blanks])).toEqual([
      [1, 0, 0],
      [3, 4, 1],
      [4, 5 + TABLE.length, 0],
    ])
    expect(lines[1]?.text).toBe('县区\t投资\t中央\t地方\t安澜区\t120')
  })

  it('has its caption, and the paragraphs of its cells', () => {
    const [line] = toLines('<table><caption>表1 渡口</caption><tr><th>名称</th></tr><tr><td>临江渡<br/>安澜渡</td></tr></table>')
    expect(line?.markup?.caption).toBe('表1 渡口')
    expect(line?.markup?.cells?.[0]).toEqual({ text: '名称', rowSpan: 1, colSpan: 1, header: true })
    expect(line?.markup?.moreRows?.[0]?.[0]?.text).toBe('临江渡\n安澜渡')
  })

  it('is none with other text beside it, with a table in it, or without a row', () => {
    for (const line of ['见下表:<table><tr><td>1</td></tr></table>', '<table><tr><td><table></table></td></tr></table>', '</table><table>'])
      expect(toLines(line)[0]?.markup?.cells, line).toBeUndefined()
  })
})
