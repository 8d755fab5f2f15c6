/**
 * Glosses of pronunciation: some sites that mirror pages in Traditional characters put the reading behind every character that has several
 * ones, 發(fā), 實(shí)施. They are no words of the text.
 */

/** Letters that carry a tone: without one it is an abbreviation or an English word. */
export const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const GLOSS = new RegExp(`(?<=[\\u4e00-\\u9fff])[(（][a-zü]{0,4}[${TONES}][a-zü]{0,4}[)）]`, 'g')
const HAS_TONE = new RegExp(`[${TONES}]`)

/** True for a gloss alone. */
export function isGloss(text: string): boolean {
  return withoutGlosses(`發${text}`) === '發' && text !== ''
}

/** A text without the glosses in it. */
export function withoutGlosses(text: string): string {
  return HAS_TONE.test(text) ? text.replace(GLOSS, '') : text
}
