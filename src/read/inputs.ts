/** From the arguments of the command to a list of files, each with the name that the dataset gives it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { InputError, reasonOf } from './errors.js'

/** One file to read. */
export interface InputFile {
  /** Where it is; '-' for standard input. */
  path: string
  /** Name in the dataset: relative to the argument, `/` between folders. */
  file: string
  /** Name in messages: as the user wrote it. */
  shown: string
  /** The bytes, where they are at hand already (standard input). */
  bytes?: Buffer
}

/** What the arguments came to. */
export interface Inputs {
  /** In the order of `file`. */
  files: InputFile[]
  failures: InputError[]
  /** Files in folders that are left out because their extension says that they are no text. */
  skipped: string[]
}

/** Folders that are never inputs. */
const NEVER = new Set(['.git', 'node_modules'])
/** Extensions of what is no text: left out of a folder, read (and refused with a reason) when named. */
const OTHER = new Set(
  '.png .jpg .jpeg .gif .bmp .webp .svg .ico .tif .tiff .mp3 .mp4 .avi .mov .wav .pdf .doc .docx .xls .xlsx .ppt .pptx .wps .et .ofd .zip .rar .7z .gz .tar .tgz .bz2 .xz .exe .dll .so .bin .db .sqlite .parquet .css .js .json .lock'.split(
    ' ',
  ),
)

/** A file found for an argument. */
interface Found {
  path: string
  /** Relative to the argument. */
  name: string
  argument: string
}

/** Finds the files of the arguments. `output` is the folder that is written to: never an input. */
export async function findInputs(args: readonly string[], output: string | null): Promise<Inputs> {
  const found: Found[] = []
  const inputs: Inputs = { files: [], failures: [], skipped: [] }
  const excluded = output === null ? null : resolve(output)
  for (const argument of args) {
    try {
      if (argument === '-') inputs.files.push({ path: '-', file: 'stdin', shown: 'standard input', bytes: readFileSync(0) })
      else found.push(...(await findOne(argument, excluded, inputs.skipped)))
    } catch (error) {
      inputs.failures.push(error instanceof InputError ? error : new InputError(argument, reasonOf(error), { cause: error }))
    }
  }
  inputs.files.push(...toNamed(found))
  inputs.files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return inputs
}

async function findOne(argument: string, excluded: string | null, skipped: string[]): Promise<Found[]> {
  const stat = statSync(argument, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return walk(argument, excluded, skipped)
  if (stat !== undefined) return [{ path: argument, name: basename(argument), argument }]
  if (/[*?[\]{}!]/.test(argument)) return findGlob(argument, excluded)
  throw new InputError(argument, 'there is no such file or folder')
}

function walk(root: string, excluded: string | null, skipped: string[]): Found[] {
  const found: Found[] = []
  const visit = (folder: string) => {
    if (excluded !== null && resolve(folder) === excluded) return
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name)) visit(path)
      } else if (entry.name.startsWith('.')) continue
      else if (OTHER.has(extname(entry.name).toLowerCase())) skipped.push(path)
      else if (entry.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile())
        found.push({ path, name: toSlash(relative(root, path)), argument: root })
    }
  }
  visit(root)
  if (found.length === 0) throw new InputError(root, 'the folder holds no file to read')
  return found
}

async function findGlob(pattern: string, excluded: string | null): Promise<Found[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const paths = isDynamicPattern(pattern)
    ? await glob(toSlash(pattern), { ignore: [...NEVER].map((name) => `**/${name}/**`), dot: false })
    : []
  const kept = paths.filter((path) => excluded === null || !resolve(path).startsWith(excluded + sep)).sort()
  if (kept.length === 0) throw new InputError(pattern, 'no file matches the pattern')
  const root = commonFolder(kept)
  return kept.map((path) => ({ path, name: toSlash(relative(root, path)), argument: root }))
}

function commonFolder(paths: readonly string[]): string {
  let common = dirname(paths[0]!)
  for (const path of paths) while (common !== '.' && !`${dirname(path)}/`.startsWith(`${common}/`)) common = dirname(common)
  return common
}

/** Gives each file its name: relative to its argument; where two arguments would give one name, with folders in front. */
function toNamed(found: readonly Found[]): InputFile[] {
  const once = new Map(found.map((file) => [resolve(file.path), file]))
  let named = [...once.values()].map((file) => ({ ...file, file: file.name }))
  for (let up = 1; up <= 40; up++) {
    const counts = new Map<string, number>()
    for (const { file } of named) counts.set(file, (counts.get(file) ?? 0) + 1)
    if (counts.size === named.length) break
    named = named.map((one) => (counts.get(one.file)! > 1 ? { ...one, file: lengthen(one, up) } : one))
  }
  return named.map(({ path, file }) => ({ path, file, shown: path }))
}

/** The name of a file with `up` more folders in front. */
function lengthen({ path, name }: Found, up: number): string {
  const parts = toSlash(resolve(path)).split('/')
  return parts.slice(-(name.split('/').length + up)).join('/')
}

function toSlash(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}
