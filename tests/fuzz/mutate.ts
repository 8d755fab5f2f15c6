/** Mutations of an input: what crawlers, editors and attackers do to files. All out of a seed. */
import type { Random } from '../generate/random.js'

type Mutation = (bytes: Buffer, random: Random) => Buffer

/** Characters and strings that readers and rules look for, or that have broken tools of this kind. */
const TOKENS = [
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\f',
  '\0',
  '\t',
  '　',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\ud800',
  '。',
  '：',
  '(',
  '（',
  '）',
  '“',
  '《',
  '》',
  '|',
  '| --- |',
  '┌─┬─┐',
  '第一条',
  '第九千九百九十九条',
  '第999999999999条',
  '一、',
  '（一）',
  '1.',
  '①',
  '附件',
  '附件：1.',
  '专栏1',
  '来源：',
  '注：',
  '— 3 —',
  '目录',
  '〔2024〕7号',
  '2024年13月45日',
  '年月日',
  '特此通知。',
  '=1+1',
  '@SUM(A1)',
  '../../../x',
  'CON',
  '__proto__',
  '---\n',
  '# ',
  '```\n',
  '> ',
  '&nbsp;',
  '&#0;',
  '&#x10FFFF;',
  '<',
  '<table>',
  '<td rowspan=9999999 colspan=-1>',
  '</td>',
  '<div style="display:none">',
  '</div></body></html>',
  '<script>',
  '<!--',
  ']]>',
  '<p>',
  '{"text":',
  '"}',
  '\\ud800',
]

/** Lines that are repeated to make many of them. */
const MOST_REPEATED = 40

function splice(bytes: Buffer, at: number, gone: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)])
}

function place(bytes: Buffer, random: Random): number {
  return random.int(0, bytes.length)
}

function byLines(change: (lines: string[], random: Random) => void): Mutation {
  return (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    change(lines, random)
    return Buffer.from(lines.join('\n'), 'latin1')
  }
}

const MUTATIONS: readonly Mutation[] = [
  // a byte becomes another, or goes
  (bytes, random) => splice(bytes, place(bytes, random), 1, Buffer.from([random.int(0, 255)])),
  (bytes, random) => splice(bytes, place(bytes, random), random.int(1, 30), Buffer.alloc(0)),
  (bytes, random) => splice(bytes, place(bytes, random), 0, Buffer.from(random.pick(TOKENS))),
  (bytes, random) => splice(bytes, place(bytes, random), 0, Buffer.from(random.pick(TOKENS).repeat(random.int(2, MOST_REPEATED)))),
  // the file ends too early, or begins too late
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => bytes.subarray(place(bytes, random)),
  // a piece stands twice
  (bytes, random) => {
    const from = place(bytes, random)
    return splice(bytes, place(bytes, random), 0, bytes.subarray(from, from + random.int(1, 400)))
  },
  byLines((lines, random) => lines.splice(random.int(0, lines.length), random.int(1, 4))),
  byLines((lines, random) => lines.splice(random.int(0, lines.length), 0, random.pick(lines))),
  byLines((lines, random) => {
    const at = random.int(0, lines.length - 1)
    lines.splice(at, 1, ...new Array<string>(random.int(2, MOST_REPEATED)).fill(lines[at] ?? ''))
  }),
  byLines((lines, random) => {
    const [a, b] = [random.int(0, lines.length - 1), random.int(0, lines.length - 1)]
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
  }),
  byLines((lines, random) => lines.splice(random.int(0, lines.length - 1), 2, lines.slice(0, 2).join(''))),
  byLines((lines, random) => lines.reverse().splice(random.int(0, lines.length))),
]

/** One to five mutations of an input. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated = bytes
  for (let left = random.int(1, 5); left > 0; left--) mutated = random.pick(MUTATIONS)(mutated, random)
  return mutated
}
