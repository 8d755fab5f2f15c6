/** Invented grids of every kind that flattened tables come in. */
import type { Random } from '../random.js'
import { clause, type Topic } from '../words/sentences.js'
import { type Column, mixedColumns, nameColumn, nameOf, organColumn, serialColumn, taskColumn, unitColumn, yearColumns } from './columns.js'
import { type Blanks, emptyCells } from './gaps.js'

/** A grid: `""` empty, `"^"` merged with the cell above, `"<"` with the one to the left. */
export interface Grid {
  headerRows: number
  rows: string[][]
  columns: readonly Column[]
}

export interface Wishes {
  /** Rows below the header. */
  rows: number
  /** Share of the cells that are empty, where a cell may be. */
  empty: number
  blanks: Blanks
}

type Maker = (random: Random, topic: Topic, wishes: Wishes) => Grid

const bodyOf = (columns: readonly Column[], count: number): string[][] =>
  Array.from({ length: count }, (_, row) => columns.map(({ cell }) => cell(row)))

const headOf = (columns: readonly Column[]): string[] => columns.map(({ heading: text }) => text)

/** A grid with a header row, its cells emptied by the wishes. */
function gridOf(random: Random, columns: readonly Column[], rows: string[][], { empty, blanks }: Wishes): Grid {
  emptyCells(random, columns, rows, empty, blanks)
  return { headerRows: 1, rows: [headOf(columns), ...rows], columns }
}

const mixed: Maker = (random, topic, wishes) => {
  const columns = mixedColumns(random, topic, random.int(3, 9))
  return gridOf(random, columns, bodyOf(columns, wishes.rows), wishes)
}

const tasks: Maker = (random, topic, wishes) => {
  const columns = taskColumns(random, topic)
  return gridOf(random, columns, bodyOf(columns, wishes.rows), wishes)
}

function taskColumns(random: Random, topic: Topic): Column[] {
  const second = organColumn(random, topic, random.pick(['配合单位', '责任单位']))
  const what = random.chance(0.5) ? taskColumn(random, topic) : nameColumn(random, topic)
  return [serialColumn(random), what, { ...organColumn(random, topic, '牵头单位'), gaps: false }, second]
}

function figureColumns(random: Random, topic: Topic): Column[] {
  const measure: Column = {
    family: 'text',
    heading: random.pick(['指标名称', '主要指标', '指标']),
    gaps: false,
    cell: () => measureOf(random, topic),
  }
  return [serialColumn(random), measure, unitColumn(random), ...yearColumns(random, topic, random.int(2, 4))]
}

const measureOf = (random: Random, { theme }: Topic): string =>
  random.pick(theme.things) + random.pick(['数量', '规模', '覆盖率', '完成量', '投入'])

const figures: Maker = (random, topic, wishes) => {
  const columns = figureColumns(random, topic)
  return gridOf(random, columns, bodyOf(columns, wishes.rows), wishes)
}

const MARKS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const cjk = (n: number): string =>
  n <= 10 ? MARKS[n - 1]! : n < 20 ? `十${MARKS[n - 11]}` : `${MARKS[Math.floor(n / 10) - 1]}十${n % 10 ? MARKS[(n % 10) - 1] : ''}`

/** Rows that span the table, in one level or two; serial numbers run on or begin anew. */
function withSections(random: Random, topic: Topic, rows: readonly string[][], renumber: boolean): string[][] {
  const out: string[][] = []
  const two = random.chance(0.4)
  const across = (text: string) => [text, ...rows[0]!.slice(1).map(() => '<')]
  let upper = 0
  let lower = 0
  let left = 0
  let serial = 0
  for (const row of rows) {
    if (left === 0) {
      left = random.int(2, 9)
      const up = !two || lower === 0 || random.chance(0.3)
      if (up && upper < 30) {
        out.push(across(`${cjk(++upper)}、${nameOf(random, topic)}${random.chance(0.2) ? `（共${left}项）` : ''}`))
        lower = 0
        if (renumber) serial = 0
      }
      if (two) out.push(across(`（${cjk(++lower)}）${nameOf(random, topic)}`))
    }
    left--
    serial++
    out.push([String(serial), ...row.slice(1)])
  }
  return out
}

const sections: Maker = (random, topic, wishes) => {
  const columns = random.chance(0.6) ? taskColumns(random, topic) : figureColumns(random, topic)
  const rows = withSections(random, topic, bodyOf(columns, wishes.rows), random.chance(0.4))
  return gridOf(random, columns, rows, wishes)
}

/** A class before each run of rows, merged downwards; with serial numbers before or behind it, or none. */
const merged: Maker = (random, topic, wishes) => {
  const group: Column = {
    family: 'text',
    heading: random.pick(['类别', '工作类别', '重点领域', '任务类别']),
    gaps: false,
    cell: () => nameOf(random, topic),
  }
  const what = random.chance(0.5)
    ? [taskColumn(random, topic)]
    : [nameColumn(random, topic), { ...taskColumn(random, topic), heading: '具体措施' }]
  const order = random.pick(['none', 'before', 'behind'])
  const serial = serialColumn(random)
  const front = order === 'before' ? [serial, group] : order === 'behind' ? [group, serial] : [group]
  const columns = [...front, ...what, { ...organColumn(random, topic, '牵头单位'), gaps: false }, organColumn(random, topic, '配合单位')]
  const at = columns.indexOf(group)
  let left = 0
  let last = ''
  const rows = bodyOf(columns, wishes.rows)
  for (const row of rows) {
    if (left > 0) row[at] = '^'
    else {
      // the same class twice running would be one class to any reader
      while (row[at] === last) row[at] = group.cell(0)
      last = row[at]!
      left = random.int(1, 5)
    }
    left--
  }
  return gridOf(random, columns, rows, wishes)
}

/** Tasks with several measures, each with its unit and figure: number, task and organ go on over them. */
const measures: Maker = (random, topic, wishes) => {
  const measure: Column = {
    family: 'text',
    heading: random.pick(['指标名称', '量化指标', '考核指标']),
    gaps: false,
    cell: () => measureOf(random, topic),
  }
  const unit = { ...unitColumn(random), gaps: false }
  const years = yearColumns(random, topic, random.int(1, 2)).map((column) => ({ ...column, gaps: false }))
  const organ = { ...organColumn(random, topic, '责任单位'), gaps: false }
  const columns = [
    serialColumn(random),
    random.chance(0.5) ? taskColumn(random, topic) : nameColumn(random, topic),
    measure,
    unit,
    ...years,
    ...(random.chance(0.4) ? [organ] : []),
  ]
  const withOrgan = columns.includes(organ)
  const rows: string[][] = []
  for (let serial = 0; rows.length < wishes.rows; serial++) {
    const count = random.int(1, 4)
    for (let i = 0; i < count; i++) {
      const row = columns.map(({ cell }) => cell(serial))
      if (i > 0) row.splice(0, 2, '^', '^')
      if (i > 0 && withOrgan) row[row.length - 1] = '^'
      rows.push(row)
    }
  }
  return gridOf(random, columns, rows, { ...wishes, empty: 0 })
}

/** Cells that hold several numbered paragraphs. */
const paragraphs: Maker = (random, topic, wishes) => {
  const style = random.pick([(n: number) => `（${n}）`, (n: number) => `${n}.`, (n: number) => '①②③④⑤'[n - 1]!])
  const columns = taskColumns(random, topic)
  const rows = bodyOf(columns, wishes.rows).map((row) => {
    const count = random.chance(0.4) ? random.int(2, 4) : 1
    const items = Array.from({ length: count }, (_, i) => `${style(i + 1)}${clause(random, topic)}${random.chance(0.7) ? '。' : '；'}`)
    return count === 1 ? row : [row[0]!, items.join('\n'), ...row.slice(2)]
  })
  columns[1] = { ...columns[1]!, heading: '工作内容' }
  return gridOf(random, columns, rows, wishes)
}

/** One text over the lead and the helpers now and then. */
const across: Maker = (random, topic, wishes) => {
  const columns = taskColumns(random, topic)
  const rows = bodyOf(columns, wishes.rows)
  for (const row of rows) {
    if (random.chance(0.15)) row.splice(2, 2, `${columns[3]!.cell(0)}${random.pick(['按职责分工负责', '按职责分别负责', '共同负责'])}`, '<')
  }
  return gridOf(random, columns, rows, wishes)
}

/** Years, or organs, under a heading that spans them. */
const twoHeads: Maker = (random, topic, wishes) => {
  const base = random.chance(0.6) ? figureColumns(random, topic) : taskColumns(random, topic)
  const from = base.findIndex(({ family }) => family === 'figure' || family === 'organ')
  const over = base[from]?.family === 'figure' ? random.pick(['目标值', '年度目标', '规划目标']) : random.pick(['责任分工', '任务分工'])
  const grid = gridOf(random, base, bodyOf(base, wishes.rows), wishes)
  const [head = [], ...body] = grid.rows
  const top = head.map((text, col) => (col < from ? text : col === from ? over : '<'))
  return { ...grid, headerRows: 2, rows: [top, head.map((text, col) => (col < from ? '^' : text)), ...body] }
}

const STAGES = ['上年度', '本年度', '下年度', '规划期']
const PARTS: readonly (readonly string[])[] = [
  ['数量', '面积'],
  ['户数', '人数'],
  ['个数', '金额'],
  ['计划数', '完成数'],
]

/** Figures under headings in three rows: stages over sorts over what is counted, with or without serial numbers. */
const threeHeads: Maker = (random, topic, wishes) => {
  const parts = random.pick(PARTS)
  const stages = random.several(STAGES, random.int(1, 2))
  const sorts = random.several(topic.theme.things, 2)
  const names = random.chance(0.7) ? [serialColumn(random), areaColumn(random, topic)] : [areaColumn(random, topic)]
  const figure: Column = { family: 'figure', heading: '', gaps: false, cell: () => String(random.int(1, 5000)) }
  const leaves = stages.flatMap(() => sorts.flatMap(() => parts))
  const columns = [...names, ...leaves.map((heading) => ({ ...figure, heading }))]
  const rows = bodyOf(columns, wishes.rows)
  const merged = names.map(() => '^')
  const over = (text: string, width: number) => [text, ...Array.from({ length: width - 1 }, () => '<')]
  const head = [
    [...names.map(({ heading }) => heading), ...stages.flatMap((stage) => over(stage, sorts.length * parts.length))],
    [...merged, ...stages.flatMap(() => sorts.flatMap((sort) => over(sort, parts.length)))],
    [...merged, ...leaves],
  ]
  return { headerRows: 3, rows: [...head, ...rows], columns }
}

const areaColumn = (random: Random, topic: Topic): Column => ({
  family: 'text',
  heading: random.pick(['县（市、区）', '地区', '乡镇（街道）']),
  gaps: false,
  cell: () => random.pick(topic.place.below),
})

/** A list in two or three columns side by side, numbered column by column. */
const sideBySide: Maker = (random, topic, wishes) => {
  const times = random.int(2, 3)
  const one = [serialColumn(random), nameColumn(random, topic)]
  const columns = Array.from({ length: times }, () => one).flat()
  const names = bodyOf(one, wishes.rows * times)
  const rows = Array.from({ length: wishes.rows }, (_, row) =>
    Array.from({ length: times }, (_, i) => names[i * wishes.rows + row]!).flat(),
  )
  return { headerRows: 1, rows: [headOf(columns), ...rows], columns }
}

/** Rows that nothing numbers, printed without their header. */
const unnumbered: Maker = (random, topic, wishes) => {
  const columns = [areaColumn(random, topic), unitColumn(random), ...yearColumns(random, topic, random.int(2, 4))]
  return { headerRows: 0, rows: bodyOf(columns, wishes.rows), columns }
}

/** Projects in sections whose sums stand in the sections' own rows. */
const sums: Maker = (random, topic, wishes) => {
  const amount: Column = { family: 'figure', heading: '总投资（万元）', gaps: false, cell: () => String(random.int(100, 90000)) }
  const place: Column = { family: 'text', heading: '建设地点', gaps: false, cell: () => random.pick(topic.place.below) }
  const columns = [serialColumn(random), nameColumn(random, topic), place, amount, { ...amount, heading: '年度投资（万元）' }]
  const rows = withSections(random, topic, bodyOf(columns, wishes.rows), random.chance(0.3))
  for (const row of rows) if (row[1] === '<') row.splice(3, 2, amount.cell(0), amount.cell(0))
  return { headerRows: 1, rows: [headOf(columns), ...rows], columns }
}

const GRADES = ['轻微', '一般', '较重', '严重']

/** Number, offence and law over several grades. */
const grades: Maker = (random, topic, wishes) => {
  const columns: Column[] = [
    serialColumn(random),
    { ...nameColumn(random, topic), heading: '违法行为' },
    { family: 'text', heading: '处罚依据', gaps: false, cell: () => `《${nameOf(random, topic)}规定》第${cjk(random.int(1, 40))}条` },
    { family: 'mark', heading: '裁量阶次', gaps: false, cell: () => '' },
    { family: 'text', heading: '适用情形', gaps: false, cell: () => `${clause(random, topic)}的` },
    { family: 'text', heading: '裁量基准', gaps: false, cell: () => `处${random.int(1, 50)}00元以上${random.int(51, 90)}00元以下罚款` },
  ]
  const rows: string[][] = []
  for (let serial = 0; rows.length < wishes.rows; serial++) {
    const first = random.int(0, 1)
    GRADES.slice(first, first + random.int(2, 3)).forEach((grade, i) => {
      const row = columns.map(({ cell }) => cell(serial))
      row[3] = grade
      if (i > 0) row.splice(0, 3, '^', '^', '^')
      rows.push(row)
    })
  }
  return { headerRows: 1, rows: [headOf(columns), ...rows], columns }
}

/** A row of sums, first or last, whose 合计 stands over number and name. */
const totals: Maker = (random, topic, wishes) => {
  const columns = figureColumns(random, topic)
  const rows = bodyOf(columns, wishes.rows)
  const sum = columns.map(({ family, cell }) => (family === 'figure' ? cell(0) : ''))
  sum.splice(0, 2, random.pick(['合计', '总计']), '<')
  if (random.chance(0.5)) rows.unshift(sum)
  else rows.push(sum)
  return gridOf(random, columns, rows, wishes)
}

/** A table that goes on without its header. */
const bare: Maker = (random, topic, wishes) => {
  const columns = random.chance(0.5) ? figureColumns(random, topic) : taskColumns(random, topic)
  // nothing says which columns are years
  const plain = columns.map((column) => ({ ...column, year: false }))
  const { rows } = gridOf(random, plain, bodyOf(columns, wishes.rows), wishes)
  return { headerRows: 0, rows: rows.slice(1), columns }
}

export const MAKERS = {
  mixed,
  tasks,
  figures,
  sections,
  merged,
  measures,
  paragraphs,
  across,
  twoHeads,
  totals,
  bare,
  threeHeads,
  sideBySide,
  unnumbered,
  sums,
  grades,
} as const satisfies Record<string, Maker>

export type GridKind = keyof typeof MAKERS
