import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow, PolicyNode } from '../../src/model/index.js'
import { toArticles } from '../../src/write/index.js'
import { box, paragraph, part, provision, record, responsibility, table } from '../support/records.js'

const word = fc
  .string({ unit: fc.constantFrom('渡', '口', 'A', 'b', '1', ' ', '　', '，', '(', '”'), minLength: 1, maxLength: 6 })
  .map((s) => `船${s}`)
const lines = fc.array(word, { minLength: 1, maxLength: 3 })

/** A provision whose heading is its first words, with or without more behind it, as parsing makes it. */
const withHeading = fc
  .tuple(word, fc.option(word, { nil: '' }), fc.constantFrom('', ' ', '　'))
  .map(([heading, rest, gap]) => ({ heading: heading.trim(), own: [`(一)${gap}${heading.trim()}。${rest}`] }))
/** An article, all of whose lines are text. */
const withoutHeading = lines.map(([first = '', ...rest]) => ({ heading: '', own: [`(一)${first}`, ...rest] }))

const { flow } = fc.letrec<{ flow: Flow }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    lines.map((own) => paragraph(...own)),
    lines.map((own) => responsibility(...own)),
    lines.map((own) => table(0, ...own)),
    lines.map((own) => table(1, ...own)),
    lines.map(([title = '', ...own]) => box(title, ...own)),
    fc
      .tuple(fc.oneof(withHeading, withoutHeading), fc.array(tie('flow'), { maxLength: 4 }))
      .map(([{ heading, own }, below]) => provision('cjk-paren', '(一)', heading, paragraph(...own), ...below)),
  ),
}))

/** The text below a node that no other file of rows has, provision by provision as articles.csv groups it. */
function proseOf(node: PolicyNode): string[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'table' && node.seq > 0) return []
  if (node.type === 'paragraph' || node.type === 'responsibility') return [node.children.map((line) => line.value).join('')]
  return node.children.flatMap(proseOf)
}

/** Characters, in no order: the further paragraphs of a provision stand with it, before the provisions below it. */
function characters(texts: string[]): string {
  return [...texts.join('').replace(/[\s。]/g, '')].sort().join('')
}

const RUNS = { numRuns: 500, seed: 11 }

describe('toArticles', () => {
  it('holds all the text that has no grid, and no more', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 6 }), (children) => {
        const kept = record([part('body', ...children)])
        const written = toArticles(kept).flatMap((row) => [row.marker, row.heading, row.text])
        expect(characters(written)).toBe(characters(proseOf(kept.tree)))
      }),
      RUNS,
    )
  })

  it('counts rows through and gives each a parent that stands before it', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 6 }), (children) => {
        const rows = toArticles(record([part('body', ...children)]))
        rows.forEach((row, i) => {
          const parent = rows.slice(0, i).find((above) => above.prov_id === row.parent_id)
          expect([row.seq, row.depth, row.parent_line]).toEqual([i + 1, (parent?.depth ?? 0) + 1, parent?.line_start ?? ''])
          expect(row.path).toBe([parent?.path, row.marker].filter(Boolean).join(' / '))
        })
      }),
      RUNS,
    )
  })
})
