/** The first sheet of a workbook: one row a table, linked to its sheet. */
import type { DocumentRecord, TableRecord } from '../../model/index.js'
import type { Feature, Sheet, Utility } from './library.js'
import { toText } from './sheet.js'

export const CONTENTS = 'contents'

/** A table of the workbook. */
export interface Entry {
  /** Name of its sheet; null where it is too large for one. */
  sheet: string | null
  table: TableRecord
  document: Pick<DocumentRecord, 'title' | 'doc_number' | 'file'>
}

/** The columns, their widths, and what they say of a table. */
const COLUMNS: readonly (readonly [string, number, (entry: Entry) => string | number])[] = [
  ['sheet', 32, ({ sheet, table }) => sheet ?? `too large for a sheet: tables/${table.table_id}.csv`],
  ['title', 40, ({ table }) => table.title],
  ['document', 48, ({ document }) => document.title],
  ['doc_number', 20, ({ document }) => document.doc_number.reading],
  ['part', 10, ({ table }) => table.part],
  ['rows', 8, ({ table }) => table.rows],
  ['cols', 8, ({ table }) => table.cols],
  ['confidence', 11, ({ table }) => table.confidence],
  ['note', 30, ({ table }) => table.note],
  ['file', 30, ({ document }) => document.file],
  ['line_start', 10, ({ table }) => table.line_start],
  ['line_end', 10, ({ table }) => table.line_end],
  ['table_id', 40, ({ table }) => table.table_id],
]

export function toContents(entries: readonly Entry[]): Sheet {
  const head = COLUMNS.map(([name]) => ({ ...toText(name), fontWeight: 'bold' as const }))
  const rows = entries.map((entry) => COLUMNS.map(([, , read]) => toCell(read(entry))))
  return { sheet: CONTENTS, data: [head, ...rows], columns: COLUMNS.map(([, width]) => ({ width })), stickyRowsCount: 1 }
}

function toCell(value: string | number) {
  return { ...(typeof value === 'number' ? { type: Number, value } : toText(value)), alignVertical: 'top' as const, wrap: true }
}

/** Links from the rows of the contents to the sheets: an extension of write-excel-file, which knows no links. */
export function toLinks(entries: readonly Entry[], utility: Utility): Feature {
  const links = entries.flatMap(({ sheet }, index) =>
    sheet === null ? [] : [toLink(sheet, utility.getCellAddress(index + 1, 0), utility)],
  )
  const name = 'xl/worksheets/sheet{id}.xml'
  return {
    files: {
      transform: {
        [name]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex !== 0 || links.length === 0
              ? xml
              : utility.insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<hyperlinks>${links.join('')}</hyperlinks>`,
                  utility.getOrderOfSiblings(name, 'worksheet') ?? [],
                  'worksheet',
                ),
        },
      },
    },
  }
}

function toLink(sheet: string, ref: string, { getSelfClosingTagMarkup }: Utility): string {
  return getSelfClosingTagMarkup('hyperlink', { ref, location: `'${sheet.replaceAll("'", "''")}'!A1` })
}
