/**
 * Pages as content systems write them. Oracles: the expected roles beside each page, every shown character in exactly one line, and one
 * notice in five systems gives one document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio/slim'
import { describe, expect, it } from 'vitest'
import { squeeze } from '../../src/text/width.js'
import { ROOT } from '../support/root.js'
import { contentOf, readPage, toRoles } from './support.js'

const folder = join(ROOT, 'tests/html/pages')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort()
const sourceOf = (name: string) => readFileSync(join(folder, name), 'utf8')

/** The text of a page by another parser (htmlparser2): what is hidden is cut out by hand. */
function shownText(html: string): string {
  const $ = load(html)
  $('head, script, style, [style*="left:-9999px"], .cls-0').remove()
  return $.root().text()
}

const characters = (text: string) => [...squeeze(text)].sort().join('')

describe.each(names)('%s', (name) => {
  it('has the roles that are expected', async () => {
    const { labelled } = await readPage(sourceOf(name))
    await expect(toRoles(labelled)).toMatchFileSnapshot(join(folder, name.replace(/html$/, 'txt')))
  })

  it('shows every character in one line, pictures apart', async () => {
    const { lines } = await readPage(sourceOf(name))
    const shown = lines.filter(({ markup }) => markup?.tag !== 'meta' && markup?.tag !== 'figure')
    expect(characters(shown.map(({ text }) => text).join(''))).toBe(characters(shownText(sourceOf(name))))
  })

  it('keeps where each line stands in the file', async () => {
    const html = sourceOf(name)
    const { lines } = await readPage(html)
    for (const { text, start, end, markup } of lines) {
      const inside = squeeze(load(html.slice(start, end)).root().text() + html.slice(start, end))
      const words = markup?.tag === 'tr' ? text.split('\t') : [text]
      for (const word of words) for (const piece of word.split(/\s+/)) expect(inside, text).toContain(squeeze(piece))
    }
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1))
  })
})

describe('one notice in five systems', () => {
  const systems = ['trs', 'hanweb', 'kaipu', 'word', 'wps']

  it('is one document each', async () => {
    const found = await Promise.all(
      systems.map(async (name) => {
        const { records } = await readPage(sourceOf(`${name}.html`))
        expect(records, name).toHaveLength(1)
        return JSON.parse(JSON.stringify(records.map(contentOf)).replaceAll('.xlsx', ''))
      }),
    )
    expect(found[0][0].tables).toHaveLength(1)
    for (const [i, one] of found.entries()) expect(one, systems[i]).toEqual(found[0])
  })
})

describe('list.html', () => {
  it('is said to be a list, and holds no document', async () => {
    const { records, warnings } = await readPage(sourceOf('list.html'))
    expect(records).toEqual([])
    expect(warnings.map(({ rule, text }) => `${rule}: ${text}`)).toEqual(['page-list: The page is a list of 6 links and holds no document'])
  })

  const linkTo = (text: string) => `<li><a href="1.html">${text}</a></li>`
  const TITLES = ['汛前检查', '校园安全检查', '古桥保护'].map((what) => `云川市水利局关于开展${what}的通知`)

  it.each([[''], ['<h1>通知公告</h1>'], ['<h1>通知公告</h1><p>共3条</p>']])('of few links below %j is one too', async (head) => {
    const { records, warnings } = await readPage(`<body>${head}<ul>${TITLES.map(linkTo).join('')}</ul></body>`)
    expect(records).toEqual([])
    expect(warnings.map(({ text }) => text)).toEqual(['The page is a list of 3 links and holds no document'])
  })

  it('is no short notice beside a few links, nor below links to files', async () => {
    const menu = `<ul>${['首页', '新闻', '公告'].map(linkTo).join('')}</ul>`
    const notice = '<h1>云川市水利局关于临江渡停航的公告</h1><p>临江渡自即日起停航。</p><p>云川市水利局</p><p>2031年3月5日</p>'
    const files = TITLES.map((title) => `<p><a href="1.docx">${title}.docx</a></p>`).join('')
    for (const page of [menu + notice, `<h1>附件下载</h1>${linkTo('首页')}${linkTo('公告')}${files}`]) {
      const { warnings } = await readPage(`<body>${page}</body>`)
      expect(warnings).toEqual([])
    }
  })
})
