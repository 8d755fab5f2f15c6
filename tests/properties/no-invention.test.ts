/** Nothing is written that no source says: every run of characters of a field stands in the lines of its document. */
import { describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../../src/model/index.js'
import { squeeze } from '../../src/text/width.js'
import { toArticles } from '../../src/write/index.js'
import { generatedFiles, ownText, squeezed } from '../support/generated.js'

/** The texts of a document by what they are. */
function* said(record: DocumentRecord): Generator<[string, string]> {
  yield ['title', record.title]
  yield ['addressees', record.addressees]
  yield ['remark', record.remark]
  yield ['source_name', record.source_name]
  for (const title of record.instrument_titles) yield ['instrument_title', title]
  for (const issuer of record.issuers) yield ['issuer', issuer]
  for (const { marker, heading, text } of toArticles(record)) {
    yield ['marker', marker]
    yield ['heading', heading]
    for (const paragraph of text.split('\n')) yield ['text', paragraph]
  }
  for (const { title, note, cells } of record.tables) {
    yield ['table title', title]
    for (const part of note.split('\n')) yield ['table note', part]
    for (const { text } of cells) for (const part of text.split('\n')) yield ['cell', part]
  }
}

const files = [...generatedFiles()]

describe('no invention', () => {
  it('holds for every field of generated files', () => {
    for (const file of files) {
      for (const record of file.records) {
        const own = ownText(record, file)
        const invented = [...said(record)].filter(([, text]) => !own.includes(squeezed(text)))
        expect(invented, `seed ${file.seed}`).toEqual([])
      }
    }
  })

  it('holds for numbers and dates, widths aside', () => {
    for (const file of files) {
      for (const record of file.records) {
        const own = squeeze(ownText(record, file))
        for (const { printed } of [record.doc_number, record.issued_on]) expect(own, `seed ${file.seed}`).toContain(squeeze(printed))
      }
    }
  })

  it('holds for every cell: its text stands in the lines that it names', () => {
    for (const { seed, lines, records } of files) {
      for (const { text, lines: own } of records.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells))) {
        const printed = squeezed(own.map((line) => lines[line - 1] ?? '').join(''))
        expect(printed, `seed ${seed}`).toContain(squeezed(text))
      }
    }
  })
})
