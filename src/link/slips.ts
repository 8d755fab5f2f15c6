/**
 * One character put for another: a mistake, or a change of what a rule says. People mistake characters that look or sound alike; nobody
 * writes 或 for 和, or 省 for 市, without meaning it.
 */

/** Characters of which each says something else in a rule: who, how many, when, where, whether. */
const MEANT =
  '和或及与 国省市县区州乡镇村 前后 内外 上下 年月日周季旬时 应可须不未 可得不 有无 是否 增减 高低 大小 多少 每各 正副 罚分理 章条款项'

/** The characters of all groups that each is in. */
const MEANT_AS = new Map<string, string>()
for (const group of MEANT.split(' ')) for (const char of group) MEANT_AS.set(char, (MEANT_AS.get(char) ?? '') + group)

/** What a slip counts, and a character that says something else: as much as a word for a word. */
const WEIGHT = { slip: 0.25, meant: 1.25 } as const

/** What one character for another counts between two laws that nothing has damaged. */
export function weightOfSlip(left: string, right: string): number {
  return MEANT_AS.get(left)?.includes(right) ? WEIGHT.meant : WEIGHT.slip
}

/** True for two or three characters in another order: 责负 for 负责. */
export function isSwapped(left: string, right: string): boolean {
  return left.length > 1 && left.length < 4 && left.length === right.length && [...left].sort().join('') === [...right].sort().join('')
}
