// Prints figures as tables of Markdown, each beside the mark that it must reach.

/** Most times the baseline that a stage may take. */
const STAGE_MARKS = { parse: 6, 'whole run without Markdown': 12, 'whole run with Markdown': 30 }
/** Most times an empty Node process that a process may take. */
const START_MARKS = { '--version': 1.5, 'three files': 6, 'three files again': 6 }

/** The middle one of some numbers; of an even number of them the mean of the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The table of the stages of one size. `rows` are `{ name, seconds, bytes, memory, ratio }`; `ratio` null for the baseline. */
export function toStageTable(rows) {
  const head = ['stage', 'CPU ms', 'MB/s', 'peak MB', '× baseline', 'mark', '']
  return toTable(head, rows.map(toStageRow))
}

function toStageRow({ name, seconds, bytes, memory, ratio }) {
  const speed = bytes / 1e6 / seconds
  return [
    name,
    (seconds * 1000).toFixed(1),
    String(Number(speed.toPrecision(2))),
    (memory / 1e6).toFixed(0),
    ...judge(ratio, STAGE_MARKS[name]),
  ]
}

/** The table of start-up from the wall seconds of each process, the empty one first. */
export function toStartTable(seconds) {
  const [[empty, unit], ...rest] = Object.entries(seconds)
  const rows = rest.map(([name, time]) => [name, (time * 1000).toFixed(0), ...judge(time / unit, START_MARKS[name])])
  return toTable(['process', 'ms', '× empty', 'mark', ''], [[empty, (unit * 1000).toFixed(0), '', '', ''], ...rows])
}

/** A ratio, its mark and whether it is reached. */
function judge(ratio, mark) {
  if (ratio === null) return ['1', '', '']
  if (mark === undefined) return [ratio.toFixed(1), '', '']
  return [ratio.toFixed(1), `≤ ${mark}`, ratio <= mark ? 'reached' : 'MISSED']
}

function toTable(head, rows) {
  const all = [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
  const widths = head.map((_, index) => Math.max(...all.map((row) => row[index].length)))
  const pad = (cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))
  return all.map((row) => `| ${row.map(pad).join(' | ')} |`).join('\n')
}
