/**
 * What one input may hold and cost. Beyond a limit it is refused with a reason (exit status 1), and the rest of the run is intact. All are
 * counted, none is timed: results are the same on every machine. They stand far above real documents: a law of 20,000 lines has 3 MB, the
 * largest gazettes 50 MB, the longest tables 20,000 rows. docs/safety.md lists them for users.
 */
export const LIMITS = {
  /** Bytes of a line of text, or of a record. A paragraph has some hundreds; a file without line ends is no scraped text. */
  lineBytes: 8_000_000,
  /** Bytes of standard input or another pipe, which is kept in memory since a source is read twice. Files have no such limit. */
  pipeBytes: 512_000_000,

  /** Unpacked bytes of gzip that are kept in memory; more go to a temporary file. Whatever a file's size, it may unpack to these. */
  gzipInMemory: 32_000_000,
  /** Bytes that gzip may unpack to. */
  gzipBytes: 8_000_000_000,
  /** How much larger than the file what it holds may be. Text comes to 10 or 30 times; gzip can do 1,000. */
  gzipRatio: 200,

  /** Bytes that the XML of a .docx may unpack to. A law of 100,000 characters has 3 MB. */
  docxBytes: 128_000_000,
  /** Files in a .docx. One of many pictures has some hundreds. */
  docxFiles: 10_000,
  /** Elements that may stand in each other in the XML of a .docx: its converter calls itself for each. Tables in tables come to 60. */
  docxDepth: 256,

  /** Characters of a page: its tree is in memory whole, at some 20 bytes a character. The longest pages have 2 million. */
  pageLength: 32_000_000,
  /** Elements that may stand in each other. Blink flattens what is deeper than 512; pages of content systems have 20 to 40. */
  pageDepth: 512,
  /** Attributes of an element; pages of content systems have up to 20. The tokenizer compares each with all before it. */
  attributes: 2000,
  /**
   * Elements that a page may come to for each `<` in it, and those that any page may: recovery from broken nesting makes elements anew
   * (one `<b>` for each paragraph that it runs through), and can be driven to multiply them.
   */
  elementsPerTag: 4,
  elementsOfAny: 10_000,
  /** HTML standard, 4.9.11: larger spans are cut to these. */
  colSpan: 1000,
  rowSpan: 65_534,
  /** Rows times columns of a table of a page; a larger one is read line by line. */
  pageGrid: 1_000_000,
  /** Positions of a grid for each cell that is printed, and those of any grid: spans cost nothing to write, and memory to lay out. */
  gridPerCell: 16,
  gridOfAny: 10_000,

  /** Characters of a Markdown file: its tree is in memory whole, at some 300 bytes a character. Those that this tool writes of laws have 1 million. */
  markdownLength: 8_000_000,
  /** Block quotes and lists that may stand in each other on one line. The parser calls itself for each, and walks them for every line. */
  markdownDepth: 32,
  /** Nodes of the tree of a Markdown file that may stand in each other: an item of a list is three. */
  treeOfMarkdown: 512,

  /** Levels of a tree in a record of documents.jsonl: sections of a law in annexes come to ten. */
  treeDepth: 64,

  /**
   * Steps that the grid of a flattened table may take, and those for each of its lines; a table that takes more stays lines. Of 244 runs of lines
   * in samples and generated files half took 47 steps a line or fewer, one in a hundred more than 5,100, none 175,000 in all;
   * of 94 annotated annexes one takes more than 300,000.
   */
  workOfTable: 500_000,
  workPerTableLine: 2_000,

  /** Steps of {@link Work} for each character, and those of any source. Notices take one or two a character. */
  workPerCharacter: 1000,
  workOfAny: 10_000_000,

  /**
   * Steps of aligning two documents that may be copies for each of their characters, and those of any two. Damaged copies take a sixth of a step as
   * a rule, one pair in a hundred more than five, none nine.
   */
  workPerComparedCharacter: 12,
  workOfAnyComparison: 1_000_000,

  /** Steps of making one document of its copies for each of their characters, and those of any copies. Copies take five a character, seldom twenty. */
  workPerCopiedCharacter: 50,
  workOfAnyCopies: 50_000_000,
} as const

/** Something goes over a limit; the message says which, and what to do. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}
