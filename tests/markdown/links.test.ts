import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/read/index.js'
import { withLinks } from '../../src/write/markdown/links.js'
import { stringify } from '../../src/write/markdown/stringify.js'
import { stringifyWithRemark } from './support.js'

const toRoot = (text: string, href: string, name: string) => ({
  type: 'root' as const,
  children: [{ type: 'paragraph' as const, children: withLinks(text, [{ text: name, href }]) }],
})

describe('withLinks', () => {
  it('links the name of an annex', () => {
    expect(stringify(toRoot('附件：1.渡口名录.xlsx', 'http://www.yunchuan.example/P01.xlsx', '渡口名录.xlsx'))).toBe(
      '附件：1.[渡口名录.xlsx](http://www.yunchuan.example/P01.xlsx)\n',
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a b.doc', 'x(1).doc', '//evil\\x', 'vbscript:a.doc'])(
    'does not link to %s',
    (href) => {
      expect(stringify(toRoot('渡口名录', href, '渡口名录'))).toBe('渡口名录\n')
    },
  )

  it('writes as remark-stringify does, and reads back the text', async () => {
    const name = fc.constantFrom('渡口名录', '名录.doc', '2025年表-1', '1.表', '*表*', '[表]', '甲 乙')
    const href = fc.constantFrom('./P01_a_b.doc', 'http://www.a.example/down.jsp?id=7&filename=b.xls', '/a/b~c.pdf', 'a.doc', 'x y.doc')
    const around = fc.constantFrom('', '附件：', '1.', '（', ' www', '!', 'a')
    await fc.assert(
      fc.asyncProperty(around, name, href, around, async (before, title, address, after) => {
        const text = `${before}${title}${after}`.trim()
        const tree = toRoot(text, address, title)
        expect(stringify(tree)).toBe(stringifyWithRemark(tree))
        expect((await readMarkdown(stringify(tree))).map((line) => line.text)).toEqual([text])
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
