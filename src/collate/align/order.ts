/** One order for the blocks of all copies. */

/** Places of a document: for each copy the blocks that it has there, from first to last; null where it has none. */
export type Places = readonly (readonly [number, number] | null)[]

/**
 * Puts places into an order that agrees with that of every copy, as far as copies agree.
 *
 * @param rank the copies, the best first: it is followed where nothing else decides, and where copies contradict each other
 * @param isBefore says of two places that no copy orders whether the first comes first, given those before both; null where it cannot tell
 */
export function inOrder<P extends { at: Places }>(
  places: readonly P[],
  rank: readonly number[],
  isBefore: (one: P, other: P, before: readonly P[]) => boolean | null,
): P[] {
  const queues = rank.map((copy) => places.filter(({ at }) => at[copy] != null).sort((x, y) => x.at[copy]![0] - y.at[copy]![0]))
  const next = queues.map(() => 0)
  const done = new Set<P>()
  const ordered: P[] = []
  const head = (i: number): P | undefined => {
    while (next[i]! < queues[i]!.length && done.has(queues[i]![next[i]!]!)) next[i]!++
    return queues[i]![next[i]!]
  }
  while (ordered.length < places.length) {
    const heads = queues.map((_, i) => head(i)).filter((place) => place !== undefined)
    const free = [...new Set(heads)].filter((place) => queues.every((_, i) => place.at[rank[i]!] == null || head(i) === place))
    const first = (free.length > 0 ? free : heads).reduce((best, place) => (isBefore(place, best, ordered) === true ? place : best))
    done.add(first)
    ordered.push(first)
  }
  return ordered
}
