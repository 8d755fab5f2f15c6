/** Text that was decoded wrongly is told from text, and a document that holds some says where. */
import { describe, expect, it } from 'vitest'
import { isGarbled } from '../../src/text/garbled.js'
import { parsed } from '../support/shapes.js'

/** UTF-8 read as if it were in another encoding. */
const readAs = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text))

describe('isGarbled', () => {
  it.each(['gbk', 'windows-1252'])('UTF-8 read as %s', (encoding) => {
    expect(isGarbled(readAs('各乡镇要落实责任。加强值守,逐级上报。有关情况', encoding))).toBe(true)
  })
  it('what could not be read, read once more', () => expect(isGarbled('锟斤拷锟斤拷值守')).toBe(true))
  it.each(['各乡镇要落实责任,加强值守。', '木工用的锛、凿、刨', '“café”……', '长度为±2、3×4㎡·'])('no text like %s', (text) =>
    expect(isGarbled(text)).toBe(false),
  )
})

it('a document says how many lines, and where the first is', () => {
  const lines = [
    'title 云川市水务局关于做好防汛工作的通知',
    'addressees 各乡镇水务站:',
    'para 现将有关事项通知如下。',
    'para 锟斤拷锟斤拷',
    'prov 一、落实责任',
  ]
  const found = parsed(lines).flatMap(({ document }) => document?.warnings.filter(({ rule }) => rule === 'text-garbled') ?? [])
  expect(found.map(({ line }) => line)).toEqual([4])
})
