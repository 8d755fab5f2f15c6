/** What is known of the copies of a document, and of what each of them has where they differ (docs/collate.md). */

import type { Origin } from './source.js'

/** Some text of a copy: whole lines of it, quoted short. */
export interface Mention {
  /** The copy that the lines stand in, an index into the document's `copies`. */
  copy: number
  line_start: number
  line_end: number
  /** The beginning of the text, 40 characters at most, `…` behind it where it goes on. */
  text: string
}

/** What sets a copy apart from the collated document. */
export interface CopyAccount {
  /** Blocks that are written and that this copy does not have, as the copy has them that they were taken from. */
  lacks: Mention[]
  /** Blocks that no other copy has, written or not. */
  only: Mention[]
}

/** An occurrence of a document in the sources. */
export interface CopyRecord extends CopyAccount, Origin {
  file: string
  line_start: number
  line_end: number
  /** Share of the text that the occurrence has in common with the one that was kept, 0 to 1. */
  similarity: number
}

/** What some copies have at a place where something else is written. */
export interface OtherReading {
  /** The copies that have it, ascending. */
  copies: number[]
  /** As the first of them has it, its lines joined by line breaks. */
  text: string
  /** The lines in the first of them. */
  line_start: number
  line_end: number
}

/** One block of a document that has several copies, and what each of them has there. */
export interface ReadingRecord {
  /** Copy and line of the block's first text: an index into `copies`, and a line of that copy's file. */
  copy: number
  line: number
  /** False for text that was kept out of the document: a reading of some copy that is no text of the document. */
  written: boolean
  /** Copies that say what is written, ascending; white space, widths and script aside. Empty where the text was put together from several. */
  copies: number[]
  /** Copies that have nothing there, ascending. */
  lacking: number[]
  others: OtherReading[]
}
