/** datapackage.json: a Frictionless Data Package (v1, https://specs.frictionlessdata.io/data-package/). It knows no clock and no machine. */
import { SCHEMA_VERSION, type SourceSummary } from '../model/index.js'
import type { Column, ForeignKey } from './columns.js'
import type { FileFacts } from './sink.js'

/** The settings of a run, as they are written down: what changes the data, nothing else. */
export type DatasetOptions = Record<string, string | number | boolean | string[]>

/** Table Schema of a CSV resource. */
export interface TableShape {
  columns: readonly Column[]
  primaryKey?: readonly string[]
  foreignKeys?: readonly ForeignKey[]
  /** False where the file has no line of column names; true where it is left out. */
  hasHeader?: boolean
}

/** A file of the dataset as it is known once it is written. */
export interface WrittenFile extends FileFacts {
  /** The resource's name: lower-case ASCII, unique. */
  name: string
  /** Relative to the dataset, `/` between folders. */
  path: string
  description?: string
  /** Of a CSV file alone. */
  table?: TableShape
}

const FORMATS = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Makes the resource of one file. */
export function toResource({ name, path, description, bytes, sha256, table }: WrittenFile): object {
  const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof FORMATS
  return {
    ...(table === undefined ? {} : { profile: 'tabular-data-resource' }),
    name,
    path,
    ...(description === undefined ? {} : { description }),
    format,
    mediatype: FORMATS[format],
    ...(format === 'xlsx' ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table?.hasHeader === false ? { dialect: { header: false } } : {}),
    ...(table === undefined ? {} : { schema: toSchema(table) }),
  }
}

/**
 * The text of datapackage.json in pieces. A corpus has many sources and files, so neither list is held in memory.
 *
 * `policy_extract` stands first: by it the tool knows a folder of its own.
 */
export function* toDataPackage(
  version: string,
  options: DatasetOptions,
  sources: Iterable<SourceSummary>,
  resources: Iterable<string>,
): Iterable<string> {
  const head = { version, schema_version: SCHEMA_VERSION, options }
  yield `{\n"policy_extract": ${JSON.stringify(head, null, 1).slice(0, -2)},\n "sources": [\n`
  yield* separated(toSourceLines(sources))
  yield '\n]},\n"profile": "data-package",\n"name": "policy-extract-dataset",\n"resources": [\n'
  yield* separated(resources)
  yield '\n]}\n'
}

function* toSourceLines(sources: Iterable<SourceSummary>): Iterable<string> {
  for (const { file, sha256, bytes, encoding, lines, id, url } of sources)
    yield JSON.stringify({ path: file, sha256, bytes, encoding, lines, id, url })
}

function* separated(items: Iterable<string>): Iterable<string> {
  let separator = ''
  for (const item of items) {
    yield separator + item
    separator = ',\n'
  }
}

function toSchema({ columns, primaryKey, foreignKeys }: TableShape): object {
  return {
    fields: columns,
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(foreignKeys === undefined
      ? {}
      : { foreignKeys: foreignKeys.map(({ column, table, key }) => ({ fields: column, reference: { resource: table, fields: key } })) }),
  }
}
