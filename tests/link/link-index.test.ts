import { describe, expect, it } from 'vitest'
import { LinkIndex, type Links, signatureOf } from '../../src/link/index.js'
import type { ParsedDocument } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'

const RULES = [
  '第一条 为了加强渡口管理，保障人民生命财产安全，根据有关法律、法规，制定本办法。',
  '第二条 本市行政区域内渡口的设置、经营和监督管理，适用本办法。',
  '第三条 渡口经营者应当在显著位置公布渡运时间、渡运线路和收费标准。',
  '第四条 渡船应当每年检验一次，未经检验或者检验不合格的，不得载客。',
  '第五条 违反本办法第四条规定的，由交通运输主管部门责令改正，并处5000元以上2万元以下罚款。',
  '第六条 本办法自发布之日起施行。',
]
const ferry = (changes: (line: string) => string | null = (line) => line, number = '云府发〔2025〕5号', day = '2025年3月2日'): string =>
  [
    '云川市人民政府关于印发《云川市渡口管理办法》的通知',
    number,
    '各区县人民政府：',
    '现将《云川市渡口管理办法》印发给你们，请认真贯彻执行。',
    '云川市人民政府',
    day,
    '云川市渡口管理办法',
    ...RULES.map(changes),
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n')

function documentsOf(texts: readonly string[]): ParsedDocument[] {
  return texts.flatMap((text, i) => [...parse(toLines(text), `${i}.txt`)].flatMap(({ document }) => document ?? []))
}

function link(texts: readonly string[]): Links {
  const documents = documentsOf(texts)
  const index = new LinkIndex()
  for (const document of documents) index.add(signatureOf(document))
  return index.link((occurrence) => documents[occurrence]!)
}

/** The ferry rules as a mirror prints them: Traditional characters, regional words. */
const MIRRORED = [
  '雲川市人民政府關於印發《雲川市渡口管理辦法》的通知',
  '雲府發〔2025〕5號',
  '各區縣人民政府：',
  '現將《雲川市渡口管理辦法》印發給你們，請認真貫徹執行。',
  '雲川市人民政府',
  '2025年3月2日',
  '雲川市渡口管理辦法',
  '第一條 為了加強渡口管理，保障人民生命財產安全，根據有關法律、法規，制定本辦法。',
  '第二條 本市行政區域內渡口的設置、經營和監督管理，適用本辦法。',
  '第三條 渡口經營者應當在顯著位置公布渡運時間、渡運線路和收費標準。',
  '第四條 渡船應當每年檢驗一次，未經檢驗或者檢驗不合格的，不得載客。',
  '第五條 違反本辦法第四條規定的，由交通運輸主管部門責令改正，並處5000元以上2萬元以下罰款。',
  '第六條 本辦法自發布之日起施行。',
].join('\n')

const INTERPRETED = [
  '《云川市渡口管理办法》政策解读',
  '一、制定背景',
  '近年来群众乘渡船出行增多，原有规定已不适应需要，现解读如下。',
  '二、主要内容',
  '明确了渡口经营者公布渡运时间的义务，规定了渡船检验的周期。',
].join('\n')

describe('LinkIndex', () => {
  it('knows a damaged copy', () => {
    const damaged = ferry((line) => (/^第[二四]条/.test(line) ? null : line.replace('标准', '标')))
    expect(link([ferry(), damaged]).clusters).toEqual([[0, 1]])
  })

  it('knows a copy in Traditional characters', () => {
    expect(link([ferry(), MIRRORED]).clusters).toEqual([[0, 1]])
  })

  it('tells an amended version from a copy, the later of the earlier', () => {
    const amended = ferry(
      (line) => line.replace('5000元', '1万元').replace('每年检验一次', '每半年检验一次'),
      '云府发〔2026〕9号',
      '2026年5月8日',
    )
    const links = link([ferry(), amended])
    expect(links.clusters).toEqual([[0], [1]])
    expect(links.relations).toMatchObject([{ of: 1, to: 0, relation: 'version' }])
    expect(link([amended, ferry()]).relations).toMatchObject([{ of: 0, to: 1, relation: 'version' }])
  })

  it('tells a version whose number and date are lost by its text', () => {
    const reworded = ferry(
      (line) => line.replace('5000元', '1万元').replace('每年检验一次', '每半年检验一次').replace('应当', '可以').replace('显著', '醒目'),
      '',
      '',
    )
    expect(link([ferry(), reworded]).clusters).toEqual([[0], [1]])
  })

  it('does not take a damaged number for a proof, nor for a contradiction', () => {
    const damaged = (number: string, change: (line: string) => string) => ferry(change, number, '2025年3月2日')
    expect(link([ferry(), damaged('云府发〔20255', (line) => line)]).clusters).toEqual([[0, 1]])
    const stranger = damaged('云府发〔20255', (line) =>
      line.replace(/渡口|渡船|渡运/gu, '索道').replace(/.{4}，/gu, '另行规定，'),
    ).replaceAll('渡口', '索道')
    expect(link([ferry(), stranger]).clusters).toEqual([[0], [1]])
  })

  it('knows a letter of which hardly more than title and day is left', () => {
    const letter = [
      '云川市人民政府关于商请支持渡口建设的复函',
      '云府函〔2025〕7号',
      '临江市人民政府：',
      '来函收悉。我市原则同意在云川、临江交界处共建渡口两处，建设资金由两市各承担一半，具体事宜由两市交通运输主管部门商定。',
      '专此函达，请予支持。',
      '云川市人民政府',
      '2025年3月2日',
    ]
    const left = letter.filter((_, i) => [0, 2, 6].includes(i)).join('\n')
    expect(link([letter.join('\n'), left]).clusters).toEqual([[0, 1]])
    expect(link([letter.join('\n'), left.replace('3月2日', '3月9日')]).clusters).toEqual([[0], [1]])
  })

  it('takes a serial that lost a digit for damage where the day is the same and the title goes with it', () => {
    const cut = ferry(undefined, '云府发〔2025〕15号').replace('《云川市渡口管理办法》的通知', '')
    expect(link([ferry(), cut]).clusters).toEqual([[0, 1]])
    expect(link([ferry(), cut.replace('15号', '16号')]).clusters).toEqual([[0], [1]])
  })

  it('leaves another number, another year and a neighbouring city alone', () => {
    expect(link([ferry(), ferry(undefined, '云府发〔2025〕6号', '')]).clusters).toEqual([[0], [1]])
    expect(link([ferry(), ferry(undefined, '云府发〔2024〕5号', '')]).clusters).toEqual([[0], [1]])
    const links = link([ferry(), ferry().replaceAll('云川市', '临江市').replaceAll('云府发', '临府发')])
    expect(links.clusters).toEqual([[0], [1]])
    expect(links.relations).toEqual([])
  })

  it('names what an interpretation is about', () => {
    const { clusters, relations } = link([ferry(), INTERPRETED, ferry()])
    expect(clusters).toEqual([[0, 2], [1]])
    expect(relations).toMatchObject([{ of: 1, to: 0, relation: 'cites' }])
  })

  it('makes no chain: what is a copy of a copy is not joined with what it differs from', () => {
    const later = ferry((line) => line.replace('5000元', '1万元').replace('每年', '每半年'), '云府发〔2026〕9号', '2026年5月8日')
    const between = ferry((line) => (/^第[四五]条/.test(line) ? null : line), '', '')
    const { clusters } = link([ferry(), between, later])
    expect(clusters.find((members) => members.includes(0) && members.includes(2))).toBeUndefined()
  })
})

describe('copies beside the whole of a document', () => {
  const all = ferry().split('\n')
  const isNamed = (line: string) => /^云府发|^\d{4}年/.test(line)
  const whole = all.filter((line) => !line.startsWith('第三条')).join('\n')
  const copies = [
    all.filter((line) => !isNamed(line)),
    whole.split('\n').filter((line) => !isNamed(line)),
    all.slice(0, 4),
    all.slice(0, 8),
    all.slice(0, 10),
    all.filter((line) => !line.startsWith('第五条')),
    [...all.slice(0, 3), ...all.slice(8)],
  ].map((lines) => lines.join('\n'))

  it('are each one with it', () => {
    for (const copy of copies) expect(link([whole, copy]).clusters).toHaveLength(1)
  })

  it('are one with it however many there are: none tears others apart', () => {
    for (let choice = 0; choice < 1 << copies.length; choice++) {
      const some = copies.filter((_, i) => (choice >> i) & 1)
      expect(link([...some, whole]).clusters, some.join('\n\n')).toHaveLength(1)
    }
  })
})
