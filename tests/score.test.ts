import { describe, expect, it } from 'vitest'
import { generateFile } from './generate/index.js'
import { perfectOutput } from './support/score/perfect.js'
import { addScores, figures, MEASURES, type Output, score } from './support/score.js'

const truth = generateFile(5, { documents: 4, damage: ['chrome', 'titleBreaks'], sorts: ['office', 'department'] })

/** The figures of the perfect output with one thing changed. */
function figuresWith(change: (output: Output) => Partial<Output>): ReturnType<typeof figures> {
  const output = perfectOutput(truth)
  return figures(score(truth, { ...output, ...change(output) }))
}

/** The measures that are below 1. */
const faulty = (shown: ReturnType<typeof figures>): string[] => Object.entries(shown).flatMap(([name, value]) => (value < 1 ? [name] : []))

/** `rows` with a field of the first one changed. */
const spoilt = <T extends object>(rows: readonly T[], change: Partial<T>): T[] =>
  rows.map((row, i) => (i === 0 ? { ...row, ...change } : row))

describe('score', () => {
  it('is 1 throughout for the truth itself, whatever the file', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const file = generateFile(seed, { damage: ['titleBreaks', 'halfWidth', 'lostHeadings', 'chrome', 'pageCuts', 'tableBreaks'] })
      expect(faulty(figures(score(file, perfectOutput(file)))), `seed ${seed}`).toEqual([])
    }
  })

  it('is 0 in all that was wanted for no output at all', () => {
    const nothing = figures(score(truth, { documents: [], lines: [], articles: [], tables: [] }))
    expect(nothing).toMatchObject({ documents: 0, metadata: 0, lines: 0, chrome: 0, articles: 0, parents: 0, texts: 0, roles: 0 })
  })

  it.each<[string, (output: Output) => Partial<Output>, string[]]>([
    ['a document that ends a line later', (o) => ({ documents: spoilt(o.documents, { line_end: '2' }) }), ['documents', 'metadata']],
    ['a wrong title', (o) => ({ documents: spoilt(o.documents, { title: '某市通知' }) }), ['metadata']],
    [
      'a date where none is',
      (o) => ({ documents: o.documents.map((d) => ({ ...d, source_name: d.source_name || '某报' })) }),
      ['metadata'],
    ],
    ['a wrong role', (o) => ({ lines: o.lines.map((l) => (l.role === 'prov' ? { ...l, role: 'para' } : l)) }), ['lines', 'roles']],
    [
      'chrome taken for text',
      (o) => ({ lines: o.lines.map((l) => (l.role === 'chrome' ? { ...l, role: 'para' } : l)) }),
      ['lines', 'chrome', 'roles'],
    ],
    ['a line too many', (o) => ({ lines: [...o.lines, { line: 100_000, role: 'cont' }] }), ['lines', 'joins']],
    ['a wrong parent', (o) => ({ articles: spoilt(o.articles, { parent_line: '99999' }) }), ['parents']],
    ['a wrong style', (o) => ({ articles: spoilt(o.articles, { style: 'circled' }) }), ['styles']],
    [
      'a heading taken for text',
      (o) => ({ articles: spoilt(o.articles, { heading: '', text: o.articles[0]?.heading ?? '' }) }),
      ['headings'],
    ],
    ['text that is nowhere', (o) => ({ articles: spoilt(o.articles, { text: '从未印过的话' }) }), ['texts']],
    [
      'a provision too many',
      (o) => ({ articles: [...o.articles, { line_start: '99999', marker: '九、', style: 'cjk-comma' }] }),
      ['articles'],
    ],
    ['a lost provision', (o) => ({ articles: o.articles.slice(1) }), ['articles', 'parents', 'headings', 'styles', 'texts']],
  ])('counts %s', (_name, change, expected) => {
    expect(faulty(figuresWith(change)).sort()).toEqual([...expected].sort())
  })

  it('counts cells, grids and captions', () => {
    const file = generateFile(2, { documents: 15, damage: [], sorts: ['office'] })
    const output = perfectOutput(file)
    expect(output.tables.length).toBeGreaterThan(1)
    const shown = (tables: Output['tables']) => faulty(figures(score(file, { ...output, tables })))
    expect(shown(output.tables.map((t, i) => (i === 0 ? { ...t, cells: t.cells.slice(1) } : t)))).toEqual(['cells', 'tables'])
    expect(shown(spoilt(output.tables, { header_rows: 7 }))).toEqual(['captions'])
    expect(shown(output.tables.slice(1))).toEqual(['cells', 'tables', 'captions'])
  })

  it('accepts a reading of a damaged number and date, and nothing else', () => {
    const seeds = Array.from({ length: 40 }, (_, i) => generateFile(i, { documents: 1, sorts: ['office'], damage: ['lostCharacters'] }))
    const file = seeds.find(({ gold }) => gold.documents[0]?.doc_number_damaged && gold.documents[0].date !== null)
    if (!file) throw new Error('Expected a damaged number among 40 seeds')
    const output = perfectOutput(file)
    const { doc_number_readings = [], date } = file.gold.documents[0] ?? {}
    const metadata = (row: Record<string, string>) => figures(score(file, { ...output, documents: spoilt(output.documents, row) })).metadata
    expect(metadata({ doc_number: doc_number_readings[0] ?? '', issued_on: date ?? '' })).toBe(1)
    expect(metadata({ doc_number: '云府发〔1999〕1号' })).toBeLessThan(1)
  })

  it('adds files up by their counts, not their figures', () => {
    const good = score(truth, perfectOutput(truth))
    const bad = score(truth, { documents: [], lines: [], articles: [], tables: [] })
    const both = addScores([good, bad])
    for (const name of MEASURES) expect(both.measures[name].want).toBe(2 * good.measures[name].want)
    expect(figures(both).articles).toBeCloseTo(2 / 3)
  })
})
