/** Where the main text of a page is. */
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/read/html.js'
import { readPage } from './support.js'

const regionsOf = async (html: string) => (await readHtml(html, 'a.html')).lines.map(({ text, markup }) => [text, markup?.region])

const SHORT = [
  '青岚县选举委员会公告',
  '青岚县人民代表大会代表选举工作已经结束，选举产生代表12名，现将名单公布如下（按姓名笔画为序），任期自公布之日起计算。',
  '丁宁　　于归雁　　马兰芳',
  '青岚县选举委员会',
  '2031年9月28日',
]

describe('the main text of a page', () => {
  it.each([['p'], ['div']])('of one sentence holds what stands below it, in elements %s', async (tag) => {
    const html = `<body><div>${SHORT.map((line) => `<${tag}>${line}</${tag}>`).join('')}</div><div>主办：青岚县人民政府</div></body>`
    expect(await regionsOf(html)).toEqual([...SHORT.map((line) => [line, undefined]), ['主办：青岚县人民政府', 'after']])
    const { records } = await readPage(html)
    expect(records[0]?.issued_on.reading).toBe('2031-09-28')
  })
})
