/** The heading of a provision, by the rule of the articles table. */
import type { Style } from '../../../src/model/roles.js'

const OPENERS = '“《（(【〔「『[［｛{‘'
const CLOSERS = '”》）)】〕」』]］｝}’'

/** 【目的】 or （目的） directly behind 第一条, brackets included. */
const CAPTION = /^(?:【[^】]*】|[（(][^）)]*[）)])/u

/** Index of the first 。 outside quotation marks and brackets, or -1. */
function firstStop(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (OPENERS.includes(char)) depth++
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1)
    else if (char === '。' && depth === 0) return i
  }
  return -1
}

/**
 * Of an article its caption in brackets, or nothing. Of another provision the text up to the first free 。 where the line goes on after
 * it, else all of it without the final 。.
 */
export function headingOf(content: string, style: Style): string {
  const text = content.trim()
  if (style === 'article') return CAPTION.exec(text)?.[0] ?? ''
  const stop = firstStop(text)
  return stop < 0 ? text : text.slice(0, stop)
}
