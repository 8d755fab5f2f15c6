/** The identity of a document: readable, safe as a file name, a function of the document alone. */
import { createHash } from 'node:crypto'
import type { DocumentNode, ParsedDocument, PolicyNode } from '../model/index.js'
import { squeeze } from '../text/width.js'

/** Bytes that a doc_id may have at most, as UTF-8: file systems allow 255, and suffixes and extensions follow. */
const MOST_BYTES = 120
/** Bytes kept for the hash and a `~12` behind it. */
const RESERVED = 16
/** Hexadecimal digits of the hash. */
const DIGITS = 8

/** Characters that some file system, shell or spreadsheet takes amiss, and those that nobody sees. */
const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}<>:"/\\|?*'`$&;!#%{}~^.,，。；：、]/gu

/** Cuts a text to a number of UTF-8 bytes, between characters. */
function cut(text: string, bytes: number): string {
  let out = ''
  let size = 0
  for (const char of text) {
    size += Buffer.byteLength(char)
    if (size > bytes) break
    out += char
  }
  return out
}

/** The text of a tree in order, without white space and width. */
export function plainText(node: DocumentNode): string {
  const out: string[] = []
  const walk = (at: PolicyNode) => {
    if (at.type === 'text') out.push(at.value)
    else for (const child of at.children) walk(child)
  }
  walk(node)
  return squeeze(out.join(''))
}

/** The doc_id of a document: number, or date and title, then the hash over kind, number, title, date (and the text where there is no title). */
export function docIdOf(document: ParsedDocument): string {
  const { kind, title, doc_number: number, issued_on: date } = document
  const parts = [kind, number.printed, title, date.printed].map((part) => squeeze(part).normalize('NFC'))
  if (title === '') parts.push(plainText(document.tree))
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, DIGITS)
  const undamaged = number.printed !== '' && number.printed === number.reading
  const name = undamaged ? number.printed : [date.reading, title === '' ? kind : title].filter((part) => part !== '').join('-')
  const safe = squeeze(name).replace(UNSAFE, '').normalize('NFC').replace(/^-+/, '')
  return `${cut(safe, MOST_BYTES - RESERVED)}-${hash}`.replace(/^-/, '')
}

/** Gives the documents of a run their doc_id, each another: the second of one identity has `~2` behind it, and so on. */
export class Identities {
  private readonly counts = new Map<string, number>()

  of(document: ParsedDocument): string {
    const base = docIdOf(document)
    const count = (this.counts.get(base) ?? 0) + 1
    this.counts.set(base, count)
    return count === 1 ? base : `${base}~${count}`
  }
}
