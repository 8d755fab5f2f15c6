import fc from 'fast-check'
import type { BlockContent, PhrasingContent, Root, TableCell } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringify } from '../../src/write/markdown/stringify.js'
import { nastyText, rawText, stringifyWithRemark } from './support.js'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const root = (...children: Root['children']): Root => ({ type: 'root', children })

const heading = fc
  .record({ depth: fc.constantFrom(1, 2, 3, 4, 5, 6), value: rawText })
  .map(({ depth, value }): BlockContent => ({ type: 'heading', depth: depth as 1, children: [text(value)] }))
const paragraph = rawText.map((value): BlockContent => ({ type: 'paragraph', children: [text(value)] }))
const bold = nastyText.map(
  (value): BlockContent => ({ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] }),
)
const cell = fc.array(rawText, { maxLength: 3 }).map((lines): TableCell => {
  const children = lines.flatMap((value, index): PhrasingContent[] =>
    index === 0 ? [text(value)] : [{ type: 'html', value: '<br>' }, text(value)],
  )
  return { type: 'tableCell', children }
})
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
      .map((rows): BlockContent => ({ type: 'table', children: rows.map((children) => ({ type: 'tableRow', children })) })),
  )
const html = fc.constant<BlockContent>({ type: 'html', value: '<table>\n<tr><td>a</td></tr>\n</table>' })
const block = fc.oneof(heading, paragraph, bold, table, html)
const quote = fc.array(block, { minLength: 1, maxLength: 3 }).map((children): BlockContent => ({ type: 'blockquote', children }))
const anyRoot = fc.array(fc.oneof(block, quote), { maxLength: 4 }).map((children) => root(...children))

describe('stringify', () => {
  it('writes every tree of its nodes as remark-stringify does', () => {
    fc.assert(
      fc.property(anyRoot, (tree) => {
        expect(stringify(tree)).toBe(stringifyWithRemark(tree))
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  it.each([
    'a_b',
    'a__b',
    '_a_',
    'a_',
    'C:\\*',
    '\\\\',
    '*a',
    'p://x',
    'http://a.cn',
    'www.a.cn',
    'a@b.cn',
    '](x)',
    '!',
    '![',
    '![x',
    '1.',
    '1. a',
    '1.a',
    '- a',
    '-a',
    '#',
    '# a',
    '|',
    '<a',
    '< a',
    '&amp',
    '& a',
    ' a ',
    '\ta\t',
    '2025~2027年',
  ])('escapes %j as remark-stringify does, wherever it stands', (value) => {
    const tree = root(
      { type: 'heading', depth: 2, children: [text(value)] },
      { type: 'paragraph', children: [text(value)] },
      { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text(value)] }] }] },
    )
    expect(stringify(tree)).toBe(stringifyWithRemark(tree))
  })

  it('writes front matter as remark-stringify does', () => {
    const tree = root({ type: 'yaml', value: 'a: "1"\nb: 2' }, { type: 'paragraph', children: [text('正文')] })
    expect(stringify(tree)).toBe(stringifyWithRemark(tree))
  })

  it('writes nothing for an empty tree', () => {
    expect(stringify(root())).toBe('')
  })

  it('refuses nodes that it does not know', () => {
    expect(() => stringify(root({ type: 'thematicBreak' }))).toThrow(/thematicBreak/)
    expect(() => stringify(root({ type: 'paragraph', children: [{ type: 'break' }] }))).toThrow(/break/)
  })
})
