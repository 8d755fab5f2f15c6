// Compiles the annotated sources tests/gold/NAME.gold: a raw file with its truth.
//   node scripts/gold.mjs               writes corpus/NAME.txt, the raw text alone, from each
//   node scripts/gold.mjs --json DIR    writes DIR/NAME.json, the truth, too
//
// A line of a .gold file is a blank line of the raw file, or ROLE<TAB>TEXT with the text verbatim, or `prov@DEPTH<TAB>TEXT`, or a
// directive: %%doc {…} and %%end around a document, %%table {…} and %%endtable around the lines of a table (`repeat<TAB>TEXT`: a line
// that a page break printed again), %%box {…} and %%endbox around a box, %%part where the numbering starts anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDocument, checkTable } from './gold-checks.mjs'
import { toHeading, toMarker } from './gold-text.mjs'

/** The roles of a line, as in src/model/roles.ts (a test compares them). */
export const ROLES =
  'chrome front page_title masthead title adoption doc_number addressees signature date publicity inst_title toc para prov resp cont annex_list annex_label annex_title table table_note box_title box figure source imprint cc page_number'.split(
    ' ',
  )

/** Roles that belong to no document, wherever they stand. */
const OUTSIDE = new Set(['chrome', 'page_number'])
/** Roles that a continuation line can follow. */
const CONTINUED = new Set(['para', 'prov', 'resp', 'cont'])
/** Roles of lines that begin a part: the numbering starts anew. */
const PART_STARTS = new Set(['inst_title', 'annex_label'])

const KINDS = new Set(['notice', 'instrument', 'interpretation', 'news', 'gazette_front', 'gazette_back', 'other'])

/** White space, zero-width characters and C0 controls alone make a blank line. */
const BLANK = /^[\s\u0000-\u001f\u0085\u200b-\u200d\ufeff]*$/u
const IMAGE = /\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/i

/** An error in a .gold file: `NAME:LINE: what is wrong`. */
export class GoldError extends Error {
  constructor(name, line, message) {
    super(`${name}:${line}: ${message}`)
    this.name = 'GoldError'
  }
}

/** The reader's state: what is open, and what was found so far. */
function newState(name) {
  return {
    name,
    at: 0,
    raw: [],
    gold: { file: `${name}.txt`, documents: [], labels: {}, provisions: [], tables: [], boxes: [], figures: [], joins: [] },
    document: null,
    table: null,
    box: null,
    /** Open provisions of the part, outermost first. */
    open: [],
    /** Role of the line before, chrome and page numbers aside. */
    last: '',
    paragraph: null,
    figure: null,
  }
}

function fail(state, message) {
  throw new GoldError(state.name, state.at, message)
}

function parseFields(state, text) {
  try {
    const fields = JSON.parse(text)
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields
  } catch (error) {
    fail(state, `Unexpected JSON: ${error.message}`)
  }
  return fail(state, 'Unexpected JSON, expected an object')
}

function openDocument(state, text) {
  if (state.document) fail(state, 'Unexpected %%doc: the document before it has no %%end')
  const { kind, ...fields } = parseFields(state, text)
  if (!KINDS.has(kind)) fail(state, `Unexpected kind ${JSON.stringify(kind)}, expected one of ${[...KINDS].join(', ')}`)
  const empty = { title: null, instrument_title: null, doc_number: null, doc_number_damaged: false, issuers: [], addressees: null }
  const rest = { date: null, date_damaged: false, publicity: null, source: null }
  const known = new Set([...Object.keys(empty), ...Object.keys(rest), 'title_alt', 'doc_number_readings'])
  for (const key of Object.keys(fields)) if (!known.has(key)) fail(state, `Unexpected field ${JSON.stringify(key)} of a document`)
  state.document = { start: 0, end: 0, kind, ...empty, ...rest, ...fields, lines: [], at: state.at }
  startPart(state)
}

function closeDocument(state) {
  const { document } = state
  if (!document) return fail(state, 'Unexpected %%end: no document is open')
  if (state.table || state.box) fail(state, 'Unexpected %%end: a table or box is open')
  if (document.lines.length === 0) fail(state, 'Unexpected %%end: the document has no line')
  const { lines, at, ...fields } = document
  checkDocument(fields, lines, (message) => {
    throw new GoldError(state.name, at, message)
  })
  state.gold.documents.push(fields)
  state.document = null
  startPart(state)
}

function openTable(state, text) {
  if (state.table) fail(state, 'Unexpected %%table: the table before it has no %%endtable')
  if (!state.document) fail(state, 'Unexpected %%table outside a document')
  const { repeats_text, ...fields } = parseFields(state, text)
  const spec = { title: null, annex: null, note: null, ...fields }
  state.table = { spec, printed: [], repeated: [], expected: repeats_text, numbers: [], repeats: [], at: state.at }
}

function closeTable(state) {
  const { table } = state
  if (!table) return fail(state, 'Unexpected %%endtable: no table is open')
  checkTable(table, (message) => {
    throw new GoldError(state.name, table.at, message)
  })
  const { title, annex, header_rows, rows, note, alternatives } = table.spec
  const place = { start: table.numbers[0], end: table.numbers.at(-1) }
  const found = { ...place, title, annex, header_rows, rows, repeats: table.repeats, note }
  state.gold.tables.push(alternatives ? { ...found, alternatives } : found)
  state.table = null
}

function openBox(state, text) {
  if (state.box) fail(state, 'Unexpected %%box: the box before it has no %%endbox')
  const { title } = parseFields(state, text)
  if (typeof title !== 'string') fail(state, 'Unexpected box, expected {"title": "…"}')
  state.box = { start: 0, end: 0, title }
}

function closeBox(state) {
  if (!state.box) return fail(state, 'Unexpected %%endbox: no box is open')
  if (state.table) fail(state, 'Unexpected %%endbox: a table is open')
  if (state.box.start === 0) fail(state, 'Unexpected %%endbox: the box has no line')
  state.gold.boxes.push(state.box)
  state.box = null
}

function startPart(state) {
  state.open = []
  state.last = ''
  state.paragraph = null
  state.figure = null
}

const DIRECTIVES = {
  '%%doc': openDocument,
  '%%end': closeDocument,
  '%%table': openTable,
  '%%endtable': closeTable,
  '%%box': openBox,
  '%%endbox': closeBox,
  '%%part': startPart,
}

/** A provision at `depth`, its parent the nearest open one above it. */
function addProvision(state, number, depth, text) {
  const found = toMarker(text)
  if (!found) fail(state, `Unexpected provision, expected a numbered marker at ${JSON.stringify(text.slice(0, 12))}`)
  while (state.open.length > 0 && state.open.at(-1).depth >= depth) state.open.pop()
  const parent = state.open.at(-1)?.line ?? 0
  if (depth > 1 && parent === 0) fail(state, `Unexpected depth ${depth}: no provision of the part stands above it`)
  state.open.push({ line: number, depth })
  const provision = { line: number, marker: found.marker, style: found.style, parent, heading: '', has_text: false }
  state.gold.provisions.push(provision)
  state.paragraph = { provision, parts: [] }
}

function addFigure(state, number, text) {
  if (IMAGE.test(text)) {
    state.figure = { line: number, file: text, caption: null, caption_line: null }
    state.gold.figures.push(state.figure)
  } else if (state.last === 'figure' && state.figure?.caption === null) {
    Object.assign(state.figure, { caption: text, caption_line: number })
  } else state.gold.figures.push({ line: number, file: null, caption: text, caption_line: number })
}

function addTableLine(state, number, role, text) {
  if (!state.table) fail(state, `Unexpected ${role} line outside %%table`)
  const { table } = state
  if (role === 'repeat') {
    table.repeats.push(number)
    table.repeated.push(text.trim())
  } else {
    table.printed.push(text)
    table.numbers.push(number)
  }
}

function growBox(state, number, role) {
  if (role === 'box_title' || role === 'box') {
    if (!state.box) fail(state, `Unexpected ${role} line outside %%box`)
    if (state.box.start === 0 && role !== 'box_title') fail(state, 'Unexpected box line, expected its box_title first')
  }
  if (!state.box) return
  if (state.box.start === 0) state.box.start = number
  state.box.end = number
}

/** What a line means for the structures it can belong to. */
function place(state, number, role, depth, text) {
  if (role === 'prov') addProvision(state, number, depth, text)
  else if (role === 'cont') state.gold.joins.push(number)
  else if (role === 'figure') addFigure(state, number, text.trim())
  else if (role === 'table' || role === 'repeat') addTableLine(state, number, role, text)
  if (role !== 'prov' && role !== 'cont') state.paragraph = null
  if (state.paragraph) {
    state.paragraph.parts.push(text)
    Object.assign(state.paragraph.provision, toHeading(state.paragraph.parts))
  }
}

function addOwned(state, number, role, depth, text) {
  const { document } = state
  if (!document) return fail(state, `Unexpected ${role} line outside %%doc, only chrome and page_number can stand there`)
  if (role === 'cont' && !CONTINUED.has(state.last))
    fail(state, `Unexpected cont after ${state.last || 'nothing'}, expected a para, prov or resp`)
  if (PART_STARTS.has(role) && state.last !== role) startPart(state)
  document.start ||= number
  document.end = number
  document.lines.push(text)
  growBox(state, number, role)
  place(state, number, role, depth, text)
  state.last = role === 'repeat' ? 'table' : role
}

function addLine(state, line) {
  const tab = line.indexOf('\t')
  if (tab < 0) fail(state, 'Unexpected line, expected ROLE<TAB>TEXT, a blank line or a directive')
  const [role, depth] = line.slice(0, tab).split('@')
  const text = line.slice(tab + 1)
  if (!ROLES.includes(role) && role !== 'repeat') fail(state, `Unexpected role ${JSON.stringify(role)}`)
  if ((role === 'prov') !== (depth !== undefined)) fail(state, 'Unexpected role: prov needs a depth, prov@1, and nothing else has one')
  if (depth !== undefined && !/^[1-9]$/.test(depth)) fail(state, `Unexpected depth ${JSON.stringify(depth)}, expected 1 to 9`)
  if (BLANK.test(text)) fail(state, `Unexpected blank text of a ${role} line`)
  state.raw.push(text)
  const number = state.raw.length
  state.gold.labels[number] = role === 'repeat' ? 'table' : role
  if (!OUTSIDE.has(role)) addOwned(state, number, role, Number(depth), text)
}

function addSourceLine(state, line) {
  state.at++
  if (line.startsWith('%%')) {
    const [, word, rest] = /^(\S+)\s*(.*)$/u.exec(line)
    if (!(word in DIRECTIVES)) fail(state, `Unexpected directive ${word}, expected one of ${Object.keys(DIRECTIVES).join(', ')}`)
    DIRECTIVES[word](state, rest)
  } else if (BLANK.test(line)) state.raw.push(line)
  else addLine(state, line)
}

/**
 * Compiles one annotated source.
 *
 * @param {string} text the .gold file
 * @param {string} name its name without extension: of the raw file, and in error messages
 * @returns {{ raw: string, gold: object }} the raw text, and its truth: documents, labels, provisions, tables, boxes, figures, joins, by
 *   1-based line numbers of the raw text
 * @throws {GoldError} where the file is malformed, or says what its lines do not
 */
export function compile(text, name) {
  const state = newState(name)
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const line of lines) addSourceLine(state, line)
  if (state.document) fail(state, 'Unexpected end of file: the last document has no %%end')
  return { raw: `${state.raw.join('\n')}\n`, gold: state.gold }
}

/** Compiles every tests/gold/*.gold, in the order of their names. */
export function compileAll() {
  const folder = fileURLToPath(new URL('../tests/gold', import.meta.url))
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold'))
  return files.sort().map((file) => {
    const name = basename(file, '.gold')
    return { name, ...compile(readFileSync(join(folder, file), 'utf8'), name) }
  })
}

function main(args) {
  const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
  const json = args[0] === '--json' ? args[1] : undefined
  if (args.length > 0 && json === undefined) throw new Error('Unexpected arguments, expected none or --json DIR')
  for (const folder of json ? [corpus, json] : [corpus]) mkdirSync(folder, { recursive: true })
  for (const { name, raw, gold } of compileAll()) {
    writeFileSync(join(corpus, `${name}.txt`), raw)
    if (json) writeFileSync(join(json, `${name}.json`), `${JSON.stringify(gold, null, 1)}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
