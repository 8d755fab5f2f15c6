/** Finds the files of a folder. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { extname, join, relative, resolve, sep } from 'node:path'
import { InputError, reasonOf } from './errors.js'
import { holdsDataset, PACKAGE_FILE } from './own-dataset.js'

/** A folder that is never an input. Hidden ones (.git) are none either. */
export const NEVER = 'node_modules'

/** Extensions of what is no text: left out of a folder, read (and refused with a reason) when named. */
const OTHER = new Set(
  '.png .jpg .jpeg .gif .bmp .webp .svg .ico .tif .tiff .mp3 .mp4 .avi .mov .wav .pdf .doc .xls .xlsx .ppt .pptx .wps .et .ofd .zip .rar .7z .tar .tgz .bz2 .xz .exe .dll .so .bin .db .sqlite .parquet .css .js .json .lock'.split(
    ' ',
  ),
)

/** A file found for an argument. */
export interface Found {
  path: string
  /** Relative to the argument, `/` between folders. */
  name: string
}

/** What a folder holds. */
export interface Walked {
  found: Found[]
  /** What in it cannot be read. */
  failures: InputError[]
  /** Files that are left out because their extension says that they are no text. */
  skipped: string[]
  /** Folders that are left out because they hold a dataset of ours, which is no raw text. */
  datasets: string[]
}

/**
 * Walks a folder and all below it, in the order of the names. What is hidden is left out, and so are folders below it with a dataset of ours; links to folders are not followed: they
 * may run in a circle, and what they lead to has a name of its own.
 *
 * @param excluded absolute path of a folder that is left out, or null
 */
export function walk(root: string, excluded: string | null): Walked {
  const walked: Walked = { found: [], failures: [], skipped: [], datasets: [] }
  const visit = (folder: string) => {
    if (excluded !== null && resolve(folder) === excluded) return
    const entries = listFolder(folder, walked.failures)
    // the root was named: what it holds is wanted
    if (folder !== root && entries.some(({ name }) => name === PACKAGE_FILE) && holdsDataset(folder)) {
      walked.datasets.push(folder)
      return
    }
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (OTHER.has(extname(entry.name).toLowerCase())) walked.skipped.push(path)
      else if (isFile(entry, path, walked.failures)) walked.found.push({ path, name: toSlash(relative(root, path)) })
    }
  }
  visit(root)
  return walked
}

/** The entries of a folder that can be inputs; a folder that cannot be read is named and has none. */
function listFolder(folder: string, failures: InputError[]): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== NEVER)
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failures.push(new InputError(folder, reasonOf(error), { cause: error }))
    return []
  }
}

/** Whether an entry is a file, or a link to one. A link that leads nowhere is named. */
function isFile(entry: Dirent, path: string, failures: InputError[]): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  try {
    return statSync(path).isFile()
  } catch (error) {
    failures.push(new InputError(path, reasonOf(error), { cause: error }))
    return false
  }
}

/** A path with `/` between folders. */
export function toSlash(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}
