/** Questions about a line that several rules and paths ask: each is answered when it is first asked, and the answer is kept with the line. */
import type { Sight } from './sight.js'

/** All of them, and so the place of each answer in {@link Sight.answers}. */
const QUESTIONS = ['organs', 'listsOrgans', 'firstOrgan', 'issues', 'proseWeight', 'crumbs', 'menu', 'items', 'frame'] as const

export type Question = (typeof QUESTIONS)[number]

/** Where the answers about a line will be. */
export const noAnswers = (): unknown[] => new Array(QUESTIONS.length)

/** Place of the answer to a question. */
export const placeOf = (question: Question): number => QUESTIONS.indexOf(question)

/**
 * The question that is worked out once for a line. `ask` may look at lines below, but at nothing that changes once a line has been handed to
 * the rules; it answers anything but undefined.
 */
export function askedOnce<Answer extends NonNullable<unknown> | null>(
  question: Question,
  ask: (sight: Sight) => Answer,
): (sight: Sight) => Answer {
  const place = placeOf(question)
  return (sight) => {
    const known = sight.answers[place] as Answer | undefined
    if (known !== undefined) return known
    const answer = ask(sight)
    sight.answers[place] = answer
    return answer
  }
}
