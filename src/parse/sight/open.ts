/** Lines that open a bracket, a quotation or a title and do not close it: the next line goes on with them. */
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

const OPENING = '(（[〔【《“'
const CLOSING = ')）]〕】》”'
/** Characters before the end in which an opening mark is looked for. */
const REACH = 160

/** True where a line opens a bracket, a quotation or a title and does not close it. */
export function isOpen({ text, shape }: Sight): boolean {
  if (!(shape & (HAS.bracket | HAS.title)) && !text.includes('“')) return false
  let closed = 0
  for (let i = text.length - 1; i >= 0 && i > text.length - REACH; i--) {
    const code = text.charCodeAt(i)
    // everything that opens or closes is ASCII, punctuation below U+3020 or a full-width bracket
    if (code > 0x3020 && code !== 0xff08 && code !== 0xff09) continue
    if (CLOSING.includes(text[i]!)) closed++
    else if (OPENING.includes(text[i]!) && closed-- === 0) return true
  }
  return false
}
