/** Reads CSV (RFC 4180, any line end), written anew so that the writer is not checked by its own kind. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < csv.length; ) {
    const isQuoted = csv[at] === '"'
    const end = isQuoted ? closing(csv, at + 1) + 1 : endOf(PLAIN, csv, at)
    const after = isQuoted && end === 0 ? -1 : endOf(SEPARATOR, csv, end)
    if (after < 0) throw new Error(`Unexpected quote in CSV at ${at}`)
    row.push(isQuoted ? csv.slice(at + 1, end - 1).replaceAll('""', '"') : csv.slice(at, end))
    if (csv[end] !== ',') {
      rows.push(row)
      row = []
    } else if (after === csv.length) rows.push([...row, ''])
    at = after
  }
  return rows
}

const PLAIN = /[^",\r\n]*/y
const SEPARATOR = /,|\r\n|\n|\r|$/y

/** Where a match that begins at a place ends; -1 where none does. */
function endOf(pattern: RegExp, csv: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(csv) ? Math.max(pattern.lastIndex, at) : -1
}

/** The place of the quote that ends a field; -1 where none does. Fields may be as long as a source: no pattern with a stack goes over them. */
function closing(csv: string, from: number): number {
  let at = csv.indexOf('"', from)
  while (at >= 0 && csv[at + 1] === '"') at = csv.indexOf('"', at + 2)
  return at
}

/** The rows of a CSV text as objects by column name; a byte order mark is dropped. */
export function parseRecords(csv: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''))
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}
