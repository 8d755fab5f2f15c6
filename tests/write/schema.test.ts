import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { DocumentRecord } from '../../src/model/index.js'
import { sampleRecord } from '../support/datasets.js'
import { annexList, block, box, paragraph, part, provision, record, responsibility, table } from '../support/records.js'

const file = new URL('../../docs/documents.schema.json', import.meta.url)

/** A record with a node of every type. */
function fullRecord(): DocumentRecord {
  return record([
    block('page_title', '云川市渡口管理办法'),
    part(
      'notice',
      block('addressees', '各区县:'),
      provision('cjk-comma', '一、', '总体要求', paragraph('一、总体要求'), responsibility('(责任单位:市交通局)'), box('专栏1', '1.东渡')),
      table(0, '渡口'),
      annexList('渡口名录'),
    ),
  ])
}

describe('docs/documents.schema.json', () => {
  it('is what the types say (else run node scripts/schema.mjs)', async () => {
    const { generateSchema } = (await import('../../scripts/schema.mjs' as string)) as { generateSchema: () => string }
    expect(readFileSync(file, 'utf8')).toBe(generateSchema())
  }, 30_000)

  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, 'utf8')))

  it.each([
    ['a record with a table, a copy and a warning', sampleRecord()],
    ['a record with a node of every type', fullRecord()],
  ])('takes %s', (_, good) => {
    validate(JSON.parse(JSON.stringify(good)))
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['a kind that is none', { kind: 'letter' }],
    ['another schema version', { schema_version: 2 }],
    ['no tables', { tables: undefined }],
    ['a field more', { author: '' }],
    ['a tree that is no document', { tree: paragraph('特此通知。') }],
  ])('refuses %s', (_, fields) => {
    expect(validate(JSON.parse(JSON.stringify({ ...sampleRecord(), ...fields })))).toBe(false)
  })
})
