/** The truth about one raw file: the shape of the gold annotations, less the name of the file, which the caller adds. */
import type { Role, Style } from '../../src/model/roles.js'

export type GoldKind = 'notice' | 'instrument' | 'interpretation' | 'news' | 'gazette_front' | 'gazette_back' | 'other'

export interface GoldDocument {
  /** First and last non-blank line, 1-based; page title and 来源 line included, chrome outside excluded. */
  start: number
  end: number
  kind: GoldKind
  title: string | null
  /** An intact page title above a damaged one; either is right. */
  title_alt?: string
  /** Several are joined by `;`. */
  instrument_title: string | null
  /** As printed, damaged or not. */
  doc_number: string | null
  doc_number_damaged: boolean
  /** What may be written for a damaged number, besides nothing. */
  doc_number_readings?: string[]
  issuers: string[]
  addressees: string | null
  /** ISO; null when absent, or when a damaged one leaves several readings. */
  date: string | null
  date_damaged: boolean
  publicity: string | null
  source: string | null
}

export interface GoldProvision {
  line: number
  marker: string
  style: Style
  /** Line of the enclosing provision; 0 at the top of its part. */
  parent: number
  heading: string
  has_text: boolean
}

export interface GoldTable {
  start: number
  end: number
  title: string | null
  annex: string | null
  header_rows: number
  /** `""` empty, `"^"` merged with the cell above, `"<"` with the one to the left. */
  rows: string[][]
  repeats: number[]
  note: string | null
  alternatives?: { row: number; col: number; texts: string[] }[]
}

export interface GoldBox {
  start: number
  end: number
  title: string
}

export interface GoldFigure {
  line: number
  file: string
  caption: string | null
  caption_line: number | null
}

export interface Gold {
  documents: GoldDocument[]
  /** Role of every non-blank line by its number. */
  labels: Record<string, Role>
  provisions: GoldProvision[]
  tables: GoldTable[]
  boxes: GoldBox[]
  figures: GoldFigure[]
  joins: number[]
}
