/** Heads and sign-offs: titles, document numbers, days, the parts that every letter has. */
import type { Random } from '../random.js'
import type { Topic } from '../words/sentences.js'
import type { Day, Pieces } from './model.js'

export const KINDS_OF_INSTRUMENT = [
  '实施方案',
  '行动计划',
  '若干措施',
  '工作方案',
  '管理办法',
  '实施细则',
  '工作要点',
  '三年行动方案',
  '若干政策举措',
]
const SPANNED = new Set(['实施方案', '行动计划', '三年行动方案', '工作方案'])

export const someDay = (random: Random, year: number): Day => ({ year, month: random.int(1, 12), day: random.int(1, 28) })

export const printDay = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`

/** A long name in two, after 和 or between two words of a kind; a short one whole. */
export function byWords(text: string): string[] {
  const at = text.search(/和|高质量|体系|场景|应用|年/u)
  if (text.length < 8 || at < 3) return [text]
  const cut = /[和年]/u.test(text.charAt(at)) ? at + 1 : at
  return [text.slice(0, cut), text.slice(cut)]
}

/** The title of an instrument, in pieces: place, theme, kind, years. */
export function instrumentTitle(random: Random, topic: Topic, kind = random.pick(KINDS_OF_INSTRUMENT)): Pieces {
  const years = SPANNED.has(kind) && random.chance(0.6) ? [`（${topic.year}—${topic.year + random.int(1, 4)}年）`] : []
  const trial = kind === '管理办法' && random.chance(0.4) ? ['（试行）'] : []
  return [topic.place.name, ...byWords(topic.theme.name), kind, ...years, ...trial]
}

/** 云川市人民政府 关于 印发 《…》 的通知 */
export function issuingTitle(random: Random, issuers: readonly string[], instruments: readonly Pieces[], ending = '的通知'): Pieces {
  const quoted = instruments.length > 1 || random.chance(0.7)
  const named = instruments.flatMap((title, i) => wrapTitle(title, quoted, i))
  const [first = '', ...rest] = named
  const verb = random.weighted({ 印发: 8, 转发: 1, 公布: 1 })
  return [...issuers, '关于', verb + first, ...rest.slice(0, -1), (rest.at(-1) ?? '') + (instruments.length > 1 ? '等文件' : '') + ending]
}

function wrapTitle(title: Pieces, quoted: boolean, index: number): Pieces {
  if (!quoted) return title
  const [first = '', ...rest] = title
  const wrapped = [`《${first}`, ...rest]
  return [...wrapped.slice(0, -1), `${wrapped.at(-1) ?? ''}》`].map((piece, i) => (i === 0 && index > 0 ? `和${piece}` : piece))
}

/** How a government prints its numbers: brackets around the year. */
export type YearBrackets = '〔〕' | '[]' | '（）' | '【】' | '〖〗'

/** 云府发〔2025〕5号 in one of its shapes. */
export function documentNumber(random: Random, code: string, year: number): string {
  const brackets = random.weighted<YearBrackets>({ '〔〕': 12, '[]': 2, '（）': 2, '【】': 1, '〖〗': 1 })
  const blank = random.chance(0.05) ? ' ' : ''
  return `${code}${brackets[0]}${blank}${year}${blank}${brackets[1]}${random.int(1, 160)}号`
}

/** Sorts of page sources. */
export const sourceName = (random: Random, topic: Topic): string =>
  random.pick([
    `${topic.place.name}人民政府`,
    `${topic.place.level}政府办公厅`,
    `${topic.place.name}人民政府网`,
    '本站原创',
    `${topic.place.name.slice(0, 2)}日报`,
  ])

const REMARKS = ['此件公开发布', '本文有删减', '此件主动公开', '此件依申请公开', '联系人：综合处，联系电话：0800-5561234']

export const remark = (random: Random): string | null => (random.chance(0.7) ? random.pick(REMARKS) : null)
