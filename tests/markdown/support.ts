import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const GFM = { tablePipeAlign: false, tableCellPadding: true, singleTilde: false }

/** The oracle of the writer: remark-stringify with fixed options. */
export function stringifyWithRemark(root: Root): string {
  return unified().use(remarkStringify).use(remarkGfm, GFM).use(remarkFrontmatter).stringify(root)
}

/** The oracle of the reader. */
export function parseWithRemark(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm, GFM).use(remarkFrontmatter).parse(text)
}

const NASTY = '* _ # | < & > + - ~ [ ] ( ) \\ ` = : ; ! @ . , / " \' ^ { } $ %'.split(' ')
const PIECES = [
  ...NASTY,
  '1.',
  '12)',
  '&amp;',
  '&#42;',
  '<br>',
  '<b',
  '</',
  '![',
  '](',
  '**',
  '__',
  '~~',
  '||',
  '---',
  '===',
  'www.',
  'http://',
  'a@b.c',
  '[^1]',
  '[x]',
]
const PLAIN = [
  '市',
  '县级',
  '《',
  '》',
  '（',
  '）',
  '。',
  '，',
  '１',
  '＊',
  '＃',
  '　',
  'a',
  'Z',
  '7',
  'ws',
  'p',
  '“',
  '—',
  'é',
  '𠮷',
  ' ',
  '\t',
]

/** Text of one line that means to be taken for markup, white space at its ends included. */
export const rawText = fc.array(fc.constantFrom(...PIECES, ...PLAIN), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))

/** The same as the tree holds it: no white space at the ends, never empty. */
export const nastyText = rawText.map((text) => text.trim()).filter((text) => text !== '')
