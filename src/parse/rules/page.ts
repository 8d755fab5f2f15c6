import type { Rule } from '../rule.js'

/** Weight of what a page says of itself in its head and index table: it is never printed in the document. */
const SURE = 20
/** Weight of lines in the frame of a page: more than any single rule gives, less than a rule and its place together. */
const ASIDE = 10
/** Weight of lines below the main text: they are mostly of the site, but annexes stand there too. */
const AFTER = 2

/** Weight of what a page marks as a picture: as much as the name of its file (figure.ts). */
const PICTURE = 9

/** What the structure of a web page says: its head, its index table, and what stands around its main text. */
export const page: Rule = {
  id: 'page',
  about: 'of a web page: its head, its index table (索引号 …), and the frame around its main text',
  long: true,
  propose({ line: { markup } }, propose) {
    if (markup === undefined) return
    if (markup.fields !== undefined) propose('chrome', SURE, 'field')
    if (markup.region === 'aside') propose('chrome', ASIDE, 'aside')
    else if (markup.region === 'after') propose('chrome', AFTER, 'after')
    if (markup.tag === 'figure') propose('figure', PICTURE, 'figure')
  },
}
