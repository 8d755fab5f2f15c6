import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { ARTICLES, COPIES, DOCUMENTS, LINES, RELATIONS, TABLES, WARNINGS } from '../../src/write/index.js'
import { sampleRecord, writeDataset } from '../support/datasets.js'
import { parseCsv } from '../support/parse-csv.js'
import { item, tableRecord } from '../support/records.js'
import { makeTmp } from '../support/tmp.js'

/** The shape of a Data Package as https://specs.frictionlessdata.io/schemas/data-package.json has it, in what we use of it. */
const PACKAGE_SHAPE = {
  type: 'object',
  required: ['profile', 'name', 'resources', 'policy_extract'],
  additionalProperties: false,
  properties: {
    profile: { const: 'data-package' },
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    policy_extract: {
      type: 'object',
      required: ['version', 'schema_version', 'options', 'sources'],
      additionalProperties: false,
      properties: {
        version: { type: 'string' },
        schema_version: { type: 'integer' },
        options: { type: 'object' },
        sources: { type: 'array', items: { type: 'object', required: ['path', 'sha256', 'bytes', 'encoding'] } },
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'format', 'mediatype', 'encoding', 'bytes', 'hash'],
        additionalProperties: false,
        properties: {
          profile: { const: 'tabular-data-resource' },
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          path: { type: 'string', pattern: '^[^./~][^\\\\]*$', not: { pattern: '(^|/)\\.\\.(/|$)' } },
          description: { type: 'string', minLength: 1 },
          format: { enum: ['csv', 'jsonl', 'md'] },
          mediatype: { type: 'string', pattern: '^[a-z]+/[a-z]+$' },
          encoding: { const: 'utf-8' },
          bytes: { type: 'integer', minimum: 0 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            additionalProperties: false,
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string' },
                    type: { enum: ['string', 'integer', 'number', 'date'] },
                    description: { type: 'string' },
                  },
                },
              },
              primaryKey: { type: 'array', items: { type: 'string' } },
              foreignKeys: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  properties: { reference: { required: ['resource', 'fields'] } },
                },
              },
            },
          },
        },
      },
    },
  },
}

interface Resource {
  name: string
  path: string
  schema?: {
    fields: { name: string; type: string }[]
    primaryKey?: string[]
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
  }
}

function writtenPackage(excel = false): { target: string; resources: Resource[]; text: string } {
  const target = join(makeTmp(), 'out')
  const table = tableRecord([['=渡口', '船只\n(艘)']], { table_id: '乙-t1' })
  writeDataset(target, [item(sampleRecord()), item(sampleRecord({ doc_id: '乙', tables: [table], warnings: [] }))], { excel })
  const text = readFileSync(join(target, 'datapackage.json'), 'utf8')
  return { target, text, resources: (JSON.parse(text) as { resources: Resource[] }).resources }
}

describe('datapackage.json', () => {
  it('has the shape of a Frictionless Data Package', () => {
    const validate = new Ajv({ strict: false }).compile(PACKAGE_SHAPE)
    validate(JSON.parse(writtenPackage().text))
    expect(validate.errors).toBeNull()
  })

  it('gives every resource a name of its own', () => {
    const names = writtenPackage().resources.map((resource) => resource.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each([false, true])(
    'gives every CSV file a Table Schema with the columns of its header, and nothing else one (excel: %s)',
    (excel) => {
      const { target, resources } = writtenPackage(excel)
      for (const { path, schema } of resources) {
        const header = path.endsWith('.csv') ? parseCsv(readFileSync(join(target, path), 'utf8').replace(/^\uFEFF/, ''))[0] : undefined
        expect([path, schema?.fields.map((field) => field.name)]).toEqual([path, header])
      }
    },
  )

  it('says that numbers of documents and markers are strings', () => {
    const fields = writtenPackage().resources.flatMap((resource) => resource.schema?.fields ?? [])
    for (const name of ['doc_number', 'marker', 'doc_id']) {
      expect(new Set(fields.filter((field) => field.name === name).map((field) => field.type))).toEqual(new Set(['string']))
    }
  })

  it('refers to keys that are there', () => {
    const { resources } = writtenPackage()
    const keys = resources.flatMap(({ name, schema }) => schema?.foreignKeys?.map((key) => ({ name, ...key })) ?? [])
    expect(keys.length).toBeGreaterThan(0)
    const columnsOf = (name: string) => resources.find((resource) => resource.name === name)?.schema?.fields.map((field) => field.name)
    for (const { name, reference } of keys)
      expect([name, columnsOf(reference.resource)]).toEqual([name, expect.arrayContaining([reference.fields])])
  })
})

describe('the columns', () => {
  it.each([
    [
      DOCUMENTS,
      'doc_id, kind, title, instrument_title, doc_number, issuers, addressees, issued_on, remark, source_name, file, line_start, line_end',
    ],
    [ARTICLES, 'doc_id, prov_id, parent_id, seq, part, depth, style, marker, parent_line, path, heading, text, file, line_start, line_end'],
    [TABLES, 'table_id, doc_id, seq, part, title, rows, cols, header_rows, confidence, note, file, line_start, line_end'],
    [COPIES, 'doc_id, file, line_start, line_end, similarity, lacks, lacks_text, only, only_lines, id, url'],
    [RELATIONS, 'doc_id, of_doc_id, relation, similarity'],
    [WARNINGS, 'file, line, column, rule, text'],
    [LINES, 'file, line, role, doc_id, rule'],
  ])('of $name are those of the contract', ({ columns }, names) => {
    expect(columns.map((column) => column.name).join(', ')).toBe(names)
  })
})
