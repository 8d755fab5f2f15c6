/** An amended version of a document: another number and day, and some of its text changed. */
import type { Random } from '../random.js'
import { printDay } from '../structure/head.js'
import type { Block, Day, Document } from '../structure/model.js'

/** Words that an amendment puts for others. */
const WORDS: readonly (readonly [string, string])[] = [
  ['应当', '可以'],
  ['不得', '禁止'],
  ['推进', '协同推动'],
  ['支持', '重点扶持'],
  ['鼓励', '引导'],
  ['健全', '建立健全'],
  ['完善', '改进'],
  ['市级', '县级'],
  ['企业', '经营主体'],
  ['建设', '更新改造'],
  ['加快', '稳步'],
  ['规范', '统一'],
]
const PHRASES = ['，并向社会公布结果', '，经同级财政部门审核后', '，法律、行政法规另有规定的除外', '（含试点区域）', '，每半年评估一次']

/** A block's own text, to read and to change. */
interface OwnText {
  text: () => string
  set: (text: string) => void
}

function ownText(block: Block): OwnText[] {
  if (block.type === 'paragraph') return [{ text: () => block.text, set: (text) => Object.assign(block, { text }) }]
  if (block.type === 'provision') return [{ text: () => block.content, set: (content) => Object.assign(block, { content }) }]
  return []
}

/** The texts of all blocks that have one, at any depth. */
function textsOf(blocks: readonly Block[]): OwnText[] {
  return blocks.flatMap((block) => [...ownText(block), ...(block.type === 'provision' ? textsOf(block.below) : [])])
}

function changeNumber(text: string, random: Random): string {
  const found = [...text.matchAll(/\d+/gu)]
  if (found.length === 0) return text
  const one = random.pick(found)
  const value = String(Number(one[0]) + random.int(1, 30))
  return text.slice(0, one.index) + value + text.slice(one.index + one[0].length)
}

function changeWord(text: string, random: Random): string {
  const fit = WORDS.filter(([from]) => text.includes(from))
  if (fit.length === 0) return text
  const [from, to] = random.pick(fit)
  return text.replace(from, to)
}

function addPhrase(text: string, random: Random): string {
  const at = text.search(/[，。；]/u)
  return at < 6 ? text : text.slice(0, at) + random.pick(PHRASES) + text.slice(at)
}

/** One edit; of those that the text allows, any. */
function edited(text: string, random: Random): string {
  const tries = random.several([changeNumber, changeWord, addPhrase], 3)
  for (const change of tries) {
    const now = change(text, random)
    if (now !== text) return now
  }
  return text
}

/** Changes `share` of the texts, at least two; says how many. */
function editTexts(blocks: readonly Block[], random: Random, share: number): number {
  const wanted = textsOf(blocks).filter(({ text }) => text().length > 10)
  let count = 0
  for (const one of random.several(wanted, Math.max(3, Math.round(wanted.length * share)))) {
    const now = edited(one.text(), random)
    if (now !== one.text()) count++
    one.set(now)
  }
  return count
}

/** The document a year or more later. Null where it has too little text to amend. */
export function amend(document: Document, random: Random): Document | null {
  const later = structuredClone(document)
  const blocks = [...later.letter, ...later.instruments.flatMap((instrument) => instrument.blocks)]
  if (editTexts(blocks, random, 0.1 + random.next() * 0.2) < 3) return null
  const years = random.int(1, 4)
  const shift = (day: Day): Day => ({ year: day.year + years, month: random.int(1, 12), day: random.int(1, 28) })
  if (later.signOff?.day) later.signOff.day = shift(later.signOff.day)
  if (later.adoption !== null) later.adoption = amendedAdoption(later.adoption.text, shift(later.adoption.day))
  return later
}

function amendedAdoption(text: string, day: Day): NonNullable<Document['adoption']> {
  const by = `根据${printDay(day)}《关于修改部分地方性法规的决定》修正）`
  return { text: `${text.replace(/）$/u, '')}　${by}`, day }
}
