/** How a folder is known that holds a dataset of ours: by its datapackage.json. */
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** The file that makes a folder ours; it is written last. */
export const PACKAGE_FILE = 'datapackage.json'

/** Bytes of datapackage.json that are looked at: `policy_extract` is its first key. */
const HEAD_BYTES = 256
const HEAD = /^\s*\{\s*"policy_extract"\s*:/

/** Whether a datapackage.json is one of ours, damaged or not. Throws the errors of the file system. */
export function isOurPackage(path: string): boolean {
  const head = Buffer.alloc(HEAD_BYTES)
  const fd = openSync(path, 'r')
  try {
    return HEAD.test(head.toString('utf8', 0, readSync(fd, head)))
  } finally {
    closeSync(fd)
  }
}

/** Whether a folder holds a dataset of ours, damaged or not; false where that cannot be read. */
export function holdsDataset(folder: string): boolean {
  try {
    return isOurPackage(join(folder, PACKAGE_FILE))
  } catch {
    return false
  }
}
