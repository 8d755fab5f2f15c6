/** What an input may be packed in: gzip, JSON records, the tool's own records. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { DocumentRecord, SourceSummary } from '../../src/model/index.js'
import { type InputError, openSources } from '../../src/read/index.js'
import { toJsonLine } from '../../src/write/jsonl.js'
import { contentOf } from '../html/support.js'
import { extract, extractLines, recordsOf } from '../support/extract.js'
import { textsOf } from '../support/generated.js'
import { ROOT } from '../support/root.js'

interface Opened {
  summaries: SourceSummary[]
  texts: string[][]
  records: DocumentRecord[]
  failures: string[]
}

async function open(bytes: Buffer, file = 'a.bin'): Promise<Opened> {
  const opened: Opened = { summaries: [], texts: [], records: [], failures: [] }
  const onFailure = ({ message }: InputError) => void opened.failures.push(message)
  for await (const source of openSources({ path: '', file, shown: file, bytes }, null, onFailure)) {
    const lines = [...source.lines()]
    opened.texts.push(lines.map(({ text }) => text))
    opened.summaries.push(source.summary())
    opened.records.push(...recordsOf(extractLines(lines, source.file)))
  }
  return opened
}

const TEXT = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局：\n请于4月底前完成汛前检查。\n'
const json = (...values: unknown[]) => Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''))

describe('gzip', () => {
  it('is taken off, whatever the name, and the summary is about the file', async () => {
    const packed = gzipSync(TEXT)
    const { texts, summaries } = await open(packed)
    expect(texts).toEqual([TEXT.trim().split('\n')])
    expect(summaries[0]).toMatchObject({ bytes: packed.length, lines: 4, encoding: 'utf-8' })
  })

  it('of several members is read whole', async () => {
    expect((await open(Buffer.concat([gzipSync('甲\n'), gzipSync('乙\n')]))).texts).toEqual([['甲', '乙']])
  })

  it('that is cut, or unpacks to far too much, is refused', async () => {
    await expect(open(gzipSync(TEXT).subarray(0, 60))).rejects.toThrow('its gzip stream is damaged')
    await expect(open(gzipSync(Buffer.alloc(40_000_000)))).rejects.toThrow('it unpacks to more than 32 MB')
  })

  it('of more than fits in memory is read from a file', async () => {
    // digits that hardly repeat: the ratio is that of text
    const lines = Array.from({ length: 2000 }, (_, i) => createHash('sha256').update(String(i)).digest('hex').repeat(260))
    const bytes = gzipSync(lines.join('\n'), { level: 1 })
    for await (const source of openSources({ path: '', file: 'a', shown: 'a', bytes }, null, () => {})) {
      let count = 0
      for (const { text } of source.lines()) expect(text).toBe(lines[count++])
      expect(count).toBe(lines.length)
    }
  })
})

describe('records', () => {
  it('are sources of their own, by the line that they stand in', async () => {
    const bytes = Buffer.concat([json({ id: 1, text: TEXT }), Buffer.from('\n'), json({ html: '<p>云川市水利局公告</p>', text: 'x' })])
    const { texts, summaries } = await open(bytes, 'r.jsonl')
    expect(texts).toEqual([TEXT.trim().split('\n'), ['云川市水利局公告']])
    expect(summaries.map(({ file }) => file)).toEqual(['r.jsonl#1', 'r.jsonl#3'])
  })

  it('keep what the crawl calls them: id and url', async () => {
    const lines = [
      { id: 'a-1', url: 'https://example.com/1.html', text: TEXT },
      { id: 7, html: '<p>云川市水利局公告</p>' },
      { id: { of: 1 }, url: '', text: TEXT },
    ]
    const { summaries } = await open(json(...lines), 'r.jsonl')
    expect(summaries.map(({ id, url }) => [id, url])).toEqual([
      ['a-1', 'https://example.com/1.html'],
      ['7', undefined],
      [undefined, undefined],
    ])
    expect(summaries[2]).not.toHaveProperty('id')
  })

  it('keep an id of more digits than a number has, and none that may be another', async () => {
    const text = '{"text":"甲","id": 1234567890123456789}\n{"text":"甲","of":{"id":1234567890123456781},"id":1234567890123456789}\n'
    expect((await open(Buffer.from(text), 'r.jsonl')).summaries.map(({ id }) => id)).toEqual(['1234567890123456789', undefined])
  })

  it('are found by their content, packed or not', async () => {
    expect((await open(gzipSync(json({ text: '甲' })), 'r.txt')).texts).toEqual([['甲']])
    expect((await open(Buffer.from('{"甲":1} 不是记录\n乙\n'), 'r.jsonl')).texts).toEqual([['{"甲":1} 不是记录', '乙']])
  })

  it('that cannot be read are named, the others are read', async () => {
    const { texts, failures } = await open(
      Buffer.concat([json({ text: '甲' }), Buffer.from('nope\n'), json({ title: 1 }, [1], { text: 5 }, { text: '乙' })]),
    )
    expect(texts).toEqual([['甲'], ['乙']])
    expect(failures.map((message) => message.replace(/JSON: .*/, 'JSON'))).toEqual([
      'Cannot read a.bin#2: it is no JSON',
      'Cannot read a.bin#3: the record has neither text nor html',
      'Cannot read a.bin#4: it is no JSON object',
      'Cannot read a.bin#5: its text is a number, not a string',
    ])
  })

  it.each([
    [{ text: '' }, 'its text is empty'],
    [{ html: null }, 'its html is null, not a string'],
    [{ html: ['<p>甲</p>'], text: '' }, 'its text is empty and its html is a list, not a string'],
    [
      { text: {}, body: '第一条 为了加强渡口管理，保障渡运安全，制定本办法。' },
      "its text is an object, not a string; if body is its text, call it so, for example with jq -c '.text = .body'",
    ],
  ])('%j has nothing to be read, and is told why', async (record, reason) => {
    expect((await open(json({ text: '甲' }, record))).failures).toEqual([`Cannot read a.bin#2: ${reason}`])
  })

  it.each([
    { version: 1, file: 'a.txt', document: null, ledger: [] },
    { version: 1, input: 'a.txt', source: { file: 'a.txt' }, stretches: 2, encoding: '', warnings: [] },
  ])('%j is what parse writes: the file is refused once, and collate is named', async (line) => {
    await expect(open(json(line, line), 'c.jsonl')).rejects.toThrow(
      'Cannot read c.jsonl: it holds what policy-extract parse writes; give it to policy-extract collate',
    )
  })

  it('whose text has another name are no text: the way to name it is told, once for many', async () => {
    const records = Array.from({ length: 25 }, (_, i) => ({
      id: i,
      标题: '甲',
      content: '第一条 为了加强渡口管理，保障渡运安全，制定本办法。',
    }))
    const { texts, failures } = await open(json(...records, { text: '甲' }), 'c.jsonl')
    expect(texts).toEqual([['甲']])
    expect(failures[0]).toBe(
      "Cannot read c.jsonl#1: the record has neither text nor html; if content is its text, call it so, for example with jq -c '.text = .content'",
    )
    expect(failures).toHaveLength(21)
    expect(failures.at(-1)).toBe('Cannot read c.jsonl: 5 more records in it cannot be read')
  })

  it.each(['[{"text":"甲"}]', '[\n  {\n    "text": "甲"\n  }\n]', '{\n  "text": "甲"\n}\n'])(
    'are one a line: %j is refused',
    async (text) => {
      await expect(open(Buffer.from(text), 'c.json')).rejects.toThrow(
        'Cannot read c.json: it is JSON, but not one record a line; make it so',
      )
    },
  )

  it('of ours keep apart what a page break printed again', async () => {
    const own = readFileSync(join(ROOT, 'out/documents.jsonl'), 'utf8').trim().split('\n')
    const repeatsOf = ({ tables }: DocumentRecord) => tables.map(({ repeats }) => repeats.length)
    const printed = own.map((line) => JSON.parse(line) as DocumentRecord).filter((record) => repeatsOf(record).some((count) => count > 0))
    expect(printed.length).toBeGreaterThan(2)
    for (const record of printed) expect(repeatsOf((await open(json(record))).records[0]!)).toEqual(repeatsOf(record))
  })

  it('make their links whole by their address', async () => {
    const html =
      '<p>云川市人民政府关于印发名录的通知</p><p>各区县人民政府：</p><p>请认真执行，确保落实。</p><p>附件：<a href="b.xls">渡口名录</a></p>'
    const { records } = await open(json({ html, url: 'http://www.yunchuan.example/a/1.html' }))
    expect(records[0]?.page?.files[0]?.href).toBe('http://www.yunchuan.example/a/b.xls')
  })

  it('play no tricks with prototypes', async () => {
    const lines = [
      '{"__proto__":{"text":"甲","html":"乙"}}',
      '{"constructor":{"prototype":{"text":"丙"}},"text":"丁"}',
      '{"toString":1,"text":"戊","url":{"__proto__":1}}',
    ]
    const { texts, failures } = await open(Buffer.from(`{"text":"甲"}\n${lines.join('\n')}\n`))
    expect(texts).toEqual([['甲'], ['丁'], ['戊']])
    expect(failures).toHaveLength(1)
    expect(({} as { text?: unknown }).text).toBeUndefined()
  })

  it.each([
    { schema_version: 1, doc_id: 'a', tree: { type: 'document', children: [null] }, tables: [] },
    { schema_version: 1, doc_id: 'a', tree: { type: 'document', children: [] }, tables: [{ seq: 1, rows: 1e9, cells: 3 }] },
    { schema_version: 1, doc_id: 'a', tree: 5, tables: [] },
    { schema_version: 1, doc_id: 'a', tree: { type: 'document', children: [] }, tables: [], page: { fields: [{ name: '__proto__' }] } },
  ])('that only look like ours are refused', async (record) => {
    const { failures } = await open(Buffer.concat([json({ text: '甲' }), json(record)]))
    expect(failures).toEqual(['Cannot read a.bin#2: the record has neither text nor html'])
  })
})

describe('records of documents.jsonl', () => {
  const names = ['01-portal-blank-lines', '05-annexes', '07-orders-and-rules', '13-body-tables', '18-provincial-plan']

  it.each(names)('give the same documents again: %s', async (name) => {
    const records = recordsOf(extract(readFileSync(join(ROOT, `corpus/${name}.txt`), 'utf8')))
    const again = await open(Buffer.from(records.map((record) => toJsonLine(record)).join('')), 'documents.jsonl')
    expect(again.failures).toEqual([])
    expect(again.records.map(contentOf)).toEqual(records.map(contentOf))
  })

  it('have no line that is no text of the document, not even one that looks like a title without a notice', async () => {
    const raw = '云川市儿童用眼卫生促进方案\n\n20232025年)\n\n为有效控制近视,制定本方案。\n\n一、主要目标\n\n——到2024年近视率下降。\n'
    const records = recordsOf(extract(raw))
    const again = await open(Buffer.from(records.map((record) => toJsonLine(record)).join('')), 'documents.jsonl')
    const textOf = (record: DocumentRecord) => textsOf(record.tree).map(({ value }) => value)
    expect(again.records.map(textOf)).toEqual(records.map(textOf))
  })

  it('keep what a page says', async () => {
    const html =
      '<table><tr><td>索引号</td><td>1</td><td>文号</td><td>云府发〔2025〕5号</td></tr></table><p>云川市人民政府关于做好汛前检查的通知</p><p>各区县人民政府：</p><p>请于4月底前完成汛前检查。</p>'
    const { records } = await open(json({ html }))
    const again = await open(Buffer.from(records.map((record) => toJsonLine(record)).join('')))
    expect(again.records.map(({ doc_id }) => doc_id)).toEqual(records.map(({ doc_id }) => doc_id))
    expect(again.records[0]?.doc_number.reading).toBe('云府发〔2025〕5号')
  })
})
