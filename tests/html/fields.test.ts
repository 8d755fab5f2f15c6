/** What a page says of its document, and what of it reaches the metadata. */
import { describe, expect, it } from 'vitest'
import { readPage } from './support.js'

const TEXT = `<p>各区县人民政府，市政府各部门：</p>
<p>现将《云川市渡口管理办法》印发给你们，请认真贯彻执行。</p>
<p>云川市渡口管理办法</p><p>第一条 为加强渡口管理，保障渡运安全，制定本办法。</p><p>第二条 本办法自印发之日起施行。</p>`
const HEAD = '<p align=center>云川市人民政府关于印发《云川市渡口管理办法》的通知</p><p>云府发〔2025〕5号</p>'
const index = (number: string, date: string) =>
  `<table><tr><td>索引号</td><td>000/2025-1</td><td>文号</td><td>${number}</td></tr><tr><td>成文日期</td><td>${date}</td><td>发文机关</td><td>云川市人民政府</td></tr></table>`

describe('what the text lacks', () => {
  it('comes from the page, with its place', async () => {
    const meta =
      '<meta name="ArticleTitle" content="云川市人民政府关于印发《云川市渡口管理办法》的通知"><meta name="ContentSource" content="市府办">'
    const { records } = await readPage(meta + index('云府发〔2025〕5号', '2025年03月02日') + TEXT)
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      title: '云川市人民政府关于印发《云川市渡口管理办法》的通知',
      doc_number: { reading: '云府发〔2025〕5号' },
      issued_on: { reading: '2025-03-02' },
      issuers: ['云川市人民政府'],
      source_name: '市府办',
    })
    expect(records[0]?.page?.fields.filter(({ used }) => used).map(({ name, line }) => [name, line])).toEqual([
      ['title', 1],
      ['source_name', 2],
      ['doc_number', 3],
      ['issued_on', 4],
      ['issuers', 4],
    ])
    expect(records[0]?.warnings.map(({ rule }) => rule)).not.toContain('title-missing')
  })
})

describe('what the text prints', () => {
  it('stands, and the page is compared with it', async () => {
    const { records } = await readPage(
      index('云府发〔2025〕6号', '2025-03-09') +
        HEAD +
        TEXT.replace('<p>云川市渡口', '<p>云川市人民政府</p><p>2025年3月2日</p><p>云川市渡口'),
    )
    expect(records[0]?.doc_number.reading).toBe('云府发〔2025〕5号')
    expect(records[0]?.issued_on.reading).toBe('2025-03-02')
    expect(records[0]?.warnings.filter(({ rule }) => rule === 'page-differs').map(({ line, text }) => [line, text])).toEqual([
      [1, 'The page gives the document number as “云府发〔2025〕6号”, the document prints “云府发〔2025〕5号”'],
      [2, 'The page gives the date as “2025-03-09”, the document prints “2025年3月2日”'],
    ])
  })

  it('is the same in another bracket, with zeros or without', async () => {
    const { records } = await readPage(
      index('云府发[2025]5号', '2025年03月02日') +
        HEAD +
        TEXT.replace('<p>云川市渡口', '<p>云川市人民政府</p><p>2025年3月2日</p><p>云川市渡口'),
    )
    expect(records[0]?.warnings.map(({ rule }) => rule)).not.toContain('page-differs')
  })
})

describe('links to files', () => {
  const list = '<p>附件：1.<a href="./P01.docx">云川市渡口名录</a></p><p>2.<a href="/down.jsp?id=7&filename=b.xls">渡口分布</a></p>'

  it('stay with the line, made whole by the address of the page', async () => {
    const { records } = await readPage(HEAD + TEXT + list, 'http://www.yunchuan.example/art/2025/5.html')
    expect(records[0]?.page?.files.map(({ text, href }) => [text, href])).toEqual([
      ['云川市渡口名录', 'http://www.yunchuan.example/art/2025/P01.docx'],
      ['渡口分布', 'http://www.yunchuan.example/down.jsp?id=7&filename=b.xls'],
    ])
    expect(JSON.stringify(records[0]?.tree)).toContain('"links":[{"text":"云川市渡口名录"')
  })

  it('are not scripts or pages', async () => {
    const { records } = await readPage(
      `${HEAD}${TEXT}<p><a href="javascript:open('a.doc')">甲</a><a href="java\nscript:x.doc">丁</a><a href="b.html">乙</a></p>`,
    )
    expect(records[0]?.page).toBeUndefined()
  })
})
