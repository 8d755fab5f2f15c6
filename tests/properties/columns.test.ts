/** Every value of a CSV file is one of the type that its Table Schema says, and what is no quantity is a string. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentRecord } from '../../src/model/index.js'
import { toDocumentRow } from '../../src/write/index.js'
import { range, writeInputs } from '../support/dataset-files.js'
import { parseRecords } from '../support/parse-csv.js'
import { runShell } from '../support/shell.js'
import { makeTmp } from '../support/tmp.js'

interface Resource {
  path: string
  schema?: { fields: { name: string; type: string }[] }
}

/** The only columns that count or measure; numbers of documents, markers and cells are names. */
const QUANTITIES = new Set(
  'line line_start line_end parent_line column seq depth rows cols header_rows confidence similarity lacks only'.split(' '),
)

const PATTERNS: Readonly<Record<string, RegExp>> = {
  string: /^.*$/s,
  integer: /^(?:0|[1-9]\d*)?$/,
  number: /^(?:0|1|0\.\d+)?$/,
  date: /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/,
}

/** The dataset of generated files: its resources, and its files by path. */
function makeDataset(): { resources: Resource[]; read: (path: string) => string } {
  const cwd = makeTmp()
  writeInputs(join(cwd, 'in'), range(401, 420))
  expect(runShell('policy-extract in -o out --quiet', cwd).status).toBe(0)
  const read = (path: string) => readFileSync(join(cwd, 'out', path), 'utf8')
  return { resources: (JSON.parse(read('datapackage.json')) as { resources: Resource[] }).resources, read }
}

test('values are of the types of their columns, and numbers that are names are strings', () => {
  const { resources, read } = makeDataset()
  for (const { path, schema } of resources) {
    if (schema === undefined) continue
    const isOwn = !path.includes('/')
    for (const { name, type } of schema.fields) {
      if (type !== 'string' && type !== 'date') expect(isOwn && QUANTITIES.has(name), `${path} ${name} is a ${type}`).toBe(true)
    }
    for (const row of parseRecords(read(path))) {
      for (const { name, type } of isOwn ? schema.fields : []) expect(row[name], `${path} ${name}`).toMatch(PATTERNS[type] ?? /^$/)
    }
  }
  const records = read('documents.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DocumentRecord)
  const rows = records.map((record) => Object.entries(toDocumentRow(record)).map(([name, value]) => [name, String(value)]))
  expect(parseRecords(read('documents.csv'))).toEqual(rows.map((row) => Object.fromEntries(row)))
  for (const { doc_number, issued_on } of records) {
    for (const value of [doc_number.printed, doc_number.reading, issued_on.printed, issued_on.reading]) expect(value).toBeTypeOf('string')
  }
  expect(records.length).toBeGreaterThan(40)
})
