/** write-excel-file: its types, and the modules where a workbook is written. */
import type writeXlsxFile from 'write-excel-file/node'

type Arguments = Parameters<typeof writeXlsxFile>

/** A sheet: its name, rows of cells and widths of columns. */
export type Sheet = Arguments[0][number]

/** An extension that changes the XML of a workbook's parts. */
export type Feature = NonNullable<NonNullable<Arguments[1]>['features']>[number]

/** Functions on XML for extensions. */
export type Utility = typeof import('write-excel-file/utility')

/** Loads the library: nobody who wants no workbook pays for it. */
export async function loadLibrary() {
  const [{ default: write }, utility] = await Promise.all([import('write-excel-file/node'), import('write-excel-file/utility')])
  return { write, utility }
}
