import { expect, test } from 'vitest'
import { toJsonLine, withCopies } from '../../src/write/jsonl.js'
import { sampleRecord } from '../support/datasets.js'

test('finds a record whose id and text look like JSON, and leaves the others byte for byte', () => {
  const copies = [1, 9].map((line) => ({ file: 'a.txt', line_start: line, line_end: line, similarity: 1, lacks: [], only: [] }))
  const nasty = sampleRecord({ doc_id: '"doc_id":"乙"\\', title: '"copies":[],"doc_id":"甲"' })
  const other = sampleRecord({ doc_id: '乙' })
  const lines = [nasty, other].map((record) => toJsonLine(record).trimEnd())
  expect([...withCopies(lines, new Map([[nasty.doc_id, copies]]))]).toEqual([toJsonLine({ ...nasty, copies }), toJsonLine(other)])
})
