/**
 * A document reads alike whatever stands around it, and however its lines are printed: the annotated documents in another order, without
 * blank lines or with more of them, in other widths, indented, with page numbers in the middle. The truth of each line is its annotation.
 */
import { describe, expect, it } from 'vitest'
import { compileAll } from '../../scripts/gold.mjs'
import { label, toLines } from '../../src/index.js'
import type { Role } from '../../src/model/index.js'
import { Random } from '../generate/random.js'

interface Row {
  text: string
  /** Blank lines before it. */
  blanks: number
  role: Role
  opens: boolean
}

/** Plans, laws and lists without a letter, letters without a title, lists of names: behind a letter that ends, each reads as a part of that letter. */
const KNOWN_BY_PLACE: ReadonlySet<string> = new Set(['32-plans-and-lists.txt', '35-texts-in-a-row.txt'])

/** The documents of the annotated files, without the site furniture in them. A gazette is known by its order. */
const DOCUMENTS: Row[][] = compileAll().flatMap(({ raw, gold }) => {
  if (KNOWN_BY_PLACE.has(gold.file)) return []
  const lines = raw.split('\n')
  return gold.documents
    .filter(({ kind }) => !kind.startsWith('gazette'))
    .map(({ start, end }) => {
      const rows: Row[] = []
      let blanks = 0
      for (let number = start; number <= end; number++) {
        const role = gold.labels[number]
        if (role === undefined) blanks++
        else if (role !== 'chrome') {
          rows.push({ text: lines[number - 1]!.replaceAll('\f', ''), blanks, role, opens: rows.length === 0 })
          blanks = 0
        }
      }
      return rows
    })
})

const PARAGRAPHS: ReadonlySet<Role> = new Set<Role>(['para', 'prov', 'box', 'annex_list'])

/** Other prints of a line. */
const PRINTS: Readonly<Record<string, (row: Row) => Row>> = {
  'as they were': (row) => row,
  'without blank lines': (row) => ({ ...row, blanks: 0 }),
  'with more blank lines': (row) => ({ ...row, blanks: 2 * row.blanks + 1 }),
  'in half-width punctuation': (row) => ({
    ...row,
    text: row.text.replace(/[，：（）；]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)),
  }),
  'with indented paragraphs': (row) => ({ ...row, text: (PARAGRAPHS.has(row.role) ? '　　' : '') + row.text.trim() }),
}

/** Share of the lines that must have their role and begin a document or not as they should; the prints below reach .9985 and more. */
const FLOOR = 0.998

function inAnyOrder(seed: number): Row[] {
  const chance = new Random(seed)
  return DOCUMENTS.map((rows) => ({ rows, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ rows }) => rows)
}

/** The rows with a page number behind every fortieth. */
function paged(rows: readonly Row[]): Row[] {
  return rows.flatMap((row, i) => (i % 40 === 39 ? [row, { text: `— ${i} —`, blanks: 0, role: 'page_number', opens: false }] : [row]))
}

function shareRight(rows: readonly Row[]): number {
  const found = [...label(toLines(rows.map(({ text, blanks }) => '\n'.repeat(blanks) + text).join('\n')))]
  expect(found).toHaveLength(rows.length)
  return rows.filter(({ role, opens }, i) => found[i]!.role === role && found[i]!.opens === opens).length / rows.length
}

describe('documents in any order', () => {
  it.each(Object.entries(PRINTS))('read as by themselves %s', (_, print) => {
    expect(shareRight(inAnyOrder(1).map(print))).toBeGreaterThan(FLOOR)
  })

  it.each([2, 3])('read as by themselves with page numbers among their lines (order %i)', (seed) => {
    expect(shareRight(paged(inAnyOrder(seed)))).toBeGreaterThan(FLOOR)
  })
})
