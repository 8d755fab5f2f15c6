/** Which documents speak about which others: an interpretation or a news item that names one by its title. */
import type { Signature } from './types.js'

export interface Citation {
  of: number
  to: number
}

/** A title that more documents have than this names none of them. */
const MOST_CITED = 16

/** Finds the documents that the citing ones name. One of several copies may stand for all. */
export function findCitations(signatures: readonly Signature[]): Citation[] {
  const wanted = new Set(signatures.flatMap(({ cites }) => [...cites]))
  const known = new Map<number, number[]>()
  for (const [occurrence, { keys }] of signatures.entries()) {
    for (const key of keys) if (wanted.has(key)) known.set(key, [...(known.get(key) ?? []), occurrence])
  }
  return signatures.flatMap(({ cites }, of) =>
    [...cites].flatMap((key) => {
      const cited = known.get(key) ?? []
      return cited.length > MOST_CITED ? [] : cited.filter((to) => to !== of).map((to) => ({ of, to }))
    }),
  )
}
