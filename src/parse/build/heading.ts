/** The heading of a provision: the text up to the first 。 where more follows, else all of it; of an article its bracketed caption,
 * brackets included. */
import type { Style } from '../../model/index.js'
import { firstStop, withPlainStops } from '../../text/sentences.js'

/** 【目的】, [适用范围] or (定义) directly behind 第X条. */
const CAPTION =
  /^(?:[【〔[［][^】〕\]］]{1,40}[】〕\]］]|[（(](?![一二三四五六七八九十\d]+[）)]|(?:已?(?:删除|废止|失效)|略|保留)[）)])[^（）()。]{2,40}[）)])/

/** The heading in `text`, the joined lines of a provision without its marker; the final 。 left off. */
export function headingOf(style: Style, text: string): string {
  if (style === 'article') return CAPTION.exec(text)?.[0] ?? ''
  const stop = firstStop(withPlainStops(text))
  return stop < 0 ? text : text.slice(0, stop)
}
