import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'
import { toComparable } from '../../src/link/comparable.js'
import { compare } from '../../src/link/compare.js'
import { withoutGlosses } from '../../src/text/gloss.js'

const PLAIN = [
  '雲川市人民政府關於印發《雲川市渡口管理辦法》的通知',
  '雲府發〔2025〕5號',
  '各區縣人民政府，市政府各部門：',
  '現將《雲川市渡口管理辦法》印發給你們，請認真貫徹執行。',
  '雲川市人民政府',
  '2025年3月2日',
  '雲川市渡口管理辦法',
  '第一條　為了加強渡口管理，保障渡運安全，制定本辦法。',
  '第二條　本市行政區域內渡口的設置、運營和監督管理，適用本辦法。',
  '第三條　渡口經營者應當建立安全管理制度，配備救生設備，並在顯著位置公布投訴電話。',
].join('\n')

const GLOSSES = { 發: 'fā', 關: 'guān', 會: 'huì', 實: 'shí', 強: 'qiáng', 條: 'tiáo', 務: 'wù', 應: 'yīng' }
const GLOSSED = Object.entries(GLOSSES).reduce((text, [char, reading]) => text.replaceAll(char, `${char}(${reading})`), PLAIN)

const documentOf = (text: string) => {
  const [document] = [...parse(toLines(text), 'x.txt')].flatMap((parsed) => parsed.document ?? [])
  if (document === undefined) throw new Error('Expected a document')
  return document
}

describe('glosses of pronunciation', () => {
  it('are taken out of a text, and nothing else in brackets is', () => {
    expect(withoutGlosses(GLOSSED)).toBe(PLAIN)
    for (const text of ['國家（guojia）', '發展(fazhan)', '(fā)', 'A(à)', '第一條（一）', 'GDP(現價)'])
      expect(withoutGlosses(text)).toBe(text)
  })

  it('change neither roles, outline nor the reading of the number, and stay in what is printed', () => {
    const [plain, glossed] = [documentOf(PLAIN), documentOf(GLOSSED)]
    expect(glossed.doc_number).toEqual({ printed: '雲府發(fā)〔2025〕5號', reading: '雲府發〔2025〕5號' })
    expect(glossed.issuers).toEqual(plain.issuers)
    expect(glossed.title).toBe('雲川市人民政府關(guān)於印發(fā)《雲川市渡口管理辦法》的通知')
    const shape = ({ tree }: typeof plain) =>
      JSON.stringify(tree, (key, value) =>
        key === 'value' || key === 'position' || key === 'title' || key === 'heading' ? undefined : value,
      )
    expect(shape(glossed)).toBe(shape(plain))
  })

  it('do not part copies', () => {
    expect(compare(toComparable(documentOf(PLAIN)), toComparable(documentOf(GLOSSED)))).toMatchObject({ verdict: 'copy', containment: 1 })
  })
})
