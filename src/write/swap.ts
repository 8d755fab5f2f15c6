/** All or nothing: a dataset is written beside its target and swapped in by renames. No lock: a run can be killed at any point. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { beginRun, dispose, endRun, hasCode, listLeft, toBeside } from './beside.js'
import { assertReplaceable, toReal } from './replaceable.js'

/** How often a swap is tried anew when another run got in between. */
const TRIES = 100

/** What a rename onto a folder with something in it gives; EPERM is what Windows says. */
const OCCUPIED = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])]

/** A dataset on its way to its target. */
export interface Staging {
  /** The folder to write into. */
  folder: string
  /** The target's own path, symbolic links followed: only a folder beside it can be renamed into its place. */
  target: string
  id: string
}

/** Who may look into a folder for what is written and removed again: its owner alone. */
const PRIVATE = 0o700

/**
 * Makes an empty folder for a time, beside a `place` that nothing ever stands at, and removes those that killed runs left there. Nobody but
 * its owner may look into it.
 */
export function openScratch(place: string): Staging {
  recover(place)
  return openStaging(place, PRIVATE)
}

/** Makes an empty staging folder beside the target, its parent too where there is none. */
export function openStaging(target: string, mode?: number): Staging {
  const real = toReal(target)
  mkdirSync(dirname(real), { recursive: true })
  const id = beginRun()
  const folder = toBeside(real, 'staging', id)
  mkdirSync(folder, { mode })
  return { folder, target: real, id }
}

/** Removes a staging folder that is not to be swapped in. */
export function dropStaging({ folder, id }: Staging): void {
  rmSync(folder, { recursive: true, force: true })
  endRun(id)
}

/**
 * Puts a whole staging folder in the target's place. Of two runs at once the later one wins, whole. After an error it is where it was.
 *
 * The folder that was replaced may stay beside where the file system does not let it be removed: {@link recover} names it.
 */
export function swapIn({ folder, target, id }: Staging): void {
  assertReplaceable(target)
  const ready = toBeside(target, 'ready', id)
  const old = toBeside(target, 'old', id)
  renameSync(folder, ready)
  try {
    replace(target, ready, old, id)
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target)
    // no longer ready: what is going to be removed file by file must not be taken for whole
    renameSync(ready, folder)
    throw error
  }
  dispose(target, 'old', id)
  endRun(id)
}

/**
 * Finishes or undoes a swap that a killed run left half done, and removes what it left. Every command calls it first. Returns the paths
 * that the file system does not let it remove; no dataset needs them.
 */
export function recover(target: string): string[] {
  const real = toReal(target)
  const left = listLeft(real)
  for (const state of ['ready', 'old'] as const) {
    const whole = left.find((beside) => beside.state === state)
    // another command may be doing the same
    if (whole !== undefined && !existsSync(real)) tryRename(whole.path, real, ['ENOENT', ...OCCUPIED])
  }
  for (const { state, id } of left) dispose(real, state, id)
  return listLeft(real).map(({ path }) => path)
}

/** `old` is given up only while something whole stands at the target. */
function replace(target: string, ready: string, old: string, id: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tryRename(ready, target, OCCUPIED)) return
    dispose(target, 'old', id)
    tryRename(target, old, ['ENOENT'])
  }
  throw new Error(`${target} is in use by another run`)
}

/** Renames a folder; false where it failed with one of the codes that another run at work explains. */
function tryRename(from: string, to: string, expected: string[]): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, ...expected)) return false
    throw error
  }
}
