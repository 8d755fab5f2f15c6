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
  const { rows } = gridOf(random, columns, bodyOf(columns, wishes.rows), wishes)
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
} as const satisfies Record<string, Maker>

export type GridKind = keyof typeof MAKERS
