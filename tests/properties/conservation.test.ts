/** Every non-blank line has exactly one row of the ledger, and a document's tree holds the text of its lines, in order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, recordsOf } from '../support/extract.js'
import { type Extracted, generatedFiles, ownText, splitLines, squeezed, textsOf } from '../support/generated.js'

type Read = Pick<Extracted, 'raw' | 'lines' | 'items' | 'records'>

function read(raw: string): Read {
  const items = extract(raw)
  return { raw, lines: splitLines(raw.replace(/^\uFEFF/, '')), items, records: recordsOf(items) }
}

function expectLedger({ lines, items }: Read, about: string): void {
  const nonBlank = lines.flatMap((line, i) => (squeezed(line) === '' ? [] : [i + 1]))
  expect(
    items.flatMap(({ ledger }) => ledger.map(({ line }) => line)),
    about,
  ).toEqual(nonBlank)
}

function expectTrees(file: Read, about: string): void {
  for (const record of file.records) {
    const texts = textsOf(record.tree)
    expect(squeezed(texts.map(({ value }) => value).join('')), about).toBe(ownText(record, file))
  }
}

/** Every text node lies where its position says. What does not print was taken out of a text, so such a line is not the text verbatim. */
function expectPlaces({ raw, lines, records }: Read, about: string): void {
  const source = raw.replace(/^\uFEFF/, '')
  for (const { value, position } of records.flatMap(({ tree }) => textsOf(tree))) {
    const { start, end } = position
    if (!lines[start.line - 1]?.includes(value)) continue
    expect(source.slice(start.offset, end.offset), about).toBe(value)
    expect(lines[start.line - 1]?.slice(start.column - 1, end.column - 1), about).toBe(value)
    expect(end.line, about).toBe(start.line)
  }
}

/** What lines of notices are made of, and what has broken readers of text. */
const PARTS = [
  '云川市人民政府',
  '关于印发',
  '的通知',
  '云川府发〔2024〕7号',
  '2024年3月5日',
  '一、',
  '(一)',
  '第三条',
  '1.',
  '附件',
  '附件1:',
  '专栏1',
  '来源:',
  '注:',
  '。',
  ':',
  '各区县人民政府:',
  '|',
  '\t',
  '12',
  '— 3 —',
  'a.png',
  '　',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\f',
  '\v',
  '\u0085',
  '\u2028',
  '\u{20bb7}',
  '\ud800',
  'A',
]

const line = fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }).map((parts) => parts.join(''))
const text = fc
  .tuple(fc.constantFrom('', '\ufeff'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 40 }))
  .map(([mark, lines]) => mark + lines.flat().join(''))

describe('conservation', () => {
  it('holds for generated files', () => {
    for (const file of generatedFiles()) {
      const about = `seed ${file.seed}`
      expectLedger(file, about)
      expectTrees(file, about)
      expectPlaces(file, about)
    }
  })

  it('holds for any text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const file = read(raw)
        expectLedger(file, raw)
        expectTrees(file, raw)
        expectPlaces(file, raw)
      }),
      { numRuns: 500, seed: 1 },
    )
  })
})
