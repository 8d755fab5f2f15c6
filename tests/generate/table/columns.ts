/** Columns of invented tables: their headings, and what stands below. */
import type { Random } from '../random.js'
import { shortNames } from '../words/organs.js'
import { clause, heading, type Topic } from '../words/sentences.js'

/** What a reader can tell a cell by: two columns of one family look alike. */
export type Family = 'serial' | 'text' | 'figure' | 'unit' | 'organ' | 'time' | 'mark' | 'phone'

export interface Column {
  family: Family
  heading: string
  /** True where cells may be empty. */
  gaps: boolean
  /** True for one of several years in which one thing is counted. */
  year?: boolean
  cell: (row: number) => string
}

const PERSONS = ['周', '吴', '沈', '韩', '秦', '许', '吕', '施']
const GIVEN = ['文澜', '一舟', '远山', '清和', '若水', '明', '嘉', '立言', '思源']

export const serialColumn = (random: Random): Column => ({
  family: 'serial',
  heading: random.pick(['序号', '序号', '序号', '编号']),
  gaps: false,
  cell: (row) => String(row + 1),
})

export const nameColumn = (random: Random, topic: Topic): Column => ({
  family: 'text',
  heading: random.pick(['项目名称', '工作任务', '任务名称', '事项', '重点项目']),
  gaps: false,
  cell: () => nameOf(random, topic),
})

const GENERAL = /^(?:组织保障|资金保障|总体要求|工作目标|重点任务|监督考核|宣传引导|基本原则)$/u

/** A name that only this row has: real tables seldom name two rows alike. */
export function nameOf(random: Random, topic: Topic): string {
  let name = heading(random, topic)
  while (GENERAL.test(name)) name = heading(random, topic)
  return name
}

export const taskColumn = (random: Random, topic: Topic): Column => ({
  family: 'text',
  heading: random.pick(['工作内容', '重点工作任务', '具体措施', '主要任务']),
  gaps: false,
  cell: () => `${clause(random, topic)}。`,
})

export const organColumn = (random: Random, topic: Topic, heading: string): Column => ({
  family: 'organ',
  heading,
  gaps: true,
  cell: () => shortNames(random, topic.place, heading === '牵头单位' ? 2 : 4),
})

export function yearColumns(random: Random, topic: Topic, count: number): Column[] {
  const tail = random.pick(['', '', '目标值', '目标'])
  const step = random.int(1, 2)
  const decimals = random.chance(0.3)
  return Array.from({ length: count }, (_, i) => ({
    family: 'figure' as const,
    heading: `${topic.year + i * step}年${tail}`,
    gaps: true,
    year: count > 1,
    cell: () => {
      const value = decimals ? `${random.int(1, 400)}.${random.int(1, 9)}` : String(random.int(1, 3000))
      return random.chance(0.08) ? `≥${value}` : value
    },
  }))
}

export const unitColumn = (random: Random): Column => ({
  family: 'unit',
  heading: random.pick(['单位', '计量单位']),
  gaps: true,
  cell: () => random.pick(['亿元', '万元', '%', '个', '家', '万人', '公里', '万亩', '项', '万吨']),
})

const timeColumn = (random: Random, topic: Topic): Column => ({
  family: 'time',
  heading: random.pick(['完成时限', '时间节点', '完成时间']),
  gaps: true,
  cell: () =>
    random.weighted({ day: 6, ongoing: 1 }) === 'day'
      ? `${topic.year + random.int(0, 2)}年${random.int(1, 12)}月${random.pick(['', '底前'])}`
      : random.pick(['持续推进', '长期坚持']),
})

const markColumn = (random: Random): Column => {
  const marks = random.pick([
    ['预期性', '约束性'],
    ['是', '否'],
    ['新建', '续建'],
    ['√', '/'],
  ])
  return { family: 'mark', heading: random.pick(['属性', '指标属性', '性质']), gaps: true, cell: () => random.pick(marks) }
}

const amountColumn = (random: Random): Column => ({
  family: 'figure',
  heading: random.pick(['计划投资（万元）', '数量（个）', '资金（亿元）', '建设规模（亩）', '权重（%）']),
  gaps: true,
  cell: () => String(random.int(2, 9000)),
})

const placeColumn = (random: Random, topic: Topic): Column => ({
  family: 'text',
  heading: random.pick(['所在区县', '建设地点', '实施地点']),
  gaps: true,
  cell: () => random.pick(topic.place.below),
})

const personColumn = (random: Random): Column => ({
  family: 'text',
  heading: random.pick(['联系人', '负责人']),
  gaps: true,
  cell: () => random.pick(PERSONS) + random.pick(GIVEN),
})

const phoneColumn = (random: Random): Column => ({
  family: 'phone',
  heading: '联系电话',
  gaps: true,
  cell: () => `0${random.int(10, 99)}-${random.int(2000000, 8999999)}`,
})

const noteColumn = (random: Random, topic: Topic): Column => ({
  family: 'text',
  heading: '备注',
  gaps: true,
  cell: () => random.pick(['新增事项', '跨年度实施', '按季调度', `含${random.pick(topic.theme.things)}`, '资金另行下达', '已列入年度计划']),
})

/** Columns of many sorts, `count` of them, in an order that real tables have: what it is about first, remarks last. */
export function mixedColumns(random: Random, topic: Topic, count: number): Column[] {
  const first = [
    ...(random.chance(0.75) ? [serialColumn(random)] : []),
    random.chance(0.5) ? nameColumn(random, topic) : taskColumn(random, topic),
  ]
  const more: Column[][] = [
    [placeColumn(random, topic)],
    [unitColumn(random)],
    yearColumns(random, topic, random.int(1, 3)),
    [amountColumn(random)],
    [markColumn(random)],
    [organColumn(random, topic, '牵头单位')],
    [organColumn(random, topic, random.pick(['配合单位', '责任单位']))],
    [timeColumn(random, topic)],
    [personColumn(random), phoneColumn(random)],
    [noteColumn(random, topic)],
  ]
  const wanted = new Set(random.several(more, more.length))
  const chosen = new Set<Column[]>()
  let left = count - first.length
  for (const group of wanted) {
    if (group.length > left) continue
    chosen.add(group)
    left -= group.length
  }
  return [...first, ...more.filter((group) => chosen.has(group)).flat()]
}
