import { describe, expect, it } from 'vitest'
import { toComparable } from '../../src/link/comparable.js'
import { compare } from '../../src/link/compare.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'

const RULES = [
  '云川市渡口检修办法',
  '第一条 为了做好渡口检修，保障渡运安全，制定本办法。',
  '第二条 枯水期前更换跳板，所需木料由航道站统一购买。',
  '第三条 航道每两年疏浚，挖出的泥沙运往指定地点。',
  '第四条 候船室安装照明灯，灯光不得妨碍船员瞭望。',
  '第五条 标志牌每年粉刷，字迹不清的立即更换。',
  '第六条 系缆桩由船主加固，乡镇人民政府给予补助。',
  '第七条 渡工经过培训方可上岗，培训不收取费用。',
  '第八条 渡船由检验机构逐艘检验，结果在岸边公布。',
  '第九条 堤岸垃圾由沿岸村民委员会组织清理。',
  '第十条 救生圈数量按载客人数配备，过期的及时报废。',
  '第十一条 检修情况报市交通运输局备案，副本留存五年。',
  '第十二条 夜间渡运的渡口另设探照灯两盏。',
  '第十三条 检修经费列入年度预算，专款专用。',
  '第十四条 本办法自三月起施行。',
]

function comparable(lines: readonly string[]) {
  const [document] = [...parse(toLines(lines.join('\n')), 'a.txt')].flatMap(({ document }) => document ?? [])
  if (document === undefined) throw new Error('Expected a document')
  return toComparable(document)
}

const without = (lines: readonly string[], places: readonly string[]) =>
  lines.filter((line) => !places.some((place) => line.includes(place)))

describe('two texts that no number and no day says are one', () => {
  const one = comparable(without(RULES, ['疏浚', '上岗']))

  it('are copies where each lost other lines', () => {
    expect(compare(one, comparable(without(RULES, ['标志牌', '堤岸', '经费']))).verdict).toBe('copy')
  })

  it('are versions where one has a phrase more, whatever lines they lost', () => {
    const amended = RULES.map((line) => line.replace('报市交通运输局', '经县交通局同意后报市交通运输局'))
    expect(compare(one, comparable(without(amended, ['标志牌', '堤岸', '经费']))).verdict).toBe('version')
  })

  it('are versions where one has another word', () => {
    const amended = RULES.map((line) => line.replace('载客人数', '载客定员'))
    expect(compare(one, comparable(without(amended, ['标志牌', '堤岸', '经费']))).verdict).toBe('version')
  })
})

describe('two prints of a law, one of which has a damaged day in its adoption line', () => {
  const law = (adoption: string, lost: readonly string[]) => comparable(without([RULES[0]!, `（${adoption}）`, ...RULES.slice(1)], lost))
  const PASSED = '2018年3月29日云川市第七届人民代表大会常务委员会第九次会议通过　根据'
  const AMENDED = '2022年12月5日云川市第八届人民代表大会常务委员会第二次会议《关于修改部分地方性法规的决定》修正'
  const whole = law(PASSED + AMENDED, ['疏浚', '上岗'])

  it.each(['20□2年12月5日', '222年12月5日', '2022年月5日', '2022年12月□日', '202212月5日'])(
    'are copies where %s is what is left of it',
    (day) => {
      const other = law(PASSED + AMENDED.replace('2022年12月5日', day), ['标志牌', '堤岸', '经费'])
      expect(compare(whole, other).verdict).toBe('copy')
    },
  )

  it('are versions where it is what is left of another day', () => {
    const other = law(PASSED + AMENDED.replace('2022年12月5日', '20□3年12月5日'), ['标志牌', '堤岸', '经费'])
    expect(compare(whole, other).verdict).toBe('version')
    expect(compare(other, whole).verdict).toBe('version')
  })

  it('are versions where the other was never amended', () => {
    const first = law(PASSED.replace('　根据', ''), ['标志牌', '堤岸', '经费'])
    const second = law(PASSED + AMENDED.replace('2022年12月5日', '20□2年12月5日'), ['疏浚', '上岗'])
    expect(compare(first, second).verdict).toBe('version')
  })
})

describe('two letters of one day with the same long annex', () => {
  const year = (count: number) => RULES.slice(1).map((line) => line.replace(/^第.+条 /, '').replace('，', `，第${count}年`))
  const ANNEX = ['附件', '渡口检修规程', ...year(1), ...year(2)]
  const letter = (number: string, issued: string) =>
    comparable([
      `云川市交通运输局关于印发《${issued}》的通知`,
      ...(number === '' ? [] : [number]),
      '各区县交通运输局：',
      ...(number === '' ? [] : [`现将《${issued}》印发给你们，请遵照执行。`]),
      '附件：渡口检修规程',
      '云川市交通运输局',
      '2031年4月2日',
      issued,
      '一、总体要求。按照上级部署开展工作。',
      ...ANNEX,
    ])
  const ferries = letter('云交发〔2031〕7号', '云川市渡口渡船安全检查三年行动计划')

  it('are strangers where they issue other things, also where one lost its number', () => {
    expect(compare(ferries, letter('', '云川市乡村公路绿化养护工作方案')).verdict).toBe('none')
  })

  it('are one where they issue the same', () => {
    expect(compare(ferries, letter('', '云川市渡口渡船安全检查三年行动计划')).verdict).toBe('copy')
  })
})
