import { describe, expect, it } from 'vitest'
import { align } from '../../src/link/align.js'
import { type Differences, readDifferences } from '../../src/link/differences.js'
import { normalText } from '../../src/link/normal.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'

const RULES = [
  '第一条 为了加强渡口管理，保障人民生命财产安全，根据有关法律、法规，制定本办法。',
  '第二条 本市行政区域内渡口的设置、经营和监督管理，适用本办法。',
  '第三条 渡口经营者应当在显著位置公布渡运时间、渡运线路和收费标准。',
  '第四条 渡船应当每十二个月检验一次，未经检验或者检验不合格的，不得载客。',
  '第五条 本办法自发布之日起施行。',
]

function textOf(lines: readonly string[]) {
  const [first] = [...parse(toLines(['云川市渡口管理办法', ...lines].join('\n')), 'a.txt')].flatMap(({ document }) => document ?? [])
  if (first === undefined) throw new Error('Expected a document')
  return normalText(first.tree)
}

function differences(change: (line: string) => string, lines = RULES): Differences {
  const [a, b] = [textOf(lines), textOf(lines.map(change).filter((line) => line !== ''))]
  return readDifferences(a, b, align(a, b))
}

describe('readDifferences', () => {
  it('counts a phrase put into a text that is whole otherwise as more than the slip that a law filed again may have', () => {
    expect(differences((line) => line.replace('在显著位置', '会同村民委员会在显著位置')).edits).toBeGreaterThan(1)
  })

  it('counts another number as more than that, lost characters and doubled ones as less', () => {
    expect(differences((line) => line.replace('十二个月', '二个月')).edits).toBeGreaterThan(1)
    expect(differences((line) => line.replace('十二个月', '六个月')).edits).toBeGreaterThan(1)
    expect(differences((line) => line.replace('十二个月', '十二二个月')).edits).toBe(0)
    expect(differences((line) => line.replace('显著', '显')).edits).toBe(0)
    expect(differences((line) => line.replace('十二个月', '二个月').replace('显著', '显')).edits).toBeLessThan(1)
  })

  it('takes two different lines at one place for lines lost on both sides, though they have words in common', () => {
    const both = [
      ...RULES,
      '第六条 渡口经营者应当在显著位置公布渡运时间。',
      '第七条 县级交通运输主管部门应当在显著位置设置标志。',
      '第八条 渡船停靠后方可放下跳板。',
    ]
    const a = textOf(both.filter((line) => !/^第[二七]条/.test(line)))
    const b = textOf(both.filter((line) => !/^第[四六]条/.test(line)))
    expect(readDifferences(a, b, align(a, b)).edits).toBe(0)
  })

  it('counts an article worded anew where no line is lost', () => {
    const reworded = differences((line) =>
      line.startsWith('第三条') ? '第三条 渡口停用十日以前，由县级交通运输主管部门通知沿岸各村。' : line,
    )
    expect(reworded.replaced).toBe(1)
    expect(reworded.edits).toBeGreaterThan(0)
  })
})
