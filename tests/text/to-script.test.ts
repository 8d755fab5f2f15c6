import { describe, expect, it } from 'vitest'
import { loadScript } from '../../src/text/to-script.js'
import { toScript } from '../../src/write/script.js'
import { annexList, paragraph, part, provision, record, tableRecord } from '../support/records.js'

describe('loadScript', () => {
  it('converts by phrases to Traditional characters', async () => {
    const convert = await loadScript('hant')
    expect(convert('皇后以后干燥的头发，批复里程，核准制造')).toBe('皇后以後乾燥的頭髮，批覆里程，核准製造')
  })

  it('converts to Simplified characters, and leaves Simplified text as it is', async () => {
    const convert = await loadScript('hans')
    expect(convert('雲川市關於複製製造的通知')).toBe('云川市关于复制制造的通知')
    const simplified = '关于皇后山水库征收范围的通知，干部和后勤'
    expect(convert(simplified)).toBe(simplified)
  })

  it('exchanges no words', async () => {
    expect((await loadScript('hant'))('优化信息网络')).toBe('優化信息網絡')
  })
})

describe('toScript', () => {
  const simplified = record([part('instrument', provision('article', '第一条', '', paragraph('第一条 发展。')), annexList('台账'))], {
    tables: [tableRecord([['序号', '面积']])],
  })

  it('converts what is text, and keeps ids, types and names of parts', async () => {
    const hant = toScript(simplified, await loadScript('hant'))
    expect(hant).toMatchObject({
      doc_id: simplified.doc_id,
      kind: 'notice',
      doc_number: { printed: '雲府發〔2025〕5號', reading: '雲府發〔2025〕5號' },
      tables: [{ table_id: simplified.tables[0]?.table_id, part: 'annex-1', cells: [{ text: '序號' }, { text: '面積' }] }],
      tree: {
        type: 'document',
        children: [{ type: 'part', name: 'instrument', children: [{ marker: '第一條' }, { children: [{ name: '臺賬' }] }] }],
      },
    })
  })

  it('leaves the record that it is given', async () => {
    const before = structuredClone(simplified)
    toScript(simplified, await loadScript('hant'))
    expect(simplified).toEqual(before)
  })
})
