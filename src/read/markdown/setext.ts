/** Underlined headings, found in time linear in the text. */
import type { setextUnderline } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'

const UNDERLINES = [45, 61]

/**
 * A syntax extension that puts another construct for underlined headings in the place of micromark's own, which copies all that it has read
 * of the file for each of them: only what the heading is made of, the events from its content on, is given to it.
 */
export function linearSetext(own: typeof setextUnderline): Extension {
  const { resolveTo, ...rest } = own
  const construct: Construct = {
    ...rest,
    name: 'linearSetextUnderline',
    resolveTo(events, context) {
      const tail = events.splice(events.findLastIndex(([step, token]) => step === 'enter' && token.type === 'content'))
      for (const event of resolveTo?.(tail, context) ?? tail) events.push(event)
      return events
    },
  }
  return {
    disable: { null: ['setextUnderline'] },
    flow: Object.fromEntries(UNDERLINES.map((code) => [code, construct])),
  }
}
