// Markers and headings of provisions, for scripts/gold.mjs: written apart from src/, so that the truth does not follow the parser's errors.

const CJK = '[一二三四五六七八九十百千零〇○两]+'
const DIGITS = '[0-9０-９]+'

/** Marker patterns by style. A decimal (1.5) matches too: that a line is a provision, its annotation says. */
const MARKERS = [
  ['part', new RegExp(`^第(?:${CJK}|${DIGITS})(?:(?:分)?编|部分)`)],
  ['chapter', new RegExp(`^第(?:${CJK}|${DIGITS})章`)],
  ['section', new RegExp(`^第(?:${CJK}|${DIGITS})节`)],
  ['article', new RegExp(`^第(?:${CJK}|${DIGITS})条(?:之${CJK})?`)],
  ['cjk-comma', new RegExp(`^${CJK}[、﹑]`)],
  ['cjk-paren', new RegExp(`^(?:[(（﹙]\\s*${CJK}\\s*[)）﹚]|${CJK}[)）﹚]|[㈠-㈩])`)],
  ['arabic-dot', new RegExp(`^(?:${DIGITS}\\s?[.．﹒、]|[⒈-⒛])`)],
  ['arabic-paren', new RegExp(`^(?:[(（﹙]\\s*${DIGITS}\\s*[)）﹚]|${DIGITS}[)）﹚]|[⑴-⒇])`)],
  ['circled', /^[①-⑳㉑-㉟]/],
]

/** The marker at the start of a line, as printed, and its style; null where there is none. */
export function toMarker(text) {
  const line = text.trim()
  for (const [style, pattern] of MARKERS) {
    const found = pattern.exec(line)
    if (found) return { marker: found[0], style }
  }
  return null
}

/** Joins the lines of one paragraph: nothing between them, but a space where two Latin words or digits meet. */
export function joinLines(lines) {
  return lines
    .map((line) => line.trim())
    .reduce((left, right) => left + (/[0-9A-Za-z]$/.test(left) && /^[0-9A-Za-z]/.test(right) ? ' ' : '') + right)
}

/** Where the first 。 outside quotation marks, 《》 and brackets stands; -1 where there is none. */
function firstStop(text) {
  let depth = 0
  for (const [at, char] of [...text].entries()) {
    if ('“‘《〈「『((（〔[【﹙'.includes(char)) depth++
    else if ('”’》〉」』)）〕]】﹚'.includes(char)) depth = Math.max(0, depth - 1)
    else if (char === '。' && depth === 0) return at
  }
  return -1
}

/** An article's heading is its bracketed caption, brackets included, if it has one: 第一条 【目的】. */
function toCaption(rest) {
  const caption = /^【([^】]*)】/.exec(rest)
  return { heading: caption?.[0] ?? '', has_text: rest.length > (caption?.[0].length ?? 0) }
}

/** The heading of the provision whose paragraph has these lines, and whether running text follows it in its paragraph. */
export function toHeading(lines) {
  const line = joinLines(lines)
  const found = toMarker(line)
  if (!found) throw new TypeError(`No marker at the start of ${JSON.stringify(line)}`)
  const rest = line.slice(found.marker.length).trim()
  if (found.style === 'article') return toCaption(rest)
  const stop = firstStop(rest)
  const whole = stop < 0 || [...rest].length === stop + 1
  return { heading: stop < 0 ? rest : [...rest].slice(0, stop).join(''), has_text: !whole }
}
