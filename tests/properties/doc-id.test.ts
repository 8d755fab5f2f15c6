/** A doc_id is safe as a file name and a function of the document alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docIdOf } from '../../src/link/index.js'
import { KINDS, type ParsedDocument } from '../../src/model/index.js'
import { generateFile } from '../generate/index.js'
import { extract, recordsOf } from '../support/extract.js'
import { generatedFiles } from '../support/generated.js'

const MOST_BYTES = 120

function expectSafe(id: string): void {
  expect(id).toMatch(/^[^-.~][^\s/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}]*$/u)
  expect(Buffer.byteLength(id)).toBeLessThanOrEqual(MOST_BYTES)
  expect(id.normalize('NFC')).toBe(id)
  expect(Buffer.from(id).toString()).toBe(id)
}

const idsOf = (raw: string): string[] => recordsOf(extract(raw)).map(({ doc_id }) => doc_id)

/** What may stand in a title or number, and what no file name bears. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '关于',
        '通知',
        '../',
        'CON',
        '\u202e',
        '\u00ad',
        'e',
        '.',
        '\u0301',
        '\ud800',
        '~',
        '-',
        '/',
        '\u2028',
        '\u0000',
        '\u009f',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
)
const value = fc.record({ printed: text, reading: text })
const document = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    title: text,
    doc_number: fc.oneof(
      value,
      text.map((printed) => ({ printed, reading: printed })),
    ),
    issued_on: value,
  })
  .map((fields) => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
    return { ...fields, tree: { type: 'document', kind: fields.kind, children: [], position } } as unknown as ParsedDocument
  })

describe('doc_id', () => {
  it('is safe and found once in generated files', () => {
    for (const { seed, records } of generatedFiles()) {
      const ids = records.map(({ doc_id }) => doc_id)
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length)
      ids.forEach(expectSafe)
    }
  })

  it('is safe whatever a document says', () => {
    fc.assert(
      fc.property(document, (one) => expectSafe(docIdOf(one))),
      { numRuns: 3000, seed: 3 },
    )
  })

  it('tells any two titles, numbers, dates and kinds apart', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('title', 'doc_number', 'issued_on'), (one, field) => {
        const other = field === 'title' ? { title: `${one.title}甲` } : { [field]: { ...one[field as 'issued_on'], printed: '甲' } }
        fc.pre(field === 'title' || one[field as 'issued_on'].printed !== '甲')
        expect(docIdOf({ ...one, ...other })).not.toBe(docIdOf(one))
      }),
      { numRuns: 500, seed: 4 },
    )
  })

  it('does not change with the place, the line ends or the blank lines of its document', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { raw } = generateFile(seed, { documents: 2, damage: [], lineEnd: '\n' })
      const ids = idsOf(raw)
      expect(idsOf(raw.replaceAll('\n', '\r\n')), `seed ${seed}, CR LF`).toEqual(ids)
      expect(idsOf(`\ufeff\n\n${raw}\n\n`), `seed ${seed}, blank lines around`).toEqual(ids)
      expect(idsOf(raw), `seed ${seed}, again`).toEqual(ids)
    }
  })
})
