/** Floors of figures, 0 to 1, by measure: tests/floors/NAME.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.js'

/** Places that a floor has: rounded down, so that what is reached is never below. */
const PLACES = 10_000

type Figures = Readonly<Record<string, number>>

export function readFloors(name: string): Figures {
  return JSON.parse(readFileSync(toPath(name), 'utf8')) as Figures
}

/** Writes down what is reached where it is more than the floor. */
export function writeFloors(name: string, reached: Figures): void {
  const old = existsSync(toPath(name)) ? readFloors(name) : {}
  const floors = Object.entries(reached).map(([measure, figure]) => [
    measure,
    Math.max(old[measure] ?? 0, Math.floor(figure * PLACES) / PLACES),
  ])
  writeFileSync(toPath(name), `${JSON.stringify(Object.fromEntries(floors), null, 2)}\n`)
}

/** The figures as a table to look at. */
export function toTable(name: string, reached: Figures, floors: Figures): string {
  const rows = Object.entries(reached).map(
    ([measure, figure]) => `${measure.padEnd(14)} ${figure.toFixed(4)}   ${(floors[measure] ?? 0).toFixed(4)}`,
  )
  return [`${name.padEnd(14)} reached  floor`, ...rows].join('\n')
}

function toPath(name: string): string {
  return join(ROOT, 'tests/floors', `${name}.json`)
}
