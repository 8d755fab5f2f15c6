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
})
