/** From the arguments of the command to a list of files, each with the name that the dataset gives it. */
import { closeSync, existsSync, lstatSync, openSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, normalize, relative, resolve, sep } from 'node:path'
import { readPipe } from './bytes.js'
import { InputError, reasonOf } from './errors.js'
import { holdsDataset } from './own-dataset.js'
import { type Found, NEVER, toSlash, walk } from './walk.js'

/** One file to read. */
export interface InputFile {
  /** Where it is. */
  path: string
  /** Name in the dataset: relative to the argument, `/` between folders. */
  file: string
  /** Name in messages: as the user wrote it. */
  shown: string
  /** The bytes, where they are at hand already (standard input, pipes). */
  bytes?: Buffer
}

/** What the arguments came to. */
export interface Inputs {
  /** In the order of `file`. */
  files: InputFile[]
  failures: InputError[]
  /** Files in folders that are left out because their extension says that they are no text. */
  skipped: string[]
  /** Folders that are left out because they hold a dataset of ours: below a folder that was named, or the one in which a glob begins. */
  datasets: string[]
}

/** A file found, or what was read at once because it can be read only once. */
type Candidate = Found & Pick<InputFile, 'bytes'>

/** Names of standard input. */
const STDIN: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0'])
/** Where it is, on most systems: only what tells it from files of the same name. */
const STDIN_PATH = '/dev/stdin'
/** What messages call it. */
const STDIN_SHOWN = 'standard input'

/** Finds the files of the arguments. `output` is the folder that is written to: never an input. */
export async function findInputs(args: readonly string[], output: string | null): Promise<Inputs> {
  const found: Candidate[] = []
  const inputs: Inputs = { files: [], failures: [], skipped: [], datasets: [] }
  const excluded = output === null ? null : toReal(output)
  for (const argument of new Set(args.map((one) => (STDIN.has(one) ? '-' : one)))) {
    try {
      for (const one of await findOne(argument, excluded, inputs)) found.push(one)
    } catch (error) {
      inputs.failures.push(toFailure(argument, error))
    }
  }
  const files = toNamed(found).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return { ...inputs, files }
}

function toFailure(argument: string, error: unknown): InputError {
  if (error instanceof InputError) return error
  return new InputError(argument === '-' ? STDIN_SHOWN : argument, reasonOf(error), { cause: error })
}

async function findOne(argument: string, excluded: string | null, inputs: Inputs): Promise<Candidate[]> {
  if (argument === '-') return [{ path: STDIN_PATH, name: 'stdin', bytes: readPipe(0, STDIN_SHOWN) }]
  const stat = statSync(argument, { throwIfNoEntry: false })
  if ((stat?.isDirectory() || stat?.isFile()) && isInside(argument, excluded))
    throw new InputError(argument, 'it is in the output folder, which is never an input')
  if (stat?.isDirectory()) return findFolder(argument, excluded, inputs)
  if (stat?.isFile()) return [{ path: argument, name: basename(argument) }]
  // a pipe or a device gives its bytes once: they are kept, since a source is read twice
  if (stat !== undefined) return [{ path: argument, name: basename(argument), bytes: readNamed(argument) }]
  if (/[*?[\]{}!]/.test(argument)) return findGlob(argument, excluded, inputs)
  throw new InputError(argument, 'there is no such file or folder')
}

function readNamed(path: string): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    return readPipe(descriptor, path)
  } finally {
    closeSync(descriptor)
  }
}

function findFolder(root: string, excluded: string | null, inputs: Inputs): Found[] {
  // as it is called below the root, which may be a link
  const left = excluded === null ? null : resolve(root, relative(realpathSync(root), excluded))
  const { found, failures, skipped, datasets } = walk(root, left)
  for (const failure of failures) inputs.failures.push(failure)
  for (const path of skipped) inputs.skipped.push(path)
  for (const path of datasets) inputs.datasets.push(path)
  if (found.length === 0 && failures.length === 0) throw new InputError(root, 'the folder holds no file to read')
  return found
}

/** As in a walk: nothing hidden, no dataset of ours, and no links to folders but those that the pattern names. */
async function findGlob(pattern: string, excluded: string | null, inputs: Inputs): Promise<Found[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const base = resolve(pattern.replace(/[^/]*[*?[\]{}()!+@|].*$/s, ''))
  const paths = isDynamicPattern(pattern) ? await glob(toSlash(pattern), { dot: false, ignore: [`**/${NEVER}/**`] }) : []
  const matched = paths.filter((path) => !isInside(path, excluded) && !isAside(base, path)).sort()
  const known = new Map<string, boolean>()
  const kept = matched.filter((path) => {
    const dataset = datasetAbove(base, path, known)
    if (dataset !== null && !inputs.datasets.includes(dataset)) inputs.datasets.push(dataset)
    return dataset === null
  })
  if (kept.length === 0)
    throw new InputError(pattern, matched.length === 0 ? 'no file matches the pattern' : 'only files in datasets match the pattern')
  const root = commonFolder(kept)
  return kept.map((path) => ({ path, name: toSlash(relative(root, path)) }))
}

/** Whether a path is a folder, links followed, or leads into it. */
function isInside(path: string, folder: string | null): boolean {
  return folder !== null && (toReal(path) + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function toReal(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}

/** Whether a walk from `base` would not come to a path: a folder in between is a link, or never an input. */
function isAside(base: string, path: string): boolean {
  const folders = relative(base, resolve(path)).split(sep).slice(0, -1)
  let at = base
  return folders.some((name) => {
    at = join(at, name)
    return name === NEVER || lstatSync(at).isSymbolicLink()
  })
}

/**
 * The first folder on the way from `base` to a path that holds a dataset of ours; null where none does. The base was named: what it holds is
 * wanted.
 *
 * @param known whether folders hold one, as far as they were looked at
 */
function datasetAbove(base: string, path: string, known: Map<string, boolean>): string | null {
  let found: string | null = null
  for (let at = dirname(path); resolve(at) !== base && at !== dirname(at); at = dirname(at)) {
    const holds = known.get(at) ?? holdsDataset(at)
    known.set(at, holds)
    if (holds) found = at
  }
  return found
}

function commonFolder(paths: readonly string[]): string {
  let common = dirname(paths[0]!)
  for (const path of paths) while (common !== '.' && !`${dirname(path)}/`.startsWith(`${common}/`)) common = dirname(common)
  return common
}

/** Gives each file its name: relative to its argument; where two arguments would give one name, with folders in front. */
function toNamed(found: readonly Candidate[]): InputFile[] {
  let named = unique(found).map((file) => ({ ...file, file: file.name }))
  for (let up = 1; ; up++) {
    const counts = new Map<string, number>()
    for (const { file } of named) counts.set(file, (counts.get(file) ?? 0) + 1)
    const longer = named.map((one) => (counts.get(one.file)! > 1 ? { ...one, file: lengthen(one, up) } : one))
    // those that are named whole are as long as they get
    if (counts.size === named.length || longer.every(({ file }, i) => file === named[i]?.file)) break
    named = longer
  }
  return named.map(({ path, file, bytes }) =>
    bytes === undefined ? { path, file, shown: path } : { path, file, shown: path === STDIN_PATH ? STDIN_SHOWN : path, bytes },
  )
}

/**
 * Each file once. Of the names that several arguments give it the longest is kept, of paths the shortest, whatever their order: each argument may
 * lead to it in another way.
 */
function unique(found: readonly Candidate[]): Candidate[] {
  const byPath = new Map<string, Candidate>()
  for (const one of found) {
    const path = resolve(one.path)
    const other = byPath.get(path)
    if (other === undefined || isBefore(one, other)) byPath.set(path, one)
  }
  return [...byPath.values()]
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.name.length !== b.name.length) return a.name.length > b.name.length
  const [one, other] = [normalize(a.path), normalize(b.path)]
  return one.length === other.length ? one < other : one.length < other.length
}

/** The name of a file with `up` more folders in front, as far as its argument names them: where it is called from is no part of a name. */
function lengthen({ path, name }: Found, up: number): string {
  const parts = toSlash(normalize(path)).split('/')
  return parts.slice(-(name.split('/').length + up)).join('/')
}
