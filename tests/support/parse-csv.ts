/** Reads CSV (RFC 4180, any line end), written anew so that the writer is not checked by its own kind. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy
  let row: string[] = []
  while (pattern.lastIndex < csv.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(csv)
    if (match === null) throw new Error(`Unexpected quote in CSV at ${at}`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== ',') {
      rows.push(row)
      row = []
    } else if (pattern.lastIndex === csv.length) {
      rows.push([...row, ''])
    }
  }
  return rows
}

/** The rows of a CSV text as objects by column name; a byte order mark is dropped. */
export function parseRecords(csv: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''))
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}
