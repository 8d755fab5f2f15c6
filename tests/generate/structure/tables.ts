/** Tables of tasks and figures, as annexes and panels have them. */
import type { Random } from '../random.js'
import { shortNames } from '../words/organs.js'
import { clause, heading, type Topic } from '../words/sentences.js'
import type { Table, TableForm } from './model.js'

/** How far a table may go from the plain grid. */
export interface TableWishes {
  form: TableForm
  /** Rows that span the table. */
  sections: boolean
  /** A first column merged over several rows (only where cells are printed one a line). */
  merged: boolean
  emptyCells: boolean
}

export const tableWishes = (random: Random): TableWishes => {
  const form = random.weighted<TableForm>({ cells: 6, pipe: 3, tab: 2 })
  return { form, sections: random.chance(0.4), merged: form === 'cells' && random.chance(0.15), emptyCells: random.chance(0.5) }
}

const orEmpty = (random: Random, wishes: TableWishes, text: string): string => (wishes.emptyCells && random.chance(0.2) ? '' : text)

function figureRows(random: Random, topic: Topic): string[][] {
  const unitApart = random.chance(0.4)
  const years = [topic.year, topic.year + 2].map((y) => `${y}年${random.chance(0.3) ? '目标值' : ''}`)
  const head = unitApart ? ['序号', '指标名称', '单位', ...years] : ['序号', '主要指标（单位）', ...years]
  const rows = topic.theme.measures.map(([what, unit, least, most], i) => {
    const values = [random.int(least, most), random.int(most, most * 2)].map((n) =>
      random.chance(0.15) ? `≥${n}` : random.chance(0.1) ? '/' : String(n),
    )
    return unitApart ? [String(i + 1), what, unit, ...values] : [String(i + 1), `${what}（${unit}）`, ...values]
  })
  return [head, ...rows]
}

function taskRows(random: Random, topic: Topic, wishes: TableWishes): string[][] {
  const head = ['序号', random.pick(['工作任务', '重点工作任务', '任务内容']), '牵头单位', random.pick(['责任单位', '配合单位'])]
  const withTime = random.chance(0.4)
  if (withTime) head.push('完成时限')
  const row = (n: number): string[] => [
    String(n),
    random.chance(0.5) ? `${clause(random, topic)}。` : heading(random, topic),
    shortNames(random, topic.place, 2),
    orEmpty(random, wishes, random.chance(0.1) ? '/' : shortNames(random, topic.place, 4)),
    ...(withTime ? [orEmpty(random, wishes, `${topic.year + random.int(0, 2)}年${random.int(1, 12)}月`)] : []),
  ]
  const rows = Array.from({ length: random.int(3, 14) }, (_, i) => row(i + 1))
  return [head, ...(wishes.sections ? withSections(random, topic, rows) : rows)]
}

const SECTION_MARKS = ['一、', '二、', '三、', '四、', '五、']

/** Rows that span the table, one before every few others. */
function withSections(random: Random, topic: Topic, rows: string[][]): string[][] {
  const every = random.int(2, 5)
  return rows.flatMap((row, i) => {
    const mark = i % every === 0 ? SECTION_MARKS[i / every] : undefined
    return mark === undefined ? [row] : [[mark + heading(random, topic), ...row.slice(1).map(() => '<')], row]
  })
}

/** A class of tasks before each run of rows, its cell merged downwards. */
function mergedRows(random: Random, topic: Topic): string[][] {
  const groups = Array.from({ length: random.int(2, 4) }, () => {
    const group = heading(random, topic)
    return Array.from({ length: random.int(2, 4) }, (_, i) => [
      i === 0 ? group : '^',
      `${clause(random, topic)}。`,
      shortNames(random, topic.place, 2),
    ])
  })
  return [['类别', '具体内容', '责任单位'], ...groups.flat()]
}

/** Years under one head that spans them: two header rows, merged across and downwards. */
function twoHeads(rows: string[][]): string[][] {
  const [head = [], ...body] = rows
  const years = head.filter((text) => /^\d{4}年/u.test(text)).length
  const names = head.length - years
  const top = head.map((text, col) => (col < names ? text : col === names ? '目标值' : '<'))
  return [top, head.map((text, col) => (col < names ? '^' : text)), ...body]
}

/** A table of measures or of tasks. */
export function table(random: Random, topic: Topic, wishes = tableWishes(random)): Table {
  const figures = !wishes.merged && random.chance(0.35)
  const double = figures && wishes.form === 'cells' && random.chance(0.15)
  const plain = wishes.merged ? mergedRows(random, topic) : figures ? figureRows(random, topic) : taskRows(random, topic, wishes)
  return {
    type: 'table',
    caption: null,
    unit: figures && random.chance(0.2) ? `单位：${random.pick(['万元', '亿元', '个、%'])}` : null,
    note: random.chance(0.25)
      ? `注：${random.pick(['以上指标为预期性指标。', '“/”表示无配合单位。', '任务完成时限为当年12月底。'])}`
      : null,
    form: wishes.form,
    headerRows: double ? 2 : 1,
    rows: double ? twoHeads(plain) : plain,
  }
}
