/**
 * Question marks in place of what a page lost when it was decoded and encoded wrongly.
 *
 * In place of blanks. There is one for each ideographic or no-break space: those that
 * indent a paragraph, ????一、总体要求, and those that move a signature to the left, 云川市人民政府????????. They are no text.
 */

/** Between the two characters of 目录, and at both ends of a line. At the end two in a row may be emphasis; one alone stands behind the stop of a sentence or a whole day, where nobody asks. */
const LOST = /(?<=^目)\?+(?=\s*录$)|^\?{2,}\s*(?=[^?\s])|(?<=[^?\s])(?:\?{3,}|(?<=[。；;]|年.{1,3}月.{1,3}日)\?{1,2})$/g

/** A text without the question marks in place of blanks at both ends. One of nothing else stays as it is. */
export function withoutLostBlanks(text: string): string {
  return text.includes('?') ? text.replace(LOST, '') : text
}

/** Words that the parts of a letter begin or end with, or are made of. One of their characters can be told by the others. */
const WORDS = [
  ...['人民政府', '办公室', '办公厅', '委员会', '管委会', '管理局', '各部门', '有关单位', '责任单位', '牵头单位', '配合单位'],
  ...['此件公开发布', '此件主动公开', '印发给你们', '如下'],
]
/** Words of two characters, told where the second is the last of a line or of a name: elsewhere one character is too little. */
const LAST_WORDS = '通知 意见 方案 办法 措施 规定 计划 规划 纲要 细则 条例 决定 公告 公示 批复 解读 清单 名单 举措 政策'.split(' ')
const ENDS = /^(?:$|[)）》〉])/

/** Marks that a number, a day and a list of all places have at set places, lost. */
const LOST_MARKS: readonly [RegExp, string][] = [
  [/(?<=[县市区旗])\?(?=[县市区旗])/g, '、'],
  [/(?<=[\u4e00-\u9fff])\?(?=(?:19|20)\d{2}[?〕\])]\d{1,5}[号?]?$)/, '〔'],
  [/(?<=[\u4e00-\u9fff][〔[(](?:19|20)\d{2})\?(?=\d{1,5}[号?]?$)/, '〕'],
  [/(?<=[〔[(](?:19|20)\d{2}[〕\])]\d{1,5})\?$/, '号'],
  [/(?<=^(?:19|20)\d{2})\?(?=\d{1,2}[月?]\d{1,2}[日?]$)/, '年'],
  [/(?<=^(?:19|20)\d{2}年\d{1,2})\?(?=\d{1,2}[日?]$)/, '月'],
  [/(?<=^(?:19|20)\d{2}年\d{1,2}月\d{1,2})\?$/, '日'],
]

/** A text with the characters that its question marks surely stand for, one for one; what is no word of a letter stays as it is. Only rules look at it. */
export function withLostCharacters(text: string): string {
  if (!text.includes('?')) return text
  let seen = text
  for (const [mark, character] of LOST_MARKS) seen = seen.replace(mark, character)
  for (let at = seen.indexOf('?'); at >= 0; at = seen.indexOf('?', at + 1)) {
    const character = lostAt(seen, at)
    if (character !== undefined) seen = seen.slice(0, at) + character + seen.slice(at + 1)
  }
  return seen
}

/** The character that a question mark stands for, where the words around it tell. */
function lostAt(text: string, at: number): string | undefined {
  for (const word of WORDS) {
    for (let i = 0; i < word.length; i++)
      if (text.startsWith(word.slice(0, i), at - i) && text.startsWith(word.slice(i + 1), at + 1) && at >= i) return word[i]
  }
  if (!ENDS.test(text.slice(at + 1))) return undefined
  return LAST_WORDS.find((word) => word[0] === text[at - 1])?.[1]
}
