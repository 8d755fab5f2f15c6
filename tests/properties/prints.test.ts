/**
 * The annotated files read alike however they are printed: site furniture included, in their own order. A line whose role hangs on the width of its
 * paragraph, or on the blanks between its words, may change where those do; how many do is counted.
 */
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import { compileAll } from '../../scripts/gold.mjs'
import { label, toLines } from '../../src/index.js'
import type { Role } from '../../src/model/index.js'

interface Row {
  text: string
  /** Blank lines before it. */
  blanks: number
  /** Null where the annotation leaves it open. */
  role: Role | null
  opens: boolean
}

const PRINTS_NOTHING = /[\s\u200b-\u200d\ufeff\0-\x1f]/g

const FILES: Row[][] = compileAll().map(({ raw, gold }) => {
  const starts = new Set(gold.documents.map(({ start }) => start))
  const rows: Row[] = []
  let blanks = 0
  raw.split('\n').forEach((text, i) => {
    if (text.replace(PRINTS_NOTHING, '') === '') blanks++
    else {
      rows.push({ text, blanks, role: gold.labels[i + 1] ?? null, opens: starts.has(i + 1) })
      blanks = 0
    }
  })
  return rows
})

const shift = (text: string, from: RegExp, by: number) => text.replace(from, (char) => String.fromCharCode(char.charCodeAt(0) + by))
const toTaiwan = Converter({ from: 'cn', to: 'tw' })
const HEADS: ReadonlySet<Role | null> = new Set<Role>(['prov', 'title', 'inst_title', 'doc_number'])

/** Other prints of a line, and how many of the 5,387 lines of the files are read otherwise in it. */
const PRINTS: readonly (readonly [string, number, (row: Row) => Partial<Row>])[] = [
  ['as they are', 1, () => ({})],
  ['in full-width digits', 1, ({ text }) => ({ text: shift(text, /\d/g, 0xfee0) })],
  ['in half-width punctuation', 1, ({ text }) => ({ text: shift(text, /[，：（）；]/g, -0xfee0) })],
  ['in full-width punctuation', 1, ({ text }) => ({ text: shift(text, /[,:();]/g, 0xfee0) })],
  ['in straight quotation marks', 4, ({ text }) => ({ text: text.replace(/[“”]/g, '"') })],
  ['in Traditional characters', 3, ({ text }) => ({ text: toTaiwan(text) })],
  [
    'with a blank at each side of a number',
    1,
    ({ text }) => ({ text: text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' ') }),
  ],
  ['with no-break blanks', 1, ({ text }) => ({ text: text.replace(/[ \u3000]/g, '\u00a0') })],
  ['with characters that print nothing', 1, ({ text }) => ({ text: text.replace(/.{5}/gu, '$&\u200b') })],
  ['without indents', 5, ({ text }) => ({ text: text.trim() })],
  ['with entities for indents', 5, ({ text }) => ({ text: `&nbsp;&nbsp;${text.trim()}` })],
  ['with the marks of a list before their numbers', 5, ({ role, text }) => ({ text: role === 'prov' ? `- ${text.trim()}` : text })],
  ['with heads in bold', 5, ({ role, text }) => ({ text: HEADS.has(role) && text.length < 60 ? `**${text.trim()}**` : text })],
  ['without blank lines', 1, () => ({ blanks: 0 })],
  ['with one blank line each', 1, () => ({ blanks: 1 })],
  ['with more blank lines', 1, ({ blanks }) => ({ blanks: 2 * blanks + 1 })],
]

const TRANSPARENT: ReadonlySet<Role> = new Set(['chrome', 'page_number'])

function countWrong(print: (row: Row) => Partial<Row>): number {
  let wrong = 0
  for (const rows of FILES) {
    const printed = rows.map((row) => ({ ...row, ...print(row) }))
    const found = [...label(toLines(printed.map(({ text, blanks }) => '\n'.repeat(blanks) + text).join('\n')))]
    expect(found).toHaveLength(rows.length)
    wrong += found.filter(({ role, opens }, i) => {
      const { role: truth, opens: first } = rows[i]!
      return truth !== null && (role !== truth || (!TRANSPARENT.has(truth) && opens !== first))
    }).length
  }
  return wrong
}

describe('annotated files', () => {
  it.each(PRINTS)('read as they should %s', (_, known, print) => {
    expect(countWrong(print)).toBeLessThanOrEqual(known)
  })
})
