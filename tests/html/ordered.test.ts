/** Numbers of ordered lists, as a browser prints them. */
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/read/html.js'
import { readPage, textsOf } from './support.js'

const PROSE = '<p>云川市水利局就汛前检查通知如下，请各渡口、水库和巡护单位遵照执行，并于月底前报送检查结果。</p>'
const listOf = (attributes: string, ...items: string[]) => `<ol ${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`
const numbered = async (list: string) => (await textsOf(`<body>${PROSE}${list}</body>`)).slice(1)

describe('the numbers of an ordered list', () => {
  it.each([
    ['', ['1.检查消防。', '2.检查船只。']],
    ['start=3', ['3.检查消防。', '4.检查船只。']],
    ['start=x', ['1.检查消防。', '2.检查船只。']],
    ['reversed', ['2.检查消防。', '1.检查船只。']],
    ['type=a start=2', ['b.检查消防。', 'c.检查船只。']],
    ['type=a start=26', ['z.检查消防。', 'aa.检查船只。']],
    ['type=A start=-1', ['-1.检查消防。', '0.检查船只。']],
    ['type=i start=3999', ['mmmcmxcix.检查消防。', '4000.检查船只。']],
    ['type=I', ['I.检查消防。', 'II.检查船只。']],
    ['style="list-style-type: cjk-ideographic"', ['一、检查消防。', '二、检查船只。']],
    ['style="list-style: none outside"', ['检查消防。', '检查船只。']],
  ])('with %j are written out', async (attributes, texts) => {
    expect(await numbered(listOf(attributes, '检查消防。', '检查船只。'))).toEqual(texts)
  })

  it('stand in front of the first line of an item, whatever is in it; each list counts for itself', async () => {
    const inner = listOf('', '灭火器。', '消防栓。')
    expect(await numbered(listOf('', `<p>检查消防：</p>${inner}<p>并登记。</p>`, '<span>检查</span>船只。'))).toEqual([
      '1.检查消防：',
      '1.灭火器。',
      '2.消防栓。',
      '并登记。',
      '2.检查船只。',
    ])
  })

  it('stand in the cells of a table as they stand outside, and on the line of its row', async () => {
    const list = listOf('', '检查消防。', '检查船只。')
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const own = listOf('', '(一)登记。', '(二)上报。')
    const page = `<body>${PROSE}<table>${row('渡口', '任务')}${row('甲渡口', list)}${row(own, list)}</table></body>`
    const { lines, warnings } = await readHtml(page, 'a.html')
    expect(lines.slice(-2).map(({ text }) => text)).toEqual([
      '甲渡口\t1.检查消防。 2.检查船只。',
      '(一)登记。 (二)上报。\t1.检查消防。 2.检查船只。',
    ])
    expect(lines.slice(-2).map(({ markup }) => markup?.cells?.map(({ text }) => text))).toEqual([
      ['甲渡口', '1.检查消防。\n2.检查船只。'],
      ['(一)登记。\n(二)上报。', '1.检查消防。\n2.检查船只。'],
    ])
    expect(warnings.map(({ text }) => text)).toEqual(['4 numbers of lists are written out as a browser prints them'])
  })

  it('go on from the value of an item', async () => {
    expect(await numbered('<ol><li>甲。<li value=7>乙。<li>丙。</ol><ul><li>丁。</ul>')).toEqual(['1.甲。', '7.乙。', '8.丙。', '丁。'])
  })

  it('are those of provisions, and are told', async () => {
    const page = `<body>${PROSE}${listOf('', '检查消防。各渡口查看灭火器。', '检查船只。各渡口查看船体。')}</body>`
    const { labelled, warnings } = await readPage(page)
    expect(labelled.map(({ role }) => role).slice(1)).toEqual(['prov', 'prov'])
    expect(warnings.map(({ text }) => text)).toEqual(['2 numbers of lists are written out as a browser prints them'])
  })

  it('are none of links, of what is put aside, and of items that have their own', async () => {
    const linked = ['甲乙丙通知', '丁戊己通知', '庚辛壬通知'].map((text) => `<a href="1.html">${text}</a>`)
    expect(await numbered(listOf('', ...linked))).toEqual(['甲乙丙通知', '丁戊己通知', '庚辛壬通知'])
    expect(await numbered(`<div class="footer">${listOf('', '主办单位', '技术支持')}</div>`)).toEqual(['主办单位', '技术支持'])
    expect(await numbered(listOf('', '一、检查消防。', '二、检查船只。'))).toEqual(['一、检查消防。', '二、检查船只。'])
    const { warnings } = await readHtml(`<body>${PROSE}${listOf('', '(一)检查消防。')}</body>`, 'a.html')
    expect(warnings).toEqual([])
  })
})
