import type { Line, LineMarkup } from '../../model/index.js'
import type { Block } from './block.js'
import { type FoundField, indexEntries } from './fields.js'
import type { Region } from './regions.js'
import { repeatedTitle } from './repeats.js'

/** The lines of a page: what its head says of the document, then what the page shows. Numbered from 1 in that order. */
export function toPageLines(fields: readonly FoundField[], blocks: readonly Block[], regions: readonly Region[]): Line[] {
  const entries = indexEntries(blocks)
  const repeated = repeatedTitle(blocks, regions)
  const head = fields.map(
    ({ name, value, start, end }): Omit<Line, 'number'> => ({
      start,
      end,
      text: value,
      blanks: 0,
      markup: { tag: 'meta', fields: [{ name, value }] },
    }),
  )
  const body = blocks.map((block, i): Omit<Line, 'number'> => {
    const entry = entries.get(i)
    const { start, end, text, blanks } = block
    const markup = markupOf(entry === undefined ? block : { ...block, fields: [entry] }, regions[i] ?? 'main')
    if (repeated.has(i)) markup.repeated = true
    return { start, end, text, blanks, markup }
  })
  return [...head, ...body].map((line, i): Line => ({ number: i + 1, ...line }))
}

function markupOf({ tag, align, isBold, links, cells, moreRows, startsTable, fields }: Block, region: Region): LineMarkup {
  return {
    tag,
    ...(cells !== undefined && { cells }),
    ...(moreRows !== undefined && { moreRows }),
    ...(startsTable && { startsTable }),
    ...(region !== 'main' && { region }),
    ...(align !== 'left' && { align }),
    ...(isBold && { bold: true }),
    ...(links.length > 0 && { links }),
    ...(fields !== undefined && fields.length > 0 && { fields }),
  }
}
