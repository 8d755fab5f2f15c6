/**
 * Extracting the Markdown that was written finds the same documents, provisions and tables.
 *
 * The parser decides anew on lines that Markdown tells less of in places (blank lines, cut lines), so the figures have floors as the
 * accuracy has: tests/floors/round-trip.json.
 */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileAll } from '../../scripts/gold.mjs'
import type { DocumentRecord, Table, TableRecord } from '../../src/model/index.js'
import { readMarkdown } from '../../src/read/index.js'
import { toArticles, toMarkdown } from '../../src/write/index.js'
import { generateFile } from '../generate/index.js'
import { anyTable } from '../support/any-table.js'
import { range } from '../support/dataset-files.js'
import { extract, extractLines, recordsOf } from '../support/extract.js'
import { readFloors, toTable, writeFloors } from '../support/floors.js'
import { squeezed } from '../support/generated.js'
import { block, paragraph, part, record, table, tableRecord } from '../support/records.js'
import { Tally } from '../support/score/tally.js'

/** The records that extracting a document's Markdown gives. */
async function readBack(record: DocumentRecord): Promise<DocumentRecord[]> {
  return recordsOf(extractLines(await readMarkdown(toMarkdown(record)), 'a.md'))
}

/** The identities of documents; the second of one document in a file has `~2` behind it, which its Markdown alone cannot give. */
function idsOf(records: readonly DocumentRecord[]): string[] {
  return records.map(({ doc_id }) => doc_id.replace(/~\d+$/, ''))
}

/** The provisions of documents, each as one text. */
function provisionsOf(records: readonly DocumentRecord[]): string[] {
  const rows = records.flatMap(toArticles).filter(({ marker }) => marker !== '')
  return rows.map(({ part, style, path, heading, text }) => [part, style, path, heading, text].map(squeezed).join('|'))
}

/** The tables of documents, each as one text. */
function tablesOf(records: readonly DocumentRecord[]): string[] {
  return records.flatMap(({ tables }) =>
    tables.map(({ header_rows, cells }) =>
      JSON.stringify([header_rows, cells.map(({ row, col, row_span, col_span, text }) => [row, col, row_span, col_span, squeezed(text)])]),
    ),
  )
}

test('the Markdown that is written gives the same documents, provisions and tables', async () => {
  const raw = [...compileAll().map((file) => file.raw), ...range(501, 520).map((seed) => generateFile(seed).raw)]
  const tallies = { documents: new Tally(), provisions: new Tally(), tables: new Tally() }
  for (const record of raw.flatMap((text) => recordsOf(extract(text)))) {
    const back = await readBack(record)
    tallies.documents = tallies.documents.plus(Tally.ofBags(idsOf([record]), idsOf(back)))
    tallies.provisions = tallies.provisions.plus(Tally.ofBags(provisionsOf([record]), provisionsOf(back)))
    tallies.tables = tallies.tables.plus(Tally.ofBags(tablesOf([record]), tablesOf(back)))
  }
  const reached = Object.fromEntries(Object.entries(tallies).map(([name, { f1 }]) => [name, f1]))
  if (process.env.FLOORS === 'write') writeFloors('round-trip', reached)
  const floors = readFloors('round-trip')
  console.log(toTable('round-trip', reached, floors))
  expect(Object.entries(reached).filter(([name, figure]) => figure < (floors[name] ?? 1))).toEqual([])
})

/** All rows of articles.csv, unnumbered text included: white space aside. */
function rowsOf(records: readonly DocumentRecord[]): string[] {
  return records
    .flatMap(toArticles)
    .map(({ part, style, path, heading, text }) => [part, style, path, heading, text].map(squeezed).join('|'))
}

test('the Markdown of the sample corpus gives the same rows, of unnumbered text too', async () => {
  const folder = new URL('../../corpus/', import.meta.url)
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  for (const record of texts.flatMap((name) => recordsOf(extract(readFileSync(new URL(name, folder), 'utf8')))))
    expect(rowsOf(await readBack(record)), record.doc_id).toEqual(rowsOf([record]))
})

/** A notice whose only annex holds a table. */
function noticeWith(grid: TableRecord): DocumentRecord {
  const head = [
    block('title', '云川市水利局关于公布渡口名录的通知'),
    block('doc_number', '云川水发〔2024〕12号'),
    block('addressees', '各区县水利局:'),
  ]
  const letter = [part('notice', paragraph('现将渡口名录予以公布。')), block('signature', '云川市水利局'), block('date', '2024年4月1日')]
  const annex = part('annex-1', block('annex_label', '附件'), block('annex_title', '渡口名录'), table(1, '表'))
  return record([...head, ...letter, annex], { tables: [grid] })
}

test('any table with a header row comes back cell by cell, whatever its merges and texts', async () => {
  const headed = anyTable.filter(({ header_rows }) => header_rows > 0)
  await fc.assert(
    fc.asyncProperty(headed, async (grid) => {
      expect(tablesOf(await readBack(noticeWith(grid)))).toEqual(tablesOf([noticeWith(grid)]))
    }),
    { numRuns: 120, seed: 31 },
  )
})

test('lines that no grid explained are not rebuilt from what Markdown tells of them', async () => {
  const row = (n: number) => [String(n), `改建渡口${n}`, '市交通局', `202${n}年`]
  const cells = [['序号', '任务', '单位', '时限'], row(1), row(2), row(3), row(4)].flat()
  const notice = (flat: Table) => {
    const annex = part('annex-1', block('annex_label', '附件'), block('annex_title', '渡口名录'), flat, block('table_note', '注:略。'))
    return { ...noticeWith(tableRecord([])), tree: record([annex]).tree, tables: [] }
  }
  const back = await readBack(notice(table(0, ...cells)))
  expect(back.flatMap(({ tables }) => tables)).toEqual([])
  expect(back.flatMap(({ warnings }) => warnings).map(({ rule }) => rule)).toContain('table-flat')
})

test('a line of front matter is none of the text, however long', async () => {
  const addressees = '各区县水利局,'.repeat(60)
  const tree = [block('title', '云川市水利局关于公布渡口名录的通知'), part('notice', paragraph('现将渡口名录予以公布。'))]
  const long = record(tree, { title: '云川市水利局关于公布渡口名录的通知', addressees })
  const back = await readBack(long)
  expect(back.flatMap(toArticles).map(({ text }) => text)).toEqual(['现将渡口名录予以公布。'])
})

test('a table whose rows have no cells keeps its lines', async () => {
  const markdown = '# 云川市水利局关于公布渡口名录的通知\n\n<table>\n<tr><td<table>\n<tr><td>序号</td></tr>\n</table>\n'
  const [kept] = recordsOf(extractLines(await readMarkdown(markdown), 'a.md'))
  expect(kept?.tables).toEqual([])
  expect(toMarkdown(kept!)).toContain('序号')
})
