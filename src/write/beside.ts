/**
 * The folders that stand beside a target `out` while a dataset is written: `.out.staging-PID.START-N` (being written), `.out.ready-…`
 * (whole), `.out.old-…` (the one before, whole) and `.out.gone-…` (being removed).
 *
 * PID and START are the run that owns them: what belongs to a live run is left alone, so that two runs at once do no harm to each other.
 * Processes tell the runs of one machine apart; two machines must not write to one target at the same time.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { startOf } from './process-start.js'

export type BesideState = 'staging' | 'ready' | 'old' | 'gone'

/** A folder that some run left or is using. */
export interface Beside {
  path: string
  state: BesideState
  owner: number
  /** When the owner started; empty where that is not known. */
  start: string
  /** PID.START-N. */
  id: string
}

/** Runs of this very process that are under way: the process id alone would not tell them from those of a killed run that had the same. */
const underWay = new Set<string>()
const ownStart = startOf(process.pid)
let count = 0

/** Begins a run of this process and returns its id. */
export function beginRun(): string {
  const id = `${process.pid}${ownStart === '' ? '' : `.${ownStart}`}-${++count}`
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

/**
 * Removes a folder beside a target as far as the file system lets it, and throws nothing: no dataset needs it. It is renamed first: what
 * is removed file by file must not be taken for whole when the run is killed meanwhile.
 */
export function dispose(target: string, state: BesideState, id: string): void {
  const path = toBeside(target, state, id)
  const gone = toBeside(target, 'gone', id)
  try {
    rmSync(gone, { recursive: true, force: true })
    if (state === 'gone' || !existsSync(path)) return
    renameSync(path, gone)
    rmSync(gone, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

function parse(path: string, rest: string): Beside[] {
  const match = /^(staging|ready|old|gone)-((\d+)(?:\.(\d+))?-\d+)$/.exec(rest)
  if (match === null) return []
  return [{ path, state: match[1] as BesideState, id: match[2] ?? '', owner: Number(match[3]), start: match[4] ?? '' }]
}

function isAlive({ owner, start, id }: Beside): boolean {
  if (owner === process.pid) return underWay.has(id)
  try {
    process.kill(owner, 0)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false
  }
  const now = startOf(owner)
  return start === '' || now === '' || now === start
}

/** Whether an error of the system has one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
