/** All or nothing: a dataset is written beside its target and swapped in by renames. No lock: a run can be killed at any point. */
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beginRun, endRun, hasCode, listLeft, toBeside } from './beside.js'
import { ForeignFolderError } from './errors.js'

/** The file that makes a folder ours; it is written last. */
export const PACKAGE_FILE = 'datapackage.json'

/** Bytes of it that are looked at: `policy_extract` is its first key. */
const HEAD_BYTES = 4096

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

/** Throws ForeignFolderError when the target is a file, or a folder with something in it that is no dataset of ours. */
export function assertReplaceable(target: string): void {
  const entry = lstatSync(toReal(target), { throwIfNoEntry: false })
  if (entry === undefined) return
  if (!entry.isDirectory() || !isEmptyOrOurs(toReal(target))) throw new ForeignFolderError(target)
}

/** Makes an empty staging folder beside the target, its parent too where there is none. */
export function openStaging(target: string): Staging {
  const real = toReal(target)
  mkdirSync(dirname(real), { recursive: true })
  const id = beginRun()
  const folder = toBeside(real, 'staging', id)
  mkdirSync(folder)
  return { folder, target: real, id }
}

/** Removes a staging folder that is not to be swapped in. */
export function dropStaging({ folder, id }: Staging): void {
  rmSync(folder, { recursive: true, force: true })
  endRun(id)
}

/** Puts a whole staging folder in the target's place. Of two runs at once the later one wins, whole. After an error it is where it was. */
export function swapIn({ folder, target, id }: Staging): void {
  assertReplaceable(target)
  const ready = toBeside(target, 'ready', id)
  const old = toBeside(target, 'old', id)
  renameSync(folder, ready)
  try {
    replace(target, ready, old)
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target)
    // no longer ready: what is going to be removed file by file must not be taken for whole
    renameSync(ready, folder)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
  endRun(id)
}

/** Finishes or undoes a swap that a killed run left half done, and removes what it left. Every command calls it first. */
export function recover(target: string): void {
  const real = toReal(target)
  const left = listLeft(real)
  for (const state of ['ready', 'old'] as const) {
    const whole = left.find((beside) => beside.state === state)
    if (whole !== undefined && !existsSync(real)) renameSync(whole.path, real)
  }
  for (const beside of left) rmSync(beside.path, { recursive: true, force: true })
}

/** `old` is given up only while something whole stands at the target. */
function replace(target: string, ready: string, old: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tryRename(ready, target, OCCUPIED)) return
    rmSync(old, { recursive: true, force: true })
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

function toReal(target: string): string {
  return existsSync(target) ? realpathSync(target) : resolve(target)
}

/** A folder or file that vanishes while it is looked at was moved away by another run's swap, and is no one else's. */
function isEmptyOrOurs(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    return names.length === 0 || (names.includes(PACKAGE_FILE) && readHead(join(folder, PACKAGE_FILE)).includes('"policy_extract"'))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true
    throw error
  }
}

function readHead(path: string): string {
  const head = Buffer.alloc(HEAD_BYTES)
  const fd = openSync(path, 'r')
  try {
    return head.toString('utf8', 0, readSync(fd, head))
  } finally {
    closeSync(fd)
  }
}
