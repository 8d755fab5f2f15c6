// Checks that an annotation says what its lines say, for scripts/gold.mjs. Each calls `fail(message)` at the first error.

const squeeze = (text) => text.replace(/[\s\u200b-\u200d\ufeff]+/gu, '')

const isText = (value) => value === null || (typeof value === 'string' && value !== '')
const isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')

function checkTypes(fields, fail) {
  for (const key of ['title', 'instrument_title', 'doc_number', 'addressees', 'date', 'publicity', 'source'])
    if (!isText(fields[key])) fail(`Unexpected ${key}, expected a text or null`)
  if (!isTexts(fields.issuers)) fail('Unexpected issuers, expected a list of texts')
  if (fields.date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(fields.date)) fail(`Unexpected date ${fields.date}, expected YYYY-MM-DD`)
  for (const key of ['doc_number_damaged', 'date_damaged'])
    if (typeof fields[key] !== 'boolean') fail(`Unexpected ${key}, expected true or false`)
}

/** Every text of a document's fields (dates aside) is printed in its lines, white space aside; the source in those of the site among them, too. */
export function checkDocument(fields, { lines, site }, fail) {
  checkTypes(fields, fail)
  const printed = squeeze(lines.join(''))
  const instruments = (fields.instrument_title ?? '').split(';')
  const texts = [
    fields.title,
    fields.title_alt,
    ...instruments,
    fields.doc_number,
    ...fields.issuers,
    fields.addressees,
    fields.publicity,
    squeeze(site.join('')).includes(squeeze(fields.source ?? '')) ? null : fields.source,
  ]
  for (const text of texts.filter(Boolean)) {
    if (!printed.includes(squeeze(text))) fail(`Unexpected ${JSON.stringify(text)}: the lines of the document do not print it`)
  }
}

/** The characters of a text, sorted: cells can be printed in another order than they are read. White space, | and rules count for nothing. */
function toCharacters(texts) {
  return [...squeeze(texts.join('')).replace(/[|\u2500-\u257f]/gu, '')].sort().join('')
}

const isRule = (line) => /^[\s|:+-]+$/.test(line)

/** The grid is rectangular and holds every character of the table's lines, and nothing else. */
export function checkTable({ spec, printed, repeated, expected, numbers }, fail) {
  const { rows, header_rows } = spec
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every((row) => Array.isArray(row)))
    return fail('Unexpected rows, expected a list of rows')
  if (rows.some((row) => row.length !== rows[0].length)) fail('Unexpected rows: they have not all the same number of cells')
  if (!Number.isInteger(header_rows) || header_rows < 0 || header_rows >= rows.length) fail('Unexpected header_rows')
  if (!isText(spec.title) || !isText(spec.note) || !isText(spec.annex)) fail('Unexpected title, annex or note, expected a text or null')
  if (numbers.length === 0) fail('Unexpected table: it has no line')
  if (expected && expected.join('\n') !== repeated.join('\n')) fail('Unexpected repeats_text: the repeat lines say something else')
  const cells = rows.flat().filter((cell) => cell !== '^' && cell !== '<')
  const want = toCharacters(printed.filter((line) => !isRule(line)))
  const got = toCharacters(cells)
  if (want !== got) fail(`Unexpected rows: their characters are not those of the table's lines (${firstDifference(want, got)})`)
}

function firstDifference(want, got) {
  const at = [...want].findIndex((char, index) => char !== [...got][index])
  const around = (text) => JSON.stringify([...text].slice(Math.max(0, at), at + 8).join(''))
  return at < 0 ? `rows have ${JSON.stringify(got.slice(want.length))} more` : `lines ${around(want)}, rows ${around(got)}`
}
