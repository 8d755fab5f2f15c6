// Reads an annotated source, for scripts/gold.mjs: its directives, documents and lines.
import { checkDocument, checkTable } from './gold-checks.mjs'
import { fail, GoldError, placeLine } from './gold-place.mjs'

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
  state.document = { start: 0, end: 0, kind, ...empty, ...rest, ...fields, lines: [], site: [], at: state.at }
  startPart(state)
}

function closeDocument(state) {
  const { document } = state
  if (!document) return fail(state, 'Unexpected %%end: no document is open')
  if (state.table || state.box) fail(state, 'Unexpected %%end: a table or box is open')
  if (document.lines.length === 0) fail(state, 'Unexpected %%end: the document has no line')
  const { lines, site, at, ...fields } = document
  checkDocument(fields, { lines, site }, (message) => {
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

function addOwned(state, number, role, depth, text) {
  const { document } = state
  if (!document) return fail(state, `Unexpected ${role} line outside %%doc, only chrome and page_number can stand there`)
  if (role === 'cont' && !CONTINUED.has(state.last))
    fail(state, `Unexpected cont after ${state.last || 'nothing'}, expected a para, prov or resp`)
  if (PART_STARTS.has(role) && state.last !== role) startPart(state)
  document.start ||= number
  document.end = number
  document.lines.push(text)
  placeLine(state, number, role, depth, text)
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
  else state.document?.site.push(text)
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
