/**
 * The texts of all warnings by rule id: a closed set. A Chinese catalogue can stand beside this one; docs/warnings.md explains each.
 * A text may hold {name} for a value that the place of the warning gives.
 */
export const CATALOGUE = {
  'number-damaged': 'Unexpected document number “{printed}”: characters were lost{reading}',
  'date-damaged': 'Unexpected date “{printed}”: characters were lost{reading}',
  'date-order': 'Unexpected date “{printed}”, expected a day that exists',
  'number-gap': 'Unexpected {marker} after {previous}: a heading may be lost',
  'number-within': 'Unexpected {marker} after {previous}: {missed} stands in the middle of line {at}, a line break was lost',
  'number-restart': 'Unexpected {marker} after {previous}: the numbering starts again under the same heading',
  'annex-differs': 'The title of annex {label} is “{title}”, the list of annexes says “{listed}”',
  'annex-missing': 'Annex {label} “{listed}” is listed and does not follow',
  'annex-unlisted': 'Annex {label} is not in the list of annexes',
  'annex-empty': 'Annex {label} holds no text: a picture may be lost',
  'table-flat': 'A table of {lines} lines was flattened and is kept as lines',
  'table-likely': 'A flattened table is laid out as is likeliest, and other grids come near: its confidence is {confidence}',
  'table-unsure': 'The row that begins here is not certain: {reason}',
  'table-ragged': 'Unexpected {got} cells in a row, expected {want}',
  'cell-formula': 'The cell “{text}” begins like a formula: a spreadsheet may execute it',
  'line-formula': '{count} lines begin like a formula: a spreadsheet may execute them',
  'encoding-declared': 'The source declares {declared} and is read as {encoding}, which its bytes fit better',
  'encoding-guessed': 'The source is read as {encoding}, which its bytes fit not much better than another encoding',
  'encoding-mixed': '{count} pieces are in {other}, not in {encoding}, the first at byte {first}; each is read in its own',
  'encoding-replaced': '{count} byte sequences are no {encoding} and read as U+FFFD, at {places}',
  'document-missing': 'None of the {lines} lines is of a document',
  'page-list': 'The page is a list of {links} links and holds no document',
  'page-empty': 'The page shows no text: a script may load it later',
  'page-hidden': '{count} characters that the page does not show are left out, the first at offset {offset}: “{text}”',
  'page-numbered': '{count} numbers of lists are written out as a browser prints them',
  'docx-numbered': '{count} numbers of automatic lists are written out as Word prints them',
  'docx-lost': '{count} elements of the Word file are left out: {names}',
  'page-differs': 'The page gives the {name} as “{value}”, the document prints “{printed}”',
  'line-control': '{count} control characters were left out of the text',
  'text-garbled': '{count} lines were decoded wrongly before they were stored, this one first: “{text}”',
  'copies-best':
    'The document is the best of its {copies} copies as it stands: collating them takes more steps than copies of one text need',
  'copies-unknown': 'Whether the document is a copy of {of} is not known: comparing them takes more steps than copies need',
  'title-missing': 'The document has no title',
  'text-missing': 'The document has no text',
} as const satisfies Record<string, string>

export type RuleId = keyof typeof CATALOGUE
