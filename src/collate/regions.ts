/** Gives the lines of several copies one course through letter, instrument and annexes: a copy that lost a title saw its text in another part. */
import type { Role } from '../model/index.js'
import { type Region, regionOf, STATES, type State, stateIndex } from '../parse/index.js'
import type { Written } from './build.js'
import type { Line } from './flatten.js'

/** The order of the parts. Without an instrument's title or an annex's label above it no text goes back. */
const PARTS: Readonly<Record<Region, number>> = { letter: 0, prose: 0, body: 1, annex: 2 }

/** A block, and whether its part can be relied on: the base has it, or several copies. */
export interface Part {
  written: Written
  isSure: boolean
}

/** Sets the states of the lines of running text to those of the part that they stand in. */
export function settleRegions(parts: readonly Part[]): Written[] {
  const first = commonFirst(parts)
  let now: Region = first
  return parts.map(({ written, isSure }) => {
    now = entered(written.lines[0]!.role, written.lines[0]!.state, now, isSure)
    if (PARTS[now] === 0) now = first
    const region = now
    return { ...written, lines: written.lines.map((line) => inRegion(line, region)) }
  })
}

function entered(role: Role, state: number, now: Region, isSure: boolean): Region {
  if (role === 'inst_title') return 'body'
  if (role === 'annex_label') return 'annex'
  const region = regionOf(STATES[state]!)
  return region !== null && isSure && PARTS[region] > PARTS[now] ? region : now
}

/** Letter or prose: what most of the blocks before the instrument are. */
function commonFirst(parts: readonly Part[]): Region {
  const all = parts.filter(({ isSure }) => isSure).map(({ written }) => regionOf(STATES[written.lines[0]!.state]!))
  const count = (region: Region) => all.filter((one) => one === region).length
  return count('letter') >= count('prose') && count('letter') > 0 ? 'letter' : 'prose'
}

function inRegion(line: Line, region: Region): Line {
  const name = STATES[line.state]!
  const own = regionOf(name)
  return own === null || own === region ? line : { ...line, state: stateIndex(`${region}${name.slice(own.length)}` as State) }
}
