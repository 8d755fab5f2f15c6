// What is measured: the baseline, and each stage from the bytes on. Every one takes the path of a text and gives a count, so that no
// engine can leave its work out.
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Read, decode and split: less than this no program can do that looks at the lines of a text. */
export function baseline(path) {
  return new TextDecoder().decode(readFileSync(path)).split(/\r\n|\n|\r/).length
}

/** The stages in the order of the data, by name, from the build in `dist`. Each does what the one before it does, and more. */
export async function loadStages(dist) {
  const load = (name) => import(pathToFileURL(join(dist, name)).href)
  const [library, { toJsonLine }] = await Promise.all([load('index.js'), load('write/jsonl.js')])
  return {
    lines: async (path) => count((await open(library, path)).lines()),
    label: async (path) => count(library.label((await open(library, path)).lines())),
    parse: (path) => toRecords(library, toJsonLine, path),
    'whole run without Markdown': (path) => toDataset(library, path, () => ''),
    'whole run with Markdown': (path) => toDataset(library, path, library.toMarkdown),
  }
}

/** The one source of a file of text. */
async function open({ openSources }, path) {
  for await (const source of openSources(toInput(path), null, (failure) => Promise.reject(failure))) return source
}

function toInput(path) {
  return { path, file: basename(path), shown: path }
}

function count(items) {
  let number = 0
  for (const _ of items) number++
  return number
}

/** From the source to the lines of documents.jsonl, which are made and not kept. */
async function toRecords({ run, DEFAULT_SETTINGS }, toJsonLine, path) {
  let units = 0
  // every document by itself: linking is no part of parsing
  const { items } = run([toInput(path)], { ...DEFAULT_SETTINGS, dedupe: false })
  for await (const { record } of items) if (record !== null) units += toJsonLine(record).length
  return units
}

/** The main job, in the folder `PATH.out`, which is gone afterwards. */
async function toDataset({ run, DatasetWriter, DEFAULT_SETTINGS }, path, toMarkdown) {
  const writer = new DatasetWriter(`${path}.out`, { version: '0.0.0', excel: false, merged: 'repeat', toMarkdown })
  const going = run([toInput(path)], DEFAULT_SETTINGS)
  let items = 0
  for await (const item of going.items) {
    writer.add(item)
    items++
  }
  writer.addRelations(going.relations)
  writer.finish(going.sources, { dedupe: true, encoding: null, excel: false })
  return items
}

/** Takes away what a stage wrote; not part of what is measured. */
export async function cleanUp(path) {
  await rm(`${path}.out`, { recursive: true, force: true })
}
