/** Texts and documents that mean harm, for fast-check. */
import fc from 'fast-check'
import type { DocumentRecord } from '../../src/model/index.js'
import { anyTable } from './any-table.js'
import { annexList, block, box, paragraph, part, provision, record } from './records.js'

/** What a spreadsheet runs, what a browser runs, what Markdown and YAML take for markup, what leads out of a folder, what nobody sees. */
const PIECES = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+A1',
  '-A1',
  '@SUM(A1)',
  '＝A1',
  '＋A1',
  '－A1',
  '＠A1',
  '\t=A1',
  '\r=A1',
  '\n=A1',
  ' =A1',
  '-3',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></table><script>',
  '<!--',
  '-->',
  '![x](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '<javascript:alert(1)>',
  'javascript:alert(1)',
  '[x]: javascript:a',
  '[x]',
  '&lt;b&gt;',
  '|',
  '\\|',
  '`',
  '---',
  '...',
  '# ',
  '> ',
  ': ',
  '- ',
  '!!js/function',
  '&a *a',
  '"',
  "'",
  '\\',
  '../',
  '..\\',
  '/etc/passwd',
  'C:\\',
  'CON',
  'nul.txt',
  'LPT¹',
  '.',
  ' ',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u200b',
  '\ud800',
  '\uffff',
  'e\u0301',
  'Ａ',
  '云川市渡口',
  '通知',
  'datapackage.json',
  'documents.jsonl',
  '长'.repeat(90),
]

/** Some of them in a row, white space at the ends included. */
export const anyHostileText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))

/** The same as the tree holds it: one line, no white space at the ends, never empty. */
export const hostileText = anyHostileText.map((text) => text.replace(/[\r\n]/g, ' ').trim()).filter((text) => text !== '')

/** A document of which every text means harm, its tables included. */
export const hostileRecord: fc.Arbitrary<DocumentRecord> = fc
  .record({
    texts: fc.array(hostileText, { minLength: 11, maxLength: 11 }),
    cells: fc.array(anyHostileText, { minLength: 4, maxLength: 4 }),
    file: anyHostileText,
    table: anyTable,
  })
  .map(({ texts, cells, file, table }) => {
    const [title = '', issuer = '', addressees = '', remark = '', source = '', heading = '', text = '', annex = '', name = '', note = ''] =
      texts
    const tree = [
      block('title', title),
      part('body', paragraph(text, note), provision('cjk-comma', '一、', heading, paragraph(heading), paragraph(text)), box(name, text)),
      part('annex-1', block('annex_label', annex), annexList(name)),
    ]
    const hostile = { ...table, title: name, note, cells: table.cells.map((cell, at) => ({ ...cell, text: cells[at] ?? cell.text })) }
    const printed = { printed: texts[10] ?? '', reading: '' }
    return record(tree, {
      title,
      instrument_titles: [name],
      doc_number: { printed: text, reading: text },
      issuers: [issuer, name],
      addressees,
      issued_on: printed,
      remark,
      source_name: source,
      file,
      tables: [hostile],
      warnings: [{ file, line: 1, column: 0, rule: 'number-gap', text }],
    })
  })
