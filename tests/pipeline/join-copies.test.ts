import { describe, expect, it } from 'vitest'
import type { Settings } from '../../src/pipeline/index.js'
import { runOver, toInputs } from '../support/runs.js'
import { shuffledPairs } from '../support/shuffled.js'

const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'
/** The same notice with a heading lost: it warns of the gap. */
const DAMAGED = NOTICE.replace('请完成检查。\n', '请完成检查。\n一、检查堤防。\n三、检查涵闸。\n')

/** A run over texts that are called 0.txt, 1.txt … */
function runTexts(texts: readonly string[], settings: Partial<Settings> = {}) {
  return runOver(toInputs(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text]))), settings)
}

describe('a run', () => {
  it('makes one document of its copies, where the first of them stands', async () => {
    const { items } = await runTexts([NOTICE, NOTICE])
    const [kept, copy] = items
    const id = kept?.record?.doc_id ?? ''
    expect([copy?.record, copy?.duplicateOf]).toEqual([null, id])
    expect(kept?.record?.copies).toMatchObject(['0.txt', '1.txt'].map((file) => ({ file, line_start: 1, line_end: 6, similarity: 1 })))
    expect(copy?.ledger.map(({ doc_id }) => doc_id)).toEqual(Array(6).fill(id))
  })

  it('tells each warning once: of the document in its record, of its other copies where they stand', async () => {
    for (const texts of [
      [NOTICE, DAMAGED],
      [DAMAGED, NOTICE],
      [DAMAGED, DAMAGED],
    ]) {
      const { items } = await runTexts(texts)
      const told = items.flatMap(({ record, warnings }) => [...(record?.warnings ?? []), ...warnings])
      const files = told.filter(({ rule }) => rule === 'number-gap').map(({ file }) => file)
      expect(files.sort()).toEqual(texts.flatMap((text, i) => (text === DAMAGED ? [`${i}.txt`] : [])))
    }
  })

  it('keeps every occurrence where it is asked to', async () => {
    const { items } = await runTexts([NOTICE, NOTICE], { dedupe: false })
    const ids = items.map(({ record }) => record?.doc_id ?? '')
    expect(ids[1]).toBe(`${ids[0]}~2`)
    expect(items.map(({ record }) => record?.copies.length)).toEqual([1, 1])
  })

  it('leaves two documents apart that take too many steps to compare, and says so once', async () => {
    const head = ['云川市渡口管理条例', '第一条 为了管理渡口,制定本条例。']
    const { items } = await runTexts([1, 2].map((seed) => [...head, ...shuffledPairs(1200, seed)].join('\n')))
    const told = items.flatMap(({ record, warnings }) => [...(record?.warnings ?? []), ...warnings])
    const unknown = told.filter(({ rule }) => rule === 'copies-unknown')
    expect(unknown.map(({ file, line }) => `${file}:${line}`)).toEqual(['1.txt:1'])
    expect(unknown[0]?.text).toContain('0.txt:1')
    expect(items.flatMap(({ record }) => record?.doc_id ?? [])).toHaveLength(2)
  })

  it('leaves out an input that cannot be read, and gives the others', async () => {
    for (const dedupe of [true, false]) {
      const { going, items } = await runTexts([NOTICE, '', NOTICE], { dedupe })
      expect(going.failures.map(({ message }) => message)).toEqual(['Cannot read 1.txt: it is empty'])
      expect(going.sources.map(({ file }) => file)).toEqual(['0.txt', '2.txt'])
      expect(items.length).toBe(2)
    }
  })
})
