/** Types of scripts/gold.mjs. */
import type { Role } from '../src/model/index.js'

/** The truth of one raw file, by 1-based line numbers. */
export interface Gold {
  file: string
  documents: GoldDocument[]
  /** Role of every non-blank line, by its number. */
  labels: Record<string, Role>
  provisions: GoldProvision[]
  tables: GoldTable[]
  boxes: { start: number; end: number; title: string }[]
  figures: { line: number; file: string | null; caption: string | null; caption_line: number | null }[]
  /** Lines that continue the paragraph before them. */
  joins: number[]
}

export interface GoldDocument {
  start: number
  end: number
  kind: string
  title: string | null
  title_alt?: string
  instrument_title: string | null
  doc_number: string | null
  doc_number_damaged: boolean
  doc_number_readings?: string[]
  issuers: string[]
  addressees: string | null
  date: string | null
  date_damaged: boolean
  publicity: string | null
  source: string | null
}

export interface GoldProvision {
  line: number
  marker: string
  style: string
  /** Line of the enclosing provision, 0 at the top. */
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
  rows: string[][]
  repeats: number[]
  note: string | null
  alternatives?: { row: number; col: number; texts: string[] }[]
}

export class GoldError extends Error {}
export const ROLES: readonly string[]
export function compile(text: string, name: string): { raw: string; gold: Gold }
export function compileAll(): { name: string; raw: string; gold: Gold }[]
