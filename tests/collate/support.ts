/** Copies from raw texts, and what a collated document says. */
import { type Collated, type CollateOptions, collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import type { ParsedDocument, Provision, Text } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'
import { textsOf } from '../support/generated.js'

/** The longest document of a raw text. */
export function parseCopy(raw: string, file: string): ParsedDocument {
  const documents = [...parse(toLines(raw), file)].flatMap(({ document }) => document ?? [])
  const longest = documents.sort((a, b) => b.line_end - b.line_start - (a.line_end - a.line_start))[0]
  if (longest === undefined) throw new Error(`Expected a document in ${file}`)
  return longest
}

/** The copies of raw texts, in the files 0.txt, 1.txt … */
export function copiesOf(...raws: string[]): ParsedDocument[] {
  return raws.map((raw, i) => parseCopy(raw, `${i}.txt`))
}

export function collateTexts(raws: readonly string[], options: Partial<CollateOptions> = {}): Collated {
  return collate(copiesOf(...raws), { ...DEFAULT_COLLATE, ...options })
}

/** The lines of a collated document. */
export function linesOf({ document }: Pick<Collated, 'document'>): string[] {
  return textsOf(document.tree).map(({ value }) => value)
}

/** Each text as `FILE:LINE text`. */
export function placed({ document, base }: Collated, copies: readonly ParsedDocument[]): string[] {
  const file = ({ copy = base }: Text) => copies[copy]?.file ?? ''
  return textsOf(document.tree).map((text) => `${file(text)}:${text.position.start.line} ${text.value}`)
}

/** The markers of provisions, nested: 一、[(一) (二)]. */
export function outlineOf({ document }: Pick<Collated, 'document'>): string {
  const walk = (nodes: readonly { type: string; children?: unknown }[]): string =>
    nodes
      .flatMap((node) => {
        if (node.type === 'provision') {
          const below = walk((node as Provision).children)
          return [(node as Provision).marker + (below === '' ? '' : `[${below}]`)]
        }
        return node.type === 'part' ? [walk(node.children as { type: string }[])].filter((text) => text !== '') : []
      })
      .join(' ')
  return walk(document.tree.children)
}
