import { describe, expect, it } from 'vitest'
import { Linker } from '../../src/link/index.js'
import type { Linked } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'

const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'
/** The same notice with a heading lost: it warns of the gap. */
const DAMAGED = NOTICE.replace('请完成检查。\n', '请完成检查。\n一、检查堤防。\n三、检查涵闸。\n')

function link(linker: Linker, texts: readonly string[]): Linked[] {
  return texts.flatMap((text, i) => [...parse(toLines(text), `${i}.txt`)].map((parsed) => linker.link(parsed, `${i}.txt`)))
}

describe('Linker', () => {
  it('knows all occurrences of a document', () => {
    const linker = new Linker(true)
    const [kept, copy] = link(linker, [NOTICE, NOTICE])
    const id = kept?.record?.doc_id ?? ''
    expect([copy?.record, copy?.duplicateOf]).toEqual([null, id])
    expect([...linker.copies]).toEqual([
      [id, ['0.txt', '1.txt'].map((file) => ({ file, line_start: 1, line_end: 6, similarity: 1, lacks: [], only: [] }))],
    ])
  })

  it('hands the warnings about a copy that is not kept on', () => {
    const [kept, copy] = link(new Linker(true), [NOTICE, DAMAGED])
    expect(kept).toMatchObject({ record: { warnings: [] }, warnings: [] })
    expect(copy?.warnings).toMatchObject([{ file: '1.txt', line: 6, rule: 'number-gap' }])
  })

  it('leaves the warnings about a document to its record', () => {
    const [kept] = link(new Linker(true), [DAMAGED])
    expect(kept).toMatchObject({ record: { warnings: [{ rule: 'number-gap' }] }, warnings: [] })
  })
})
