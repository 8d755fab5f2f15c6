import type { Reading } from './choose.js'

/** What copies have, each text once. */
export function readingsOf(all: readonly { key: string; copy: number }[]): Reading[] {
  const readings: Reading[] = []
  for (const { key, copy } of all) {
    const known = readings.find((reading) => reading.key === key)
    if (known === undefined) readings.push({ key, copies: [copy] })
    else known.copies.push(copy)
  }
  return readings
}
