/** The list of annexes and the annexes themselves: entries, labels, and whether the two agree. */
import type { AnnexEntry, AnnexList, Text } from '../../model/index.js'
import { closeUp, closeUpLines } from '../../text/close-up.js'
import { CJK_DIGITS, parseNumber } from '../../text/numerals.js'
import { fold, squeeze } from '../../text/width.js'
import { span } from './place.js'

const HEAD = new RegExp(`^附\\s*件?\\s*([${CJK_DIGITS}\\d]{0,3})\\s*[:.]\\s*`)
const ENTRY = /^(\d{1,2})\s*[.、]\s*/
const LABEL = new RegExp(`^附\\s*[件表录图]\\s*([${CJK_DIGITS}]{1,3}|\\d{1,2})?(?:\\s*[-—.]\\s*\\d+)?\\s*[:.、]?\\s*`)

/** Adds a line to a list: an entry, or the further line of a long name. */
export function addToAnnexList(list: AnnexList, text: Text): void {
  const { children } = list
  const entry = readEntry(text.value, children.length === 0)
  const open = children.at(-1)
  if (entry === null && open?.type === 'annex_entry') {
    open.children.push(text)
    open.name = closeUpLines([open.name, text.value])
    open.position = span(open.children)
  } else if (entry === null || (entry.name === '' && entry.ordinal === null)) children.push(text)
  else children.push({ type: 'annex_entry', ...entry, children: [text], position: text.position } satisfies AnnexEntry)
  list.position = span(children)
}

/** Number and name of an entry; null for a further line of the entry before. A bare 附件: has neither. */
function readEntry(line: string, isFirst: boolean): { ordinal: number | null; name: string } | null {
  const folded = fold(line)
  const head = HEAD.exec(folded)
  const rest = line.slice(head?.[0].length ?? 0)
  const entry = ENTRY.exec(fold(rest))
  if (entry) return { ordinal: Number(entry[1]), name: closeUp(rest.slice(entry[0].length)) }
  if (head) return { ordinal: head[1] ? parseNumber(head[1]) : null, name: closeUp(rest) }
  return isFirst ? { ordinal: null, name: closeUp(line) } : null
}

/** What the label of an annex says: its number (null for a bare 附件) and the title that follows on the same line. */
export function readLabel(line: string): { ordinal: number | null; title: string } {
  const match = LABEL.exec(fold(line.replace(/^[（([【]|[）)\]】]$/g, '')))
  if (!match) return { ordinal: null, title: '' }
  return { ordinal: match[1] === undefined ? null : parseNumber(match[1]), title: closeUp(line.slice(match[0].length)) }
}

/** An annex that was found, for comparison with the list. */
export interface FoundAnnex {
  ordinal: number | null
  title: string
  line: number
  label: string
  empty: boolean
}

/** How a found annex and the list of annexes differ. */
export interface AnnexFinding {
  rule: 'annex-differs' | 'annex-missing' | 'annex-unlisted' | 'annex-empty'
  line: number
  label: string
  title: string
  listed: string
}

/** Compares the annexes with the entries of the list: number by number, or in order where no numbers are printed. */
export function compareAnnexes(entries: readonly AnnexEntry[], annexes: readonly FoundAnnex[]): AnnexFinding[] {
  const findings: AnnexFinding[] = []
  const met = new Set<AnnexEntry>()
  const numbered = new Map(entries.toReversed().map((entry) => [entry.ordinal, entry]))
  annexes.forEach((annex, i) => {
    const entry = annex.ordinal === null ? entries[i] : numbered.get(annex.ordinal)
    const finding = { line: annex.line, label: annex.label, title: annex.title, listed: entry?.name ?? '' }
    if (annex.empty) findings.push({ rule: 'annex-empty', ...finding })
    if (entry === undefined) {
      if (entries.length > 0) findings.push({ rule: 'annex-unlisted', ...finding })
      return
    }
    met.add(entry)
    if (annex.title !== '' && !sameName(annex.title, entry.name)) findings.push({ rule: 'annex-differs', ...finding })
  })
  if (annexes.length === 0) return findings
  for (const entry of entries) {
    if (!met.has(entry)) {
      findings.push({
        rule: 'annex-missing',
        line: entry.position.start.line,
        label: entry.ordinal === null ? '' : String(entry.ordinal),
        title: '',
        listed: entry.name,
      })
    }
  }
  return findings
}

/** The extension of a file that the entry links to. */
const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i

function sameName(a: string, b: string): boolean {
  const key = (name: string) => squeeze(name.replace(FILE, '')).replace(/[。;,、《》“”"—\-–~()]/g, '')
  return key(a) === key(b)
}
