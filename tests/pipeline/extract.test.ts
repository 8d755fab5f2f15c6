/** The library's way from a text at hand to records. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, extract, toArticles, toMarkdown } from '../../src/index.js'
import { ROOT } from '../support/root.js'
import { runOver, toInputs } from '../support/runs.js'

const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'

test('a text gives what a run over a file of it gives', async () => {
  const text = readFileSync(join(ROOT, 'corpus/09-orders.txt'), 'utf8')
  const { items } = await runOver(toInputs({ 'a.txt': text }))
  const records = await extract(text, 'a.txt')
  expect(records.length).toBeGreaterThan(2)
  expect(records).toEqual(items.flatMap(({ record }) => record ?? []))
  expect(await extract(gzipSync(text), 'a.txt')).toEqual(records)
})

test('its records are those that writers take', async () => {
  const [record] = await extract(NOTICE)
  expect(toMarkdown(record!)).toContain('# 云川市水利局关于做好汛前检查的通知')
  expect(toArticles(record!).map(({ file, prov_id }) => [file, prov_id])).toEqual([['text', `${record!.doc_id}#1`]])
})

test('what a text is its content says; what it declares of its encoding is over', async () => {
  const page = `<meta charset="gb2312">${NOTICE.replace(/.+/g, '<p>$&</p>')}`
  expect((await extract(page))[0]).toMatchObject({ doc_number: { reading: '云川水发〔2024〕12号' }, warnings: [] })
})

test('copies are one document, unless they are wanted', async () => {
  expect(await extract(NOTICE + NOTICE)).toHaveLength(1)
  expect(await extract(NOTICE + NOTICE, 'a.txt', { dedupe: false })).toHaveLength(2)
})

test('what cannot be read is thrown', async () => {
  await expect(extract('')).rejects.toThrow('Cannot read text: it is empty')
  await expect(extract(`${JSON.stringify({ text: NOTICE })}\n{"text":5}\n`, 'a.jsonl')).rejects.toThrow('Cannot read a.jsonl#2')
})

test('the default settings cannot be changed', () => {
  expect(() => Object.assign(DEFAULT_SETTINGS, { dedupe: false })).toThrow(TypeError)
})
