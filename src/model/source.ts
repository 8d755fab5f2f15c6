/**
 * What reading gives: the lines of one source, whatever its format was.
 *
 * A line holds what is between two line ends (LF, CR LF or CR, nothing else). Only non-blank lines are passed on; how many blank
 * ones stood before each is kept, since in flattened tables a blank line can be the trace of an empty cell.
 */
export interface Line {
  /** 1-based number of the physical line in its source. */
  number: number
  /** Offset of the line's first character in the decoded source, in UTF-16 units. */
  start: number
  /** Offset just after the line's last character (its line end excluded), in UTF-16 units. */
  end: number
  /** The line's text. For plain text the characters from `start` to `end`; for markup what they say, the markup taken off. */
  text: string
  /** Number of blank lines between the previous non-blank line (or the start of the source) and this one. */
  blanks: number
  /** What the format itself says of the line. Undefined for plain text. */
  markup?: LineMarkup
}

/** What a marked-up format (Markdown, HTML) says of a line. */
export interface LineMarkup {
  /**
   * The block that the line belongs to: `h1`…`h6`, `p`, `li`, `tr` (a table row, with `cells`), `caption`;
   * `table` for a line of a table that holds no cell text (a delimiter row, `<table>`), `meta` for front matter,
   * `hr` and `comment` for what carries no text of the document; `figure` for a picture.
   */
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'li' | 'tr' | 'caption' | 'table' | 'meta' | 'hr' | 'comment' | 'figure'
  /**
   * The cells of a table row, in the order of the source. A position that a span covers has no cell. A `tr` line without cells goes on
   * with the row before it.
   */
  cells?: MarkupCell[]
  /** Further rows that begin on the same line, in order: an HTML table may stand on one line, its first row in `cells`. */
  moreRows?: MarkupCell[][]
  /** True where the format can say which cells span (HTML): a cell behind which the others are empty spans nothing then. */
  spans?: boolean
  /** The caption of the table, where it stands on the line of the first row. */
  caption?: string
  /** True on the first line of a table: two tables may follow each other directly. */
  startsTable?: boolean
  /** True inside a block quote; false outside one in the tool's own Markdown and records, in which every box is quoted. */
  quoted?: boolean
  /** True inside a table of which the source itself says that no grid explained it: the tool's own Markdown. */
  gridless?: boolean
  /** Of a web page: `aside` outside its main text (navigation, lists of links, footer), `after` anything below the main text. */
  region?: 'aside' | 'after'
  /** True above the main text of a page, where the main text begins with the same title again. */
  repeated?: boolean
  /** How the line is set, where it is not to the left. */
  align?: 'center' | 'right'
  /** True where all of the line is bold. */
  bold?: boolean
  /** Links to files in the line: mostly annexes. */
  links?: FileLink[]
  /** What a web page says of its document in this line of its head or of its index table. */
  fields?: PageField[]
}

/** A link to a file. */
export interface FileLink {
  /** What is clicked on. */
  text: string
  /** The address: whole where that of the page is known, else as the page has it. */
  href: string
}

/** What a web page says of its document. */
export interface PageField {
  name: FieldName
  value: string
}

/** All names of {@link PageField}. */
export const FIELD_NAMES = [
  'title',
  'page_title',
  'doc_number',
  'issued_on',
  'published_on',
  'issuers',
  'source_name',
  'index_number',
  'subject',
  'column',
  'author',
] as const

/** Names of {@link PageField}. `published_on` is the day on which the page was put up, `issued_on` that of the document. */
export type FieldName = (typeof FIELD_NAMES)[number]

/** One cell of a table that the format itself marks. */
export interface MarkupCell {
  text: string
  rowSpan: number
  colSpan: number
  header: boolean
  /** Numbers of the lines that hold its text, where the row stands on several. */
  lines?: number[]
}

/** What a record of a crawl calls itself: by these a dataset can be joined to the crawl. */
export interface Origin {
  /** Its `id`; a number as it is written. */
  id?: string
  /** Its `url`. */
  url?: string
}

/** What is known of a source once it is read to its end. */
export interface SourceSummary extends Origin {
  /** Path relative to the input argument, `/` between folders: the `file` of every row. */
  file: string
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string
  /** Length in bytes. */
  bytes: number
  /** Name of the encoding, as the WHATWG Encoding Standard spells it. */
  encoding: string
  /** Number of physical lines, blank ones included. */
  lines: number
}
