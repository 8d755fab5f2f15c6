import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../src/model/index.js'
import { isMarkdown, looksLikeMarkdown, readMarkdown } from '../../src/read/markdown.js'
import { parseWithRemark } from './support.js'

/** Lines as `tag text`, the number of the line before it. */
async function show(...lines: string[]): Promise<string[]> {
  return (await readMarkdown(lines.join('\n'))).map((line) => `${line.number} ${line.markup?.tag} ${line.text}`)
}

async function markupOf(...lines: string[]): Promise<Line['markup'][]> {
  return (await readMarkdown(lines.join('\n'))).map((line) => line.markup)
}

const cell = (text: string, spans: { rowSpan?: number; colSpan?: number; header?: boolean; lines?: number[] } = {}) => ({
  text,
  rowSpan: 1,
  colSpan: 1,
  header: false,
  ...spans,
})

describe('isMarkdown', () => {
  it.each([
    ['a/b.md', '', true],
    ['B.MARKDOWN', '', true],
    ['a.md.gz', '', true],
    ['a.txt', '# 标题', false],
    ['amd', '', false],
    ['-', '---\ndoc_id: "x"\n', true],
    ['-', '---\n正文', false],
  ])('%s with the head %j: %s', (path, head, expected) => {
    expect(isMarkdown(path, head)).toBe(expected)
  })
})

describe('looksLikeMarkdown', () => {
  it.each([
    ['# 标题', false],
    ['# 云川市渡口条例\n\n<!-- INFO END -->\n\n第一条 为了安全。', true],
    ['\n# 云川市渡口条例\n\n## 第一章 总则', true],
    ['正文\n# 云川市渡口条例\n## 第一章 总则', false],
    ['#政策解读#\n#渡口#\n正文', false],
  ])('%j: %s', (head, expected) => {
    expect(looksLikeMarkdown(head)).toBe(expected)
  })
})

describe('readMarkdown', () => {
  it('takes the marks of headings and paragraphs off', async () => {
    expect(await show('# 关于*印发*的通知 #', '', '各区：', '现将**方案**[印发](http://a.cn)。', '', '###### 六级')).toEqual([
      '1 h1 关于印发的通知',
      '3 p 各区：',
      '4 p 现将方案印发。',
      '6 h6 六级',
    ])
  })

  it('gives the line below an underlined heading no text', async () => {
    expect(await show('关于', '印发的通知', '===')).toEqual(['1 h1 关于', '2 h1 印发的通知', '3 hr ==='])
  })

  it('keeps the numbers of lists and drops their bullets', async () => {
    expect(await show('1. 第一', '   续行', '3) 第三', '', '- 项', '  - [x] 子项', '-')).toEqual([
      '1 li 1. 第一',
      '2 li 续行',
      '3 li 3) 第三',
      '5 li 项',
      '6 li 子项',
      '7 comment -',
    ])
  })

  it('resolves escapes and references, and leaves a single ~ alone', async () => {
    expect(await show('1\\. 总\\*体 &amp; &#x4E00; 3~5年和6~7年')).toEqual(['1 p 1. 总*体 & 一 3~5年和6~7年'])
  })

  it('keeps what a reference to a line end would break', async () => {
    expect(await show('甲&#10;乙', '丙')).toEqual(['1 p 甲 乙 丙', '2 comment 丙'])
  })

  it('keeps addresses, code and images as text', async () => {
    expect(await show('甲 foo@bar.cn 乙', 'www.a.cn `x` ![](img/a.png) ![图1](b.png)')).toEqual([
      '1 p 甲 foo@bar.cn 乙',
      '2 p www.a.cn x a.png 图1',
    ])
    expect(await show('    缩进一', '      缩进二', '', '```', '代码', '```')).toEqual([
      '1 p 缩进一',
      '2 p   缩进二',
      '4 comment ```',
      '5 p 代码',
      '6 comment ```',
    ])
  })

  it('marks front matter, rules, comments and link addresses', async () => {
    expect(await show('---', 'title: x', '---', '', '***', '<!-- 注', '释 -->', '', '[a]: http://b.cn')).toEqual([
      '1 meta ---',
      '2 meta title: x',
      '3 meta ---',
      '5 hr ***',
      '6 comment <!-- 注',
      '7 comment 释 -->',
      '9 comment [a]: http://b.cn',
    ])
  })

  it('takes text for text where it only looks like front matter or an address', async () => {
    expect(await show('---', '正文', '---')).toEqual(['1 hr ---', '2 p 正文', '3 hr ---'])
    expect(await show('[责任单位]:市商务局')).toEqual(['1 p [责任单位]:市商务局'])
  })

  it('marks block quotes', async () => {
    expect(await show('> **专栏1**', '>', '> 甲')).toEqual(['1 p 专栏1', '2 comment >', '3 p 甲'])
    expect(await markupOf('> 甲', '', '乙')).toEqual([{ tag: 'p', quoted: true }, { tag: 'p' }])
  })

  it('reads GFM tables with their cells', async () => {
    expect(await markupOf('| 甲 | 乙 |', '| - | - |', '| 1<br>2 | a\\|b |', '| 3 |')).toEqual([
      { tag: 'tr', startsTable: true, cells: [cell('甲', { header: true }), cell('乙', { header: true })] },
      { tag: 'table' },
      { tag: 'tr', cells: [cell('1\n2'), cell('a|b')] },
      { tag: 'tr', cells: [cell('3'), cell('')] },
    ])
    expect(await show('| 甲 | 乙 |', '| - | - |', '| 1<br>2 | |')).toEqual(['1 tr 甲\t乙', '2 table | - | - |', '3 tr 1 2'])
  })

  it('reads HTML tables with their spans', async () => {
    expect(
      await markupOf('<table>', '<tr><th rowspan="2">甲</th><td colspan=3>乙<br>丙</td></tr>', '<tr><td></td></tr>', '</table>'),
    ).toEqual([
      { tag: 'table', startsTable: true },
      { tag: 'tr', spans: true, cells: [cell('甲', { rowSpan: 2, header: true }), cell('乙\n丙', { colSpan: 3 })] },
      { tag: 'tr', spans: true, cells: [cell('')] },
      { tag: 'table' },
    ])
  })

  it('puts the cells of a row that runs over several lines on the first that has text', async () => {
    const lines = ['<table><caption>表1</caption>', '<thead>', '<tr>', '<th>甲', '乙</th>', '<th>a', 'b</th>', '</tr></thead></table>']
    expect(await show(...lines)).toEqual([
      '1 caption 表1',
      '2 table <thead>',
      '3 table <tr>',
      '4 tr 甲',
      '5 tr 乙',
      '6 tr a',
      '7 tr b',
      '8 table </tr></thead></table>',
    ])
    expect((await markupOf(...lines))[3]).toEqual({
      tag: 'tr',
      spans: true,
      cells: [cell('甲乙', { header: true, lines: [4, 5] }), cell('a b', { header: true, lines: [6, 7] })],
    })
    expect((await markupOf(...lines))[4]).toEqual({ tag: 'tr' })
  })

  it('gives a caption on the line of the first row with the row', async () => {
    expect(await markupOf('<table><caption>目标</caption><tr><td>甲</td></tr>', '<tr><td>乙</td></tr></table>')).toEqual([
      { tag: 'tr', spans: true, startsTable: true, caption: '目标', cells: [cell('甲')] },
      { tag: 'tr', spans: true, cells: [cell('乙')] },
    ])
  })

  it('begins a table below a caption on a line of its own', async () => {
    expect(await markupOf('<table>', '<caption>目标</caption>', '<tr><td>甲</td></tr>', '</table>')).toEqual([
      { tag: 'comment' },
      { tag: 'caption' },
      { tag: 'tr', spans: true, startsTable: true, cells: [cell('甲')] },
      { tag: 'table' },
    ])
  })

  it('gives further rows on one line as moreRows', async () => {
    expect(await markupOf('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>')).toEqual([
      { tag: 'tr', spans: true, startsTable: true, cells: [cell('甲')], moreRows: [[cell('乙')]] },
    ])
  })

  it('gives every row of an HTML table on one line, empty and spanning cells too', async () => {
    const table =
      '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tr><td rowspan="2">1</td><td></td></tr><tr><td>2</td></tr><tr><td></td></tr></table>'
    const [line] = await readMarkdown(table)
    expect([line?.markup?.cells, ...(line?.markup?.moreRows ?? [])]).toEqual([
      [cell('甲', { header: true }), cell('乙', { header: true })],
      [cell('1', { rowSpan: 2 }), cell('')],
      [cell('2')],
      [cell('')],
    ])
    expect(line?.text).toBe('甲\t乙\t1\t2')
  })

  it('makes rows of what stands on the line of a row and in no cell, where tags are broken', async () => {
    const behind = await markupOf('<table>', '<tr><td>1</td></tr>疏浚<td>市水利局</td>', '</table>')
    expect(behind[1]).toMatchObject({ tag: 'tr', cells: [cell('1')], moreRows: [[cell('疏浚')], [cell('市水利局')]] })
    const [before] = await markupOf('<tr><td>完成疏浚<table><tr><td>2</td><td>台账</td></tr></table>')
    expect(before).toMatchObject({ tag: 'tr', cells: [cell('完成疏浚')], moreRows: [[cell('2'), cell('台账')]] })
  })

  it('reads an HTML table with blank lines in it as one', async () => {
    const lines = ['<table>', '<tr><td>甲</td></tr>', '', '<tr><td>', '', '乙', '', '</td></tr></table>', '', '后文']
    expect(await show(...lines)).toEqual([
      '1 table <table>',
      '2 tr 甲',
      '4 table <tr><td>',
      '6 tr 乙',
      '8 table </td></tr></table>',
      '10 p 后文',
    ])
    const quoted = lines.map((line) => `> ${line}`)
    expect((await show(...quoted)).filter((line) => line.includes(' tr '))).toEqual(['2 tr 甲', '6 tr 乙'])
  })

  it('reads the text of other HTML', async () => {
    expect(await show('<div><h2>标题</h2>', '<p>甲&amp;<b>乙</b></p>', '<style>', 'p {}', '</style></div>')).toEqual([
      '1 h2 标题',
      '2 p 甲&乙',
      '3 comment <style>',
      '4 comment p {}',
      '5 comment </style></div>',
    ])
  })

  it('counts lines, blanks and offsets of the file', async () => {
    const file = '\uFEFF# 甲\r\n\r\n\u3000\r\n乙\r丙\n'
    const lines = await readMarkdown(file)
    expect(lines.map(({ number, blanks, text }) => [number, blanks, text])).toEqual([
      [1, 0, '甲'],
      [4, 2, '乙'],
      [5, 0, '丙'],
    ])
    expect(lines.map(({ start, end }) => file.slice(start, end))).toEqual(['\uFEFF# 甲', '乙', '丙'])
  })
})

const SILENT = new Set(['meta', 'hr', 'comment', 'table'])

/** All text of a tree without white space; numbers of lists are text. */
function textOf(node: Nodes, source: string): string {
  if (node.type === 'html')
    return node.value
      .replace(/<\/?b>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#20013;', '中')
  if (node.type === 'image') return node.alt || node.url
  const own = 'value' in node ? node.value : ''
  return own + ('children' in node ? node.children.map((child) => numberOf(child, node, source) + textOf(child, source)).join('') : '')
}

function numberOf(node: Nodes, parent: Nodes, source: string): string {
  const isNumbered = node.type === 'listItem' && parent.type === 'list' && parent.ordered
  return isNumbered ? (/^\d+[.)]/.exec(source.slice(node.position?.start.offset))?.[0] ?? '') : ''
}

const withoutSpace = (text: string) => text.replace(/[\s\u200b-\u200d\ufeff]+/g, '')
const STARTS = ['', '', '', '# ', '## ', '- ', '1. ', '12) ', '> ', '   ', '    ', '| ', '---', '===', '> - ', '```', '~~~', '* ', '\t']
const PARTS = [
  '市',
  '一、',
  '。',
  '*',
  '**',
  '_',
  '`',
  '~',
  '~~',
  '|',
  ' | ',
  '\\',
  '&amp;',
  '&#20013;',
  'a@b.cn ',
  'http://a.cn ',
  'www.a.cn ',
  '[',
  ']',
  '(',
  ')',
  '!',
  '  ',
  'a',
  '1',
  '-',
  '<b>',
  '</b>',
  '　',
]
const line = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }))
  .map(([start, parts]) => start + parts.join(''))
const file = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r')).map(([lines, end]) => lines.join(end))

describe('readMarkdown loses nothing', () => {
  it('has the text of the mdast, in order, and each non-blank line once', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (source) => {
        const lines = await readMarkdown(source)
        const text = lines.filter((line) => !SILENT.has(line.markup?.tag ?? '')).map((line) => line.text)
        expect(withoutSpace(text.join(''))).toBe(withoutSpace(textOf(parseWithRemark(source), source)))
        const nonBlank = source.split(/\r\n|\r|\n/).flatMap((raw, index) => (withoutSpace(raw) === '' ? [] : [index + 1]))
        expect(lines.map((line) => line.number)).toEqual(nonBlank)
      }),
      { numRuns: 1500, seed: 2 },
    )
  })
})
