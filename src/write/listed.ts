/** What stands in a dataset's folder and is not of the dataset. */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PACKAGE_FILE } from '../read/index.js'
import { readLines } from './read-lines.js'

/** Folders that every dataset has. */
const FOLDERS = ['.', 'markdown', 'tables']

/** What systems and programs leave in a folder that they show: macOS, Windows, LibreOffice and Excel (locks). Nobody misses it. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.~lock\..*#|~\$.*)$/i

/** Whether a file of this name is what some system or program leaves behind. */
export function isLitter(name: string): boolean {
  return LITTER.test(name)
}

/** The paths in a dataset's folder that its datapackage.json does not name, `/` between folders. A folder stands for all that it holds. */
export function findForeign(folder: string): string[] {
  const listed = new Set([PACKAGE_FILE, ...listedPaths(join(folder, PACKAGE_FILE))])
  const folders = new Set([...FOLDERS, ...[...listed].map(dirname)])
  const foreign: string[] = []
  const visit = (at: string) => {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '.' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory() && folders.has(path)) visit(path)
      // some file systems decompose names
      else if (!listed.has(path.normalize('NFC')) && !isLitter(entry.name)) foreign.push(path)
    }
  }
  visit('.')
  return foreign.sort()
}

/** Whether a datapackage.json of ours goes to its end: it names its resources, and is closed behind them. */
export function isWhole(path: string): boolean {
  let names = false
  let tail = ''
  for (const line of readLines(path)) {
    names ||= line.includes('"resources":')
    tail = (tail + line.trim()).slice(-2)
  }
  return names && tail === ']}'
}

/** A file as datapackage.json lists it. */
export interface ListedFile {
  path: string
  bytes: number
  /** `sha256:` and the hash in hexadecimals. */
  hash: string
}

/** The files that a datapackage.json lists, as far as it goes; none where it is not laid out as this tool writes it, a resource a line. */
export function* listedFiles(path: string): Generator<ListedFile, void, undefined> {
  let isBelow = false
  for (const line of readLines(path)) {
    const file = isBelow ? toListed(line) : null
    if (file !== null) yield file
    isBelow ||= line.startsWith('"resources":')
  }
}

/** A line with a resource; null for any other, one that is cut off among them. */
function toListed(line: string): ListedFile | null {
  try {
    const { path, bytes, hash } = JSON.parse(line.replace(/,$/, '')) as Partial<ListedFile>
    return typeof path === 'string' && typeof bytes === 'number' && typeof hash === 'string' ? { path, bytes, hash } : null
  } catch {
    return null
  }
}

/** The paths of the resources. The file may be as long as the dataset has files, so it is read by lines, however they are broken. */
function* listedPaths(path: string): Generator<string, void, undefined> {
  let isBelow = false
  for (const line of readLines(path)) {
    const start = isBelow ? 0 : line.indexOf('"resources":')
    if (start < 0) continue
    isBelow = true
    for (const [, text] of line.slice(start).matchAll(/"path": ?("(?:[^"\\]|\\.)*")/g))
      yield (JSON.parse(text ?? '""') as string).normalize('NFC')
  }
}
