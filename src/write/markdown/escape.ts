/**
 * Escaping of text, byte for byte as mdast-util-to-markdown 2.2 with its GFM and front matter extensions does it.
 *
 * The rules are those of its `lib/unsafe.js`, the way they combine that of its `lib/util/safe.js`; the tests compare the two.
 */

/** Where a text stands: rules differ in a heading and in a cell. */
export type Scope = 'paragraph' | 'heading' | 'cell'

/** A character that means something where the pattern matches; `before` and `after` tell whether it does so because of its neighbours. */
interface Unsafe {
  /** Group 1, where there is one, holds what stands before the character. */
  pattern: RegExp
  before: boolean
  after: boolean
  scope?: Scope
}

const UNSAFE: readonly Unsafe[] = [
  { pattern: /[\t ](?:[\r\n])/g, before: false, after: true },
  { pattern: /([\r\n])[\t ]/g, before: true, after: false },
  { pattern: /!\[/g, before: false, after: true },
  { pattern: /#(?:[\r\n]|$)/g, before: false, after: true, scope: 'heading' },
  { pattern: /&[#A-Za-z]/g, before: false, after: true },
  { pattern: /(\])\(/g, before: true, after: false },
  { pattern: /<[!/?A-Za-z]/g, before: false, after: true },
  { pattern: /[*[_`~]/g, before: false, after: false },
  { pattern: /\\[\r\n]/g, before: false, after: true },
  { pattern: /\|/g, before: false, after: false, scope: 'cell' },
  { pattern: /([+\-.\w])@[-.\w]/g, before: true, after: true },
  { pattern: /([Ww])\.[-.\w]/g, before: true, after: true },
  { pattern: /([ps]):\//g, before: true, after: true },
  // at the start of a line
  { pattern: /([\r\n][\t ]*)[#=>[_`~]/g, before: true, after: false },
  { pattern: /([\r\n][\t ]*\d+)\)/g, before: true, after: false },
  { pattern: /([\r\n][\t ]*\d+)\.(?:[ \t\r\n]|$)/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*)\*[ \t\r\n*]/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*)\+[ \t\r\n]/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*)-[ \t\r\n:|-]/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*)<[!/?A-Za-z]/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*)\|[\t :-]/g, before: true, after: true },
  { pattern: /([\r\n][\t ]*):-/g, before: true, after: true },
]

/** A text that this does not match has nothing to escape in any scope: nearly all Chinese prose. */
const SUSPECT = /[*_`~[\\|@]|&[#A-Za-z]|<[!/?A-Za-z]|\]\(|[Ww]\.[-.\w]|[ps]:\/|^[\t #+\-<=>:]|^\d+(?:\)|\.(?:[\t ]|$))|[\t #]$/

/**
 * Escapes a text of one line so that Markdown reads it as it stands.
 *
 * @param before what is written before it in the block: `\n` at the start of a paragraph, `# ` of a heading
 * @param after what is written after it
 */
export function escapeText(text: string, before: string, after: string, scope: Scope): string {
  return SUSPECT.test(text) ? escapeSuspect(text, before, after, scope) : text
}

function escapeSuspect(text: string, before: string, after: string, scope: Scope): string {
  const value = before + text + after
  const found = findUnsafe(value, scope)
  const end = before.length + text.length
  const positions = [...found.keys()].sort((a, b) => a - b)
  let result = ''
  let start = before.length
  for (let index = 0; index < positions.length; index++) {
    const at = positions[index] ?? end
    if (at < start || at >= end) continue
    const inWord = skipInWord(value, positions, index, found, before.length, end)
    if (inWord > 0) {
      index += inWord - 1
      continue
    }
    if (isCoveredByNeighbour(at, found, before.length, end)) continue
    result += escapeBackslashes(value.slice(start, at), '\\') + toEscape(value.charAt(at))
    start = at + 1
  }
  return result + escapeBackslashes(value.slice(start, end), after)
}

/** Whether the character matters because of the one before and the one after it. */
type Condition = { before: boolean; after: boolean }

function findUnsafe(value: string, scope: Scope): Map<number, Condition> {
  const found = new Map<number, Condition>()
  for (const rule of UNSAFE) {
    if (rule.scope !== undefined && rule.scope !== scope) continue
    rule.pattern.lastIndex = 0
    for (let match = rule.pattern.exec(value); match !== null; match = rule.pattern.exec(value)) {
      const at = match.index + (match[1]?.length ?? 0)
      const known = found.get(at) ?? rule
      found.set(at, { before: known.before && rule.before, after: known.after && rule.after })
    }
  }
  return found
}

/** A character that is escaped only because of a neighbour needs no escape where that neighbour is escaped for its own sake. */
function isCoveredByNeighbour(at: number, found: ReadonlyMap<number, Condition>, start: number, end: number): boolean {
  const self = found.get(at)
  const next = at + 1 < end ? found.get(at + 1) : undefined
  const previous = at - 1 >= start ? found.get(at - 1) : undefined
  return (self?.after === true && isUnconditional(next)) || (self?.before === true && isUnconditional(previous))
}

function isUnconditional(condition: Condition | undefined): boolean {
  return condition !== undefined && !condition.before && !condition.after
}

/** Length of the run of underscores at `positions[index]` where it stands inside a word (`a_b`) and so means nothing; otherwise 0. */
function skipInWord(
  value: string,
  positions: readonly number[],
  index: number,
  found: ReadonlyMap<number, Condition>,
  start: number,
  end: number,
): number {
  const at = positions[index] ?? end
  if (value.charAt(at) !== '_' || at === 0 || !isWord(value, at - 1) || found.has(at - 1)) return 0
  if (at - 1 === start && isAttention(value, start - 1)) return 0
  let last = at + 1
  while (last < end && value.charAt(last) === '_') last++
  if (positions[index + last - at - 1] !== last - 1 || !isWord(value, last) || found.has(last)) return 0
  return last === end - 1 && isAttention(value, end) ? 0 : last - at
}

function isWord(value: string, at: number): boolean {
  return at < value.length && !/[\s\p{P}\p{S}]/u.test(value.charAt(at))
}

function isAttention(value: string, at: number): boolean {
  return /[*_]/.test(value.charAt(at))
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/

/** An escape for punctuation, a character reference for the rest (white space). */
export function toEscape(character: string): string {
  if (ASCII_PUNCTUATION.test(character)) return `\\${character}`
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

/** Doubles the backslashes that would escape what follows them. */
function escapeBackslashes(value: string, after: string): string {
  if (!value.includes('\\')) return value
  return (value + after).replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').slice(0, after.length > 0 ? -after.length : undefined)
}
