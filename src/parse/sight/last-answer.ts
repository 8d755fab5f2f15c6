/** One question about a line, asked by several rules and paths one after the other. */
import type { Sight } from './sight.js'

/** The question that answers at once when it is asked again of the same line. Nothing else is kept, so that no answer can be out of date. */
export function lastAnswer<Answer>(ask: (sight: Sight) => Answer): (sight: Sight) => Answer {
  let last: { sight: Sight; answer: Answer } | null = null
  return (sight) => {
    if (last?.sight !== sight) last = { sight, answer: ask(sight) }
    return last.answer
  }
}
