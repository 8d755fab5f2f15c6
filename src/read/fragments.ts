/**
 * Pieces of HTML that a scraper left in plain text: `<p>各区县人民政府:</p>`, `&nbsp;&nbsp;一、加强领导`. They print nothing, so a line's text is
 * what they say.
 */
import { isBlank } from '../text/width.js'

/** Elements that text is set with. A name in angle brackets that is none of these is text: 转发<某办法>的通知. */
const TAG =
  /<\/?(?:p|br|span|div|font|strong|b|i|u|em|a|o:p|center|section|h[1-6]|ul|ol|li|html|body|table|tbody|thead|tr|td|th|sup|sub|blockquote)(?:\s[^<>]*)?\/?>/gi
/** The end of a cell before another one. */
const CELL = /<\/t[dh]>\s*<t[dh](?:\s[^<>]*)?>/gi
/** A picture, of which the file's name is printed. */
const PICTURE = /<img\s[^<>]*>/gi
const FILE = /\ssrc="([^"]*)"/i
const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}));/gi
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  permil: '‰',
}

/** The text of a line without the pieces of HTML in it; null where it has none, or nothing else. */
export function withoutFragments(line: string): string | null {
  if (!line.includes('<') && !line.includes('&')) return null
  const text = withoutTags(line.replace(CELL, '\t'))
  return text === line || isBlank(text) ? null : text
}

/** A text without tags, what references stand for in their place. */
export function withoutTags(text: string): string {
  return text
    .replace(PICTURE, (tag) => FILE.exec(tag)?.[1]?.split('/').at(-1) ?? '')
    .replace(TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
    .replace(ENTITY, decode)
}

function decode(entity: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  // controls, line ends and halves of characters would be no text
  return code >= 0x20 && code !== 0x85 && code < 0xd800 ? String.fromCharCode(code) : entity
}
