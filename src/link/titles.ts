/** How two titles stand to each other, either of which may have lost lines and characters. */
import { alignNames, type Hunk } from './align.js'
import type { Marks } from './marks.js'

/** How two values that may be missing or damaged stand to each other. */
export type Agreement = 'same' | 'part' | 'unknown' | 'conflict'

/** Endings of the titles of rules: a title that ends so is whole. */
const RULES = /(?:法|法典|条例|规定|办法|规则|细则|章程|解释|决定)$/
/** What makes it the title of a letter, which ends otherwise: its last line is lost. */
const ISSUES = /印发|转发|批转|公布|发布/
/** Characters of an issuer's name at least: 云川市. */
const SHORTEST_ISSUER = 3

/**
 * Titles agree whole, or one is what damage left of the other. A word put for another makes them titles of different things; where they
 * have little in common, each may be a line of one title.
 */
export function compareTitles(a: Marks, b: Marks): Agreement {
  if (a.core === '' || b.core === '') return 'unknown'
  if (a.core === b.core) return 'same'
  const [short, long] = byLength(a.core, b.core)
  const hunks = hunksOf(short, long)
  if (!isAlike(short, hunks)) return issueOthers(a, b) ? 'conflict' : 'unknown'
  if (isAbout(short, hunks)) return 'conflict'
  const substituted = hunks.some((hunk) => hunk.a < hunk.aEnd && hunk.b < hunk.bEnd)
  if (substituted) return issueTheSame(a, b) ? 'unknown' : 'conflict'
  return 'part'
}

function byLength(a: string, b: string): [string, string] {
  return a.length < b.length ? [a, b] : [b, a]
}

function hunksOf(short: string, long: string): Hunk[] {
  return long.includes(short) ? around(short, long) : alignNames(short, long)
}

/** True where two names have half of the shorter one in common. */
function isAlike(short: string, hunks: readonly Hunk[]): boolean {
  const differing = hunks.reduce((sum, hunk) => sum + hunk.aEnd - hunk.a, 0)
  return short.length - differing >= short.length / 2
}

/** Characters of a name, at least, that its letter and the text below it have alike by no chance. */
const LEAST_OF_NAME = 8

/** What a letter issues, where its title names it as the title of the text does: neither lost anything there; '' otherwise. */
function issuedBy({ core, instruments }: Marks): string {
  return instruments.find((name) => name.length >= LEAST_OF_NAME && core.includes(name)) ?? ''
}

/** True for letters that issue things whose names have little in common: neither is a line of the other's title. */
export function issueOthers(a: Marks, b: Marks): boolean {
  const [short, long] = byLength(issuedBy(a), issuedBy(b))
  return short !== '' && !isAlike(short, hunksOf(short, long))
}

/** The differences of a title from one that holds it whole. */
function around(short: string, long: string): Hunk[] {
  const at = long.indexOf(short)
  return [
    { a: 0, aEnd: 0, b: 0, bEnd: at },
    { a: short.length, aEnd: short.length, b: at + short.length, bEnd: long.length },
  ]
}

/** Whose rules they are and what kind, but not what they are about, which stood on the line between: 云川市条例. */
const SUBJECTLESS = /^([\u4e00-\u9fff]{1,8}(?:[省市县州旗盟]|自治区))(?:条例|规定|办法|规则|细则)$/

/** True where the other title says between the two what such rules are about. */
function lostSubject(short: string, hunks: readonly Hunk[]): boolean {
  const place = SUBJECTLESS.exec(short)?.[1]?.length
  return place !== undefined && hunks.every(({ a, aEnd, b, bEnd }) => b === bEnd || (a === aEnd && (a === place || a === 0)))
}

/** True where a title says more behind another one that is whole: X条例实施细则, 关于修改《X条例》的决定 are other things than X条例. */
function isAbout(short: string, hunks: readonly Hunk[]): boolean {
  if (lostSubject(short, hunks)) return false
  const more = hunks.reduce((sum, hunk) => sum + (hunk.a === 0 ? 0 : hunk.bEnd - hunk.b), 0)
  return RULES.test(short) && !ISSUES.test(short) && more > 1
}

/** True for two letters of one issuer that issue the same: each title lost another line. */
function issueTheSame(a: Marks, b: Marks): boolean {
  const [one, other] = [a.instruments[0] ?? '', b.instruments[0] ?? '']
  return one !== '' && one === other && a.core.slice(0, SHORTEST_ISSUER) === b.core.slice(0, SHORTEST_ISSUER)
}
