/** What collating takes and gives. */
import type { CopyAccount, ParsedDocument, ReadingRecord } from '../model/index.js'

/** What is made of several copies: one document of all of them, or the best as it is. */
export const KEEP = ['collated', 'best'] as const

/** How copies are to be made one. */
export interface CollateOptions {
  /** `best` gives the best copy as it is, `collated` what all of them have. */
  keep: (typeof KEEP)[number]
  /** The source whose copies go first where the text decides nothing: a file, a folder or what its 来源 line says (isFrom); null for none. */
  prefer: string | null
}

export const DEFAULT_COLLATE: Readonly<CollateOptions> = Object.freeze({ keep: 'collated', prefer: null })

/** One document made of its copies. */
export interface Collated {
  /** Its place is that of the base copy; `copy` of a text, a table or a cell is an index into the copies that were given. */
  document: ParsedDocument
  /** The base: index of the best copy. */
  base: number
  /** For each copy, in the order in which they were given. */
  copies: CopyAccount[]
  /** Block by block, in the order of the document. Empty where there is one copy. */
  readings: ReadingRecord[]
}
