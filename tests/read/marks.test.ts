/** Marks of Markdown in plain text print nothing before what a page numbers, heads or sets in bold. */
import { describe, expect, it } from 'vitest'
import { toLines } from '../../src/index.js'

const read = (text: string) => toLines(text).map(({ text, markup }) => `${markup?.tag ?? '-'} ${text}`)

describe('marks of lists, headings and bold print', () => {
  it.each([
    ['- 第一条 为加强渡口管理，制定本办法。', 'p 第一条 为加强渡口管理，制定本办法。'],
    ['* （一）大风；', 'p （一）大风；'],
    ['• 一、总体要求', 'p 一、总体要求'],
    ['● 1. 压实责任。', 'p 1. 压实责任。'],
    ['- **（一）指导思想。** 安全第一。', 'p （一）指导思想。 安全第一。'],
    ['  - 1\\. 压实责任。', 'p 1. 压实责任。'],
    ['2\\) 加强检查。', 'p 2) 加强检查。'],
    ['### **一、总体要求**', 'h3 一、总体要求'],
    ['## 云川市渡口管理办法', 'h2 云川市渡口管理办法'],
    ['**云政发〔2031〕6号**', 'p 云政发〔2031〕6号'],
    ['根据[《临江省渡口管理办法》](https://www.example.gov.cn/1.html)，制定本方案。', 'p 根据《临江省渡口管理办法》，制定本方案。'],
    ['- [第一条 渡口](/zcwj/1.html)', 'p 第一条 渡口'],
    ['![](https://www.example.gov.cn/img/渡口.png)', 'p 渡口.png'],
    ['[首页](./) > [政务公开](./zwgk/ "政务公开")', 'p 首页 > 政务公开'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected])
  })

  it.each([
    '- 12 -',
    '-1.5',
    '*注：本表数据为初步统计数。',
    '—— 坚持安全第一。',
    '- 渡口安全管理员',
    '· 1. 云川市渡口管理办法',
    '#1机组',
    '1.5亿元',
    '**',
    '** 注',
    '[1](略)',
    '[](https://www.example.gov.cn/)',
  ])('are none in %s', (line) => {
    expect(read(line)).toEqual([`- ${line}`])
  })

  it('are taken off once, however deep links are nested', () => {
    const depth = 20_000
    const [line] = toLines(`${'['.repeat(depth)}渡口${'](/a)'.repeat(depth)}`)
    expect(line?.text).toBe(`${'['.repeat(depth - 1)}渡口${'](/a)'.repeat(depth - 1)}`)
  })

  it('leave the places of lines as they are', () => {
    const text = '云川市渡口管理办法\n- 第一条 为加强渡口管理，制定本办法。\n'
    const places = toLines(text).map(({ start, end }) => text.slice(start, end))
    expect(places).toEqual(['云川市渡口管理办法', '- 第一条 为加强渡口管理，制定本办法。'])
  })
})
