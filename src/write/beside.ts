/**
 * The folders that stand beside a target `out` while a dataset is written: `.out.staging-PID-N` (being written), `.out.ready-PID-N`
 * (whole) and `.out.old-PID-N` (the one before).
 *
 * PID is the run that owns them: what belongs to a live run is left alone, so that two runs at once do no harm to each other. Process
 * ids tell the runs of one machine apart; two machines must not write to one target at the same time.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export type BesideState = 'staging' | 'ready' | 'old'

/** A folder that some run left or is using. */
export interface Beside {
  path: string
  state: BesideState
  owner: number
  /** PID-N. */
  id: string
}

/** Runs of this very process that are under way: the process id alone would not tell them from those of a killed run that had the same. */
const underWay = new Set<string>()
let count = 0

/** Begins a run of this process and returns its id. */
export function beginRun(): string {
  const id = `${process.pid}-${++count}`
  underWay.add(id)
  return id
}

/** Ends a run: what is left of it may be removed. */
export function endRun(id: string): void {
  underWay.delete(id)
}

/** The path of a run's folder. */
export function toBeside(target: string, state: BesideState, id: string): string {
  return join(dirname(target), `.${basename(target)}.${state}-${id}`)
}

/** The folders beside a target that no live run owns. */
export function listLeft(target: string): Beside[] {
  const parent = dirname(target)
  if (!existsSync(parent)) return []
  const prefix = `.${basename(target)}.`
  const names = readdirSync(parent).filter((name) => name.startsWith(prefix))
  return names.flatMap((name) => parse(join(parent, name), name.slice(prefix.length))).filter((beside) => !isAlive(beside))
}

function parse(path: string, rest: string): Beside[] {
  const match = /^(staging|ready|old)-((\d+)-\d+)$/.exec(rest)
  return match === null ? [] : [{ path, state: match[1] as BesideState, id: match[2] ?? '', owner: Number(match[3]) }]
}

function isAlive({ owner, id }: Beside): boolean {
  if (owner === process.pid) return underWay.has(id)
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** Whether an error of the system has one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
