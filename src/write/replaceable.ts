/** Whose folder a target is: only an empty one, or a dataset of ours with nothing else in it, is replaced. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isOurPackage, PACKAGE_FILE, reasonOf } from '../read/index.js'
import { hasCode } from './beside.js'
import { ForeignFolderError } from './errors.js'
import { findForeign, isWhole } from './listed.js'

/** Paths that are named to the user. */
const NAMED = 3

/** How often a folder is looked at anew when another run replaced it meanwhile. */
const TRIES = 10

/** The path that a target really has: symbolic links followed. */
export function toReal(target: string): string {
  return existsSync(target) ? realpathSync(target) : resolve(target)
}

/**
 * Throws ForeignFolderError when the target may not be replaced: it is a file, a link that leads nowhere, a folder that holds anything
 * but a dataset of ours, one that its user stands in, or a mount point, which no rename replaces.
 */
export function assertReplaceable(target: string): void {
  const problem = problemOf(target) ?? placeProblem(toReal(target)) ?? foreignProblem(toReal(target))
  if (problem !== null) throw new ForeignFolderError('replace', target, problem)
}

/** Throws ForeignFolderError when the target holds something that is no dataset of ours. */
export function assertOurs(target: string): void {
  const problem = orReason(() => problemOf(target, 'write the dataset anew into an empty one'))
  if (problem !== null) throw new ForeignFolderError('check', target, problem)
}

function orReason(look: () => string | null): string | null {
  try {
    return look()
  } catch (error) {
    return `it or its ${PACKAGE_FILE} cannot be read: ${reasonOf(error)}`
  }
}

/** @param remedy what to do about a folder that is not ours, but to name another */
function problemOf(target: string, remedy = 'empty it'): string | null {
  if (target === '') return 'its name is empty; name a folder'
  const real = toReal(target)
  const entry = lstatSync(real, { throwIfNoEntry: false })
  if (entry === undefined) return null
  if (entry.isSymbolicLink()) return 'it is a link that leads nowhere; make the folder that it names, or name another'
  if (!entry.isDirectory()) return 'it is a file; name a folder'
  if (isEmptyOrOurs(real)) return null
  return `it is no empty folder and holds no datapackage.json of policy-extract; name another folder or ${remedy}`
}

function placeProblem(real: string): string | null {
  if (!existsSync(real)) return null
  if (`${process.cwd()}${sep}`.startsWith(real.endsWith(sep) ? real : `${real}${sep}`))
    return 'you are in it, and it would be taken away from under you; call the command from outside of it, or name a folder in it'
  if (statSync(real).dev !== statSync(dirname(real)).dev)
    return 'it is a mount point, and a dataset takes the place of its folder whole; name a folder in it'
  return null
}

/** Files of somebody else in a dataset of ours. */
function foreignProblem(real: string): string | null {
  const path = join(real, PACKAGE_FILE)
  const foreign = whileStill(real, () => (existsSync(path) ? findForeign(real) : []))
  if (foreign.length === 0) return null
  if (!orElse(true, () => isWhole(path)))
    return `its ${PACKAGE_FILE}, which says what is of the dataset, is damaged; look through the folder, remove it, and call the command again`
  const names = foreign.slice(0, NAMED).join(', ') + (foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : '')
  return `it holds what is not of the dataset and would be lost: ${names}; move that to another place, or name another folder`
}

/** What is seen of a folder, once no other run put another in its place while it was looked at; nothing where one always does. */
function whileStill(folder: string, look: () => string[]): string[] {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = inodeOf(folder)
    if (before === null) return []
    const seen = orElse([], look)
    if (seen.length === 0 || inodeOf(folder) === before) return seen
  }
  return []
}

function inodeOf(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.ino ?? null
}

function isEmptyOrOurs(folder: string): boolean {
  return orElse(true, () => {
    const names = readdirSync(folder)
    return names.length === 0 || (names.includes(PACKAGE_FILE) && isOurPackage(join(folder, PACKAGE_FILE)))
  })
}

/** A folder or file that vanishes while it is looked at was moved away by another run's swap, and is no one else's. */
function orElse<Result>(gone: Result, look: () => Result): Result {
  try {
    return look()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return gone
    throw error
  }
}
