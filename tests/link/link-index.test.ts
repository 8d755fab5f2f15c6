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

describe('LinkIndex', () => {
  it('knows a damaged copy', () => {
    const damaged = ferry((line) => (/^第[二四]条/.test(line) ? null : line.replace('标准', '标')))
    expect(link([ferry(), damaged]).clusters).toEqual([[0, 1]])
  })

  it('tells an amended version from a copy', () => {
    const amended = ferry(
      (line) => line.replace('5000元', '1万元').replace('每年检验一次', '每半年检验一次'),
      '云府发〔2026〕9号',
      '2026年5月8日',
    )
    const links = link([ferry(), amended])
    expect(links.clusters).toEqual([[0], [1]])
    expect(links.relations).toMatchObject([{ relation: 'version' }])
  })

  it('tells a version whose number and date are lost by its text', () => {
    const reworded = ferry(
      (line) => line.replace('5000元', '1万元').replace('每年检验一次', '每半年检验一次').replace('应当', '可以').replace('显著', '醒目'),
      '',
      '',
    )
    expect(link([ferry(), reworded]).clusters).toEqual([[0], [1]])
  })

  it('leaves a neighbouring city alone', () => {
    const neighbour = ferry().replaceAll('云川市', '临江市').replaceAll('云府发', '临府发')
    const links = link([ferry(), neighbour])
    expect(links.clusters).toEqual([[0], [1]])
    expect(links.relations).toEqual([])
  })
})
