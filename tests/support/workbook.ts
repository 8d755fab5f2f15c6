/** Reads a workbook (XLSX) as ECMA-376 has it, so that the writer is not checked by its own kind. */
import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'

export interface ReadCell {
  /** As a reader shows it: a number, or a text. */
  value: number | string
  format: string
  isBold: boolean
}

export interface ReadSheet {
  name: string
  /** By address: A1, B2. */
  cells: Record<string, ReadCell>
  merges: string[]
  frozenRows: number
  /** Where the links of cells lead. */
  links: Record<string, string>
  xml: string
}

export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes)
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const shared = strings(part('xl/sharedStrings.xml'))
  const styles = stylesOf(part('xl/styles.xml'))
  const targets = load(part('xl/_rels/workbook.xml.rels'), { xml: true })
  const book = load(part('xl/workbook.xml'), { xml: true })
  return book('sheet')
    .toArray()
    .map((sheet) => {
      const target = targets(`Relationship[Id="${sheet.attribs['r:id']}"]`).attr('Target') ?? ''
      return readSheet(sheet.attribs.name ?? '', part(`xl/${target}`), shared, styles)
    })
}

function readSheet(name: string, xml: string, shared: readonly string[], styles: readonly Omit<ReadCell, 'value'>[]): ReadSheet {
  const $ = load(xml, { xml: true })
  const cells = $('c')
    .toArray()
    .filter((cell) => $(cell).children('v').length > 0)
    .map((cell): [string, ReadCell] => {
      const { attribs } = cell
      const text = $(cell).children('v').text()
      const value = attribs.t === 's' ? (shared[Number(text)] ?? '') : Number(text)
      return [attribs.r ?? '', { value, ...(styles[Number(attribs.s ?? 0)] ?? { format: '', isBold: false }) }]
    })
  return {
    name,
    xml,
    cells: Object.fromEntries(cells),
    merges: $('mergeCell')
      .toArray()
      .map(({ attribs }) => attribs.ref ?? ''),
    frozenRows: Number($('pane[state="frozen"]').attr('ySplit') ?? 0),
    links: Object.fromEntries(
      $('hyperlink')
        .toArray()
        .map(({ attribs }) => [attribs.ref ?? '', attribs.location ?? '']),
    ),
  }
}

function strings(xml: string): string[] {
  const $ = load(xml, { xml: true })
  const decoded = (text: string) => text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return $('si')
    .toArray()
    .map((item) => decoded($(item).text()))
}

function stylesOf(xml: string): Omit<ReadCell, 'value'>[] {
  const $ = load(xml, { xml: true })
  const fonts = $('fonts > font').toArray()
  return $('cellXfs > xf')
    .toArray()
    .map(({ attribs }) => ({
      format: $(`numFmt[numFmtId="${attribs.numFmtId}"]`).attr('formatCode') ?? '',
      isBold: $(fonts[Number(attribs.fontId ?? 0)]).find('b').length > 0,
    }))
}
