/** Compares a dataset freshly written with the one that stands: what `policy-extract check` tells. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { PACKAGE_FILE } from '../read/index.js'
import type { DatasetOptions } from './datapackage.js'
import { diffFiles } from './diff.js'
import { isLitter } from './listed.js'
import { readChunks, readLines } from './read-lines.js'

/** Lines of diff that are shown of one file. */
const DIFF_LINES = 20

/** A file in which the two datasets differ. */
export interface Difference {
  /** Relative to the dataset, `/` between folders. */
  path: string
  /** `missing` from the standing dataset, `extra` in it, or `changed`. */
  kind: 'missing' | 'extra' | 'changed'
  /** Of a changed file of text: its first differences, `-` the standing line and `+` the fresh one. */
  diff: string[]
}

/** An option that a dataset was written with, and that has another value now. */
export interface OptionDifference {
  name: string
  /** As JSON. */
  standing: string
  now: string
}

export interface Comparison {
  /** In the order of the paths. Empty where the data is the same. */
  differences: Difference[]
  /** What is worth a word and no difference. */
  notes: string[]
}

/** Compares the dataset in the folder `standing` with the `fresh` one. Another tool version alone is a note. */
export function compareDatasets(standing: string, fresh: string): Comparison {
  return { differences: compareData(standing, fresh), notes: toNotes(standing, fresh) }
}

function compareData(standing: string, fresh: string): Difference[] {
  const old = listFiles(standing)
  const now = listFiles(fresh)
  return [...new Set([...old, ...now])].sort(byCodeUnits).flatMap((path): Difference[] => {
    if (!old.has(path)) return [{ path, kind: 'missing', diff: [] }]
    if (!now.has(path)) return [{ path, kind: 'extra', diff: [] }]
    const diff = compareFiles(join(standing, path), join(fresh, path), path)
    return diff === null ? [] : [{ path, kind: 'changed', diff }]
  })
}

/** The options that the dataset in the folder `standing` was written with and that differ from those at hand: the data differs by itself then. Another version of the tool may know more or fewer. */
export function compareOptions(standing: string, options: DatasetOptions): OptionDifference[] {
  const old = readOptions(standing)
  return Object.entries(options).flatMap(([name, value]) => {
    const before = old.get(name)
    const now = JSON.stringify(value)
    return before === undefined || before === now ? [] : [{ name, standing: before, now }]
  })
}

/** The line of datapackage.json below which there is a line for each source; the options stand above it. */
const SOURCES_LINE = ' "sources": ['

/** The options of a dataset as JSON by their names; none where the file is not as this tool writes it. */
function readOptions(folder: string): Map<string, string> {
  const path = join(folder, PACKAGE_FILE)
  const head: string[] = []
  if (existsSync(path)) {
    for (const line of readLines(path)) {
      head.push(line)
      if (line === SOURCES_LINE) return toOptions(`${head.join('')}]}}`)
    }
  }
  return new Map()
}

function toOptions(json: string): Map<string, string> {
  try {
    const { policy_extract } = JSON.parse(json) as { policy_extract?: { options?: object } }
    return new Map(Object.entries(policy_extract?.options ?? {}).map(([name, value]) => [name, JSON.stringify(value)]))
  } catch {
    return new Map()
  }
}

/** The diff of two files; null where they are the same. */
function compareFiles(standing: string, fresh: string, path: string): string[] | null {
  if (hasSameBytes(standing, fresh)) return null
  if (path.endsWith('.xlsx')) return []
  if (path !== PACKAGE_FILE) return diffFiles(standing, fresh, DIFF_LINES)
  const diff = diffFiles(standing, fresh, DIFF_LINES, (a, b) => a === b || (VERSION_LINE.test(a) && VERSION_LINE.test(b)))
  return diff.length === 0 ? null : diff
}

/** The line of datapackage.json that names the tool's version. */
const VERSION_LINE = /^ "version": "([^"]*)",$/

function toNotes(standing: string, fresh: string): string[] {
  const [old, now] = [standing, fresh].map((folder) => readVersion(join(folder, PACKAGE_FILE)))
  return old === now || !old || !now ? [] : [`The dataset was written by version ${old}, this is version ${now}`]
}

function readVersion(path: string): string {
  if (!existsSync(path)) return ''
  for (const chunk of readChunks(path)) return new RegExp(VERSION_LINE, 'm').exec(chunk.toString('utf8'))?.[1] ?? ''
  return ''
}

function hasSameBytes(a: string, b: string): boolean {
  if (statSync(a).size !== statSync(b).size) return false
  const others = readChunks(b)
  try {
    for (const chunk of readChunks(a)) {
      const other = others.next().value
      if (!other?.equals(chunk)) return false
    }
    return true
  } finally {
    others.return()
  }
}

function listFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set()
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Set(
    entries
      .filter((path) => !isLitter(basename(path)) && !statSync(join(folder, path)).isDirectory())
      .map((path) => path.split(sep).join('/')),
  )
}

/** The same order in every locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
