/** Blocks of running text to lines. */
import type { Line, Piece } from '../lines.js'
import type { Block, Box, Figure, Paragraph, Provision, Responsibility } from '../structure/model.js'
import type { Printing } from './printing.js'
import { printTable } from './table.js'

type Printer<T extends Block> = (block: T, at: Printing, depth: number) => Line[]

const PRINTERS: { [K in Block['type']]: Printer<Extract<Block, { type: K }>> } = {
  paragraph: printParagraph,
  responsibility: printResponsibility,
  provision: printProvision,
  table: (block, at) => printTable(block, at),
  box: printBox,
  figure: printFigure,
}

/** The lines of some blocks; `depth` is that of the provisions among them, 1 at the top. */
export function printBlocks(blocks: readonly Block[], at: Printing, depth = 1): Line[] {
  return blocks.flatMap((block) => (PRINTERS[block.type] as Printer<Block>)(block, at, depth))
}

function printParagraph({ text }: Paragraph, at: Printing): Line[] {
  return [at.line('para', [{ text, field: 'content' }])]
}

function printResponsibility({ text }: Responsibility, at: Printing): Line[] {
  return [at.line('resp', [{ text, field: 'content' }])]
}

function printProvision({ style, ordinal, inserted, content, below }: Provision, at: Printing, depth: number): Line[] {
  const [marker, blank] = at.marker(style, ordinal, inserted)
  const pieces: Piece[] = [{ text: marker, field: 'marker' }, { text: blank }, { text: content, field: 'content' }]
  return [{ ...at.line('prov', pieces), provision: { style, depth } }, ...printBlocks(below, at, depth + 1)]
}

function printBox({ title, items }: Box, at: Printing): Line[] {
  const piece: Piece = { text: title, field: 'box_title' }
  const box = { title: piece }
  const lines = items.flatMap((item) => {
    if (typeof item === 'string') return [at.line('box', [{ text: item }])]
    return printTable(item, at, [piece])
  })
  return [at.line('box_title', [piece]), ...lines].map((line) => ({ ...line, box }))
}

function printFigure({ file, caption }: Figure, at: Printing): Line[] {
  const frame = {
    file: { text: file, field: 'file' } as Piece,
    caption: caption === null ? null : ({ text: caption, field: 'caption' } as Piece),
  }
  const pieces = frame.caption === null ? [frame.file] : [frame.file, frame.caption]
  return pieces.map((piece) => ({ ...at.line('figure', [piece]), figure: frame }))
}
