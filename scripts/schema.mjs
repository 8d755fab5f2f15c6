// Writes docs/documents.schema.json, the JSON Schema of one line of documents.jsonl, from the type DocumentRecord.
// With --check it writes nothing and exits 1 where the file is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const root = new URL('../', import.meta.url)
const file = new URL('docs/documents.schema.json', root)

/** The text of the schema. */
export function generateSchema() {
  const generator = createGenerator({
    path: fileURLToPath(new URL('src/model/record.ts', root)),
    tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
    type: 'DocumentRecord',
    topRef: false,
    sortProps: false,
  })
  const schema = generator.createSchema('DocumentRecord')
  return `${JSON.stringify({ title: 'A line of documents.jsonl', ...schema }, null, 2)}\n`
}

function main() {
  const schema = generateSchema()
  if (!process.argv.includes('--check')) return writeFileSync(file, schema)
  if (existsSync(file) && readFileSync(file, 'utf8') === schema) return
  console.error('docs/documents.schema.json is out of date: run node scripts/schema.mjs')
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
