/**
 * The weights of the model: natural logarithms of likelihoods unless said otherwise. docs/tables.md says where each comes from: counted
 * in the annotated tables (tests/gold) and in generated ones, or set by hand where few cases are to be had.
 */

/** How a heading is told from a first cell of the body. */
export const HEADER = {
  /** A text that ends as column headings do. */
  word: -1,
  /** A year or a span of years. */
  year: -1.6,
  /** A short text without any such sign. */
  plain: -5,
  /** One as long as headings mostly are. */
  short: -4,
  /** A longer one. */
  long: -9,
  /** A text that a sentence ends, that is a figure, or that is cut off within brackets. */
  never: -14,
  /** No header at all, where the rows count on and are alike. */
  none: -4,
  /** Two lines that are one heading. */
  join: -3.5,
  /** A line of a heading with fewer blank lines before it than usual. */
  glued: 3.2,
  /** Such a line begins one of its own. */
  unglued: -6,
  /** A line of a heading that holds its unit in brackets, on top of `join`. */
  unitBelow: 3,
  /** A line of a heading that only the line before can begin, on top of `join`. */
  tornOff: 3,
  /** A heading that goes on behind its unit in brackets. */
  bracketed: -2,
  /** Two lines that are one heading though each reads as one of its own. */
  several: -6,
  /** Two lines that are one heading though one of them reads as one by itself. */
  absorbing: -5,
  /** A line of a heading that nothing ties to the one before, where another one is tied. */
  halfJoined: -3,
  /** A heading over three lines, of which the last two head a column by themselves. */
  before: -6,
  /** Most headings are cut over lines that nothing tells from those of others. */
  cutThroughout: -5,
  /** Where that is so: a line that makes a word with the one before, that says what such a one is of, and any other; a third line of one heading. */
  cutTorn: -0.5,
  cutWithin: -1.5,
  cutBetween: -4,
  cutTwice: -2,
  /** A heading that ends in what only says which one is meant. */
  cutBehindQualifier: -3,
  /** Two lines that are one heading which stands whole elsewhere in the header. */
  asElsewhere: -0.5,
  /** Fewer lines than a page break prints again. */
  printedAgain: -5,
  /** Each column of a wide header below which there are few rows. */
  wider: -2,
  /** As many columns as the lines of the body have a period. */
  fits: 5,
  /** The same, when it is chosen which headers are tried on the body. */
  tried: 10,
  /** 目标值 by itself behind a year. */
  leftOver: -5,
  /** The line behind the header reads as a heading of organs, units, times or remarks. */
  unfinished: -8,
  /** One header row that has a heading twice. */
  twice: -4,
  /** The same headings over again, all of them: a list in two or three columns. */
  sideBySide: -1,
  /** Two header rows, the second under one or more headings of the first. */
  twoRows: -3,
  /** Three header rows. */
  threeRows: -4,
  /** A heading that spans others and does not read as one that does: with a known word, and without one. */
  spanning: -4.5,
  spanningPlain: -3,
  /** One that ends in a unit: what it counts may be told apart below it. */
  spanningMeasured: -1.5,
  /** One over years, and one over what is counted, each with its unit. */
  spanningYears: -2,
  spanningCounted: -2,
  /** Two headings beside each other span unlike numbers of others. */
  uneven: -0.7,
  /** One of two headings that end alike spans others. */
  unlike: -3,
  /** One of two years spans others. */
  unlikeYears: -0.4,
  /** The same headings stand below one as below the one before it. */
  again: 3,
  /** Columns of one sort stand below what names it: 违反条款 and 处罚条款 below 法律依据. */
  ownSort: 1.5,
  /** Others stand below one than below the one before it, but both begin with the same. */
  againBegins: 2.5,
  /** One heading alone under another. */
  lone: -4,
  /** A year alone under another: 现状 is of one year. */
  loneYear: -1,
  /** One heading twice under another. */
  repeated: -6,
  /** 姓名 is the first of those below one that names a charge. */
  named: 2,
  /** A heading stands below one that says the same. */
  withinItself: -8,
  /** The unit of a heading ends those below it. */
  sameUnit: 1.5,
  /** The last word of a heading stands in those below it. */
  sameWord: 1.5,
  /** All headings below one begin as it does. */
  sameTopic: 2,
  /** Years alone stand below what is told year by year. */
  yearly: 2,
  /** Of three rows all that stand in the lower ones stand under one heading, the last of the first row. */
  underOne: -3,
  /** Levels of government that count down stand below two headings. */
  splitLevels: -4,
  /** Years, and what has nothing to do with years, below one heading. */
  someYears: -3,
  /** What is reckoned from, over several years. */
  severalBases: -5,
  /** What was reached stands below the later of two years. */
  reachedLate: -3,
  /** Remarks stand below a heading: they are on the whole row. */
  noteBelow: -6,
  /** One heading of the time over the day and the hour, which the first row shows. */
  dayAndHour: -1,
  /** 其中 by itself, over nothing. */
  partsAlone: -8,
  /** A heading with a unit of its own stands below one that has its. */
  otherUnit: -3,
  /** 小计 is the first of the headings below one. */
  parts: 2,
  /** A heading of organs, times or remarks stands below one with a unit. */
  uncounted: -5,
  /** A column of figures of which only the first rows tell that it is one. */
  untold: -2,
  /** Of the headings below one some span others. */
  depths: -1.5,
  /** A second row of several types, or one whose headings go on with the first row's. */
  torn: -4,
  /** Headings of several types below one that tells of several sorts. */
  mixed: -1,
  /** The same where the first row ends with a measure of more words than the second row's. */
  tornMeasured: -0.5,
  /** And where it has a unit and none of the second row has one. */
  tornUnit: -1.5,
  /** A second row that begins with a measure of more words than its others. */
  outgrown: -2,
} as const

/** Tables that lean to merging. */
export const LEANING = {
  /** Cells are merged more often than the headings let expect. */
  weight: -5,
  /** So are those of the last columns, beside such at the beginning. */
  both: -9,
  /** So are those of the last columns alone, beside classes that go on. */
  withClass: -2,
  /** The last columns are missing in many rows, always together: they are merged rather than empty. */
  together: 6,
  /** So are the names of the rows, of which some lack what stands behind the name otherwise. */
  names: -2,
  /** Expected shares of merged cells: at the beginning of a row, before a merged one, behind printed ones. */
  merged: 0.5,
  below: 0.95,
  inside: 0.4,
} as const

/** How lines follow each other. */
export const STEP = {
  /** A line that goes on with the cell before it, which does not look cut. */
  goesOn: -6.5,
  /** The same behind a page break, which cuts cells as it cuts paragraphs. */
  goesOnAtCut: -2.5,
  /** An organ below another, in the last column of organs. */
  organsGoOn: -3.5,
  /** A line that makes a word with the end of the one before it: 信息科技服 务产业园区. */
  torn: -4,
  /** A line behind one as long as those that are cut: it goes on with its cell, or it does not. */
  wrapped: -0.3,
  unwrapped: -2,
  /** Weight of a line in a further column above which it stands there and is none of these: of any text, and of a place, an organ, a time. */
  fitting: -1,
  naming: -3,
  /** The next numbered paragraph of the cell. */
  paragraph: -1.2,
  /** A first numbered paragraph under a lead-in. */
  firstParagraph: -4,
  /** A line with fewer blank lines before it than usual goes on, and begins a cell all the same. */
  glued: 6,
  unglued: -3,
  /** A line with more goes on: for each blank line, up to three. */
  apart: -3,
  /** A row that spans the table, with a numbered marker that counts on (一、 after nothing or (二) after (一)). */
  section: -1,
  /** One whose marker does not count on. */
  strangeSection: -3.5,
  /** One without a marker. */
  plainSection: -10,
  /** A section row that ends as a sentence does. */
  wordySection: -1.5,
  /** A serial number follows the section row; three times that where the row has no marker. */
  numberedNext: 0.7,
  /** A text that a page break printed again: directly behind the cut, and anywhere else. */
  repeatAtCut: -0.7,
  repeat: -4.5,
  /** A figure that counts on from the number of the page before. */
  page: -1.5,
  /** The row of the open section, anywhere else. */
  repeatedSection: -0.9,
  /** A section row that says what the open one says. */
  sameSection: -4,
  /** A class that says what the open one says: where classes are merged it is one, printed again. */
  sameClass: -6.5,
  /** A text that leaves a column of its own type out before it, where no blank lines tell so. */
  notLeftmost: -6,
  /** Two of the ways below one heading are ticked, where several have such below them: of each one mostly is. */
  bothTicked: -3,
  /** A number that counts on before a text, in a column that is not of serial numbers. */
  countsOn: -4,
  /** One text over two columns of the same kind. */
  acrossWorded: -0.7,
  acrossPlain: -6.5,
  /** 合计 over the columns of numbers and names. */
  total: -1.2,
  /** 合计 over all columns up to those of figures, or over the first alone; over some of them. */
  wideTotal: -3,
  oddTotal: -5,
  /** The same where blank lines tell which cells are empty. */
  wideTotalTold: -1,
  oddTotalTold: -3,
  /** A section whose sums stand in its row. */
  sum: -0.5,
  /** 合计 behind the first two columns: it begins a row. */
  totalWithin: -6,
  /** A column of its own for a text that says it covers two. */
  notAcross: -2.5,
} as const

/** The serial column. */
export const SERIAL = {
  next: -0.05,
  /** 1 behind a section row, or first of all. */
  restart: -0.7,
  /** 一, 二 among numbers: the row of a section. */
  upper: -1,
  /** 1 somewhere behind such a row. */
  below: -1.5,
  /** 1 anywhere else. */
  anew: -6,
  /** A number or two left out. */
  gap: -5.5,
  /** The same number as before, or a smaller one. */
  wrong: -8,
  /** No number at all. */
  none: -9,
  /** Any other text, on top of its weight in the column. */
  other: -1.5,
} as const

/** Runs of blank lines where some empty cells show as longer runs. */
export const BLANKS = {
  /** Expected share of empty cells that leave no longer run, before the region is read. */
  silent: 0.12,
  /** Expected share of longer runs where nothing is empty. */
  stray: 0.02,
  /** How many cases these shares count for. */
  strength: 12,
  /** Of longer runs before which cells are empty: one blank line a cell, fewer, more; the share of these too counts for so many cases. */
  runsStrength: 4,
  runs: [0.75, 0.2, 0.05],
} as const

/** How much the expectation of lines that go on with a cell weighs, in lines, and the most that they may come to weigh. */
export const JOINS = {
  strength: 30,
  // no lower than this a table whose every row has two columns read as one would speak for itself
  most: -5,
} as const

/** How much the expectation of rows without a marker that span the table weighs, in rows, the most that they may come to weigh, and their
 * share of the other rows beyond which they are none. */
export const PLAIN = { strength: 30, most: -4, share: 0.5 } as const

/** How much the expectations of texts that are printed again weigh, in rows, and the share of the rows beyond which no page break prints them. */
export const AGAIN = { strength: 10, share: 0.35 } as const

/** How much the expectations of a column weigh against its own cells, in cells: where its heading says little of them, and where it says much. */
export const PRIOR_STRENGTH = { open: 4, strict: 14 } as const
/** The same of its share of empty and of merged cells. */
export const GAP_STRENGTH = 10
/** A text that the column holds twice or more elsewhere. */
export const KNOWN_TEXT = 1.2
/** A text that is cut off, in a column of its own. */
export const CUT = -5
/** Cells that do not look like what their heading lets expect. */
export const STRANGER = {
  /** How much better by its heading an empty column beside a cell must suit it. */
  gain: 0.3,
  /** Weight of a kind that a heading does not let expect, and of one that its column has often all the same. */
  odd: Math.log(0.012),
  usual: Math.log(0.3),
  /** What lead the place of such a cell has. */
  lead: 0.5,
} as const
/** Difference in weight below which a reading is not sure. */
export const SURE = 2
/** How much a lead counts: 1 takes the weights for logarithms of likelihoods as they are. */
export const TRUST = 1.3
/** Leads that differ by less are of the same kind of choice. */
export const SAME_LEAD = 0.5
/** Least confidence of a grid that is given back. */
export const ACCEPT = 0.8
/**
 * The same of one that is given with a warning of the whole table: its columns are known so well, and all of it so, since it is single rows that are not known, or
 * which headings stand over which.
 */
export const LIKELY = { columns: 0.65, all: 0.3 } as const
/**
 * The mean weight of a cell as a lead: how far it is above the least, times the slope. Lines that a reading explains badly on the whole are
 * mostly read under a wrong header. Below `few` lines the least is lower, by up to `fewer`.
 */
export const EXPLAINED = { least: -2.45, slope: 8, few: 32, fewer: 1.5 } as const
/** A column that holds next to nothing, in readings of the header that compete. */
export const BARE_COLUMN = -10
/** The lead of a reading in which such a column is left to the end: its heading may be a part of another. */
export const BARE_LEAD = 0
/**
 * What a heading calls a sum: it is the sum of the figures beside it; it is no less than some of its parts; it is not.
 * Figures of years under one heading that differ not at all; by a factor whose logarithm is so much more, or beyond.
 */
export const SUMS = { holds: 6, among: 0.5, fails: -8, steady: 0.7, leap: -2 } as const
