// Builds the structures of an annotated source from its lines, for scripts/gold-compile.mjs.
import { toHeading, toMarker } from './gold-text.mjs'

const IMAGE = /\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/i

/** An error in a .gold file: `NAME:LINE: what is wrong`. */
export class GoldError extends Error {
  constructor(name, line, message) {
    super(`${name}:${line}: ${message}`)
    this.name = 'GoldError'
  }
}

/** Throws at the line of the .gold file that is being read. */
export function fail(state, message) {
  throw new GoldError(state.name, state.at, message)
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

/** Adds a line to the structures that it belongs to: provisions, joins, figures, tables, boxes. */
export function placeLine(state, number, role, depth, text) {
  growBox(state, number, role)
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
