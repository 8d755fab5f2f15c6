/** The form in which copies are compared: widths, white space, script and the shapes of quotation marks aside. */
import type { Text } from '../model/index.js'
import { foldScript } from '../text/script.js'
import { squeeze } from '../text/width.js'

/** Marks that mirrors and word processors put for each other. Each becomes one character, so that places stay. */
const ALIKE = new Map<string, string>(
  [
    ['"', '“”„‟「」『』〝〞＂'],
    ["'", '‘’‚‛'],
    ['[', '〔【〖'],
    [']', '〕】〗'],
    ['-', '—–―‐‑−─'],
    ['·', '•・∙‧'],
  ].flatMap(([one, others]) => [...(others ?? '')].map((other): [string, string] => [other, one ?? ''])),
)
/** Any of them: punctuation and symbols, which stay where they are none. */
const MARK = /[\p{P}\p{S}]/gu

/** Texts of the same form are equal. Each character stands for one of the text's, in order; white space and what prints nothing is left out. */
export function toKey(text: string): string {
  return foldScript(squeeze(text)).replace(MARK, (mark) => ALIKE.get(mark) ?? mark)
}

/** The key of lines, and where each of its characters stands: the index of its line, and the offset in that line's text. */
export interface Located {
  key: string
  line: number[]
  offset: number[]
}

/** The key of lines that go on one in the next. */
export function locate(lines: readonly { text: Text }[]): Located {
  const located: Located = { key: '', line: [], offset: [] }
  for (const [index, { text }] of lines.entries()) {
    const key = toKey(text.value)
    located.key += key
    let at = 0
    for (let i = 0; i < key.length; i++) {
      while (squeeze(text.value[at] ?? '') === '' && at < text.value.length) at++
      located.line.push(index)
      located.offset.push(at++)
    }
  }
  return located
}
