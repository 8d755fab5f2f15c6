import { describe, expect, it } from 'vitest'
import { KINDS, ROLES } from '../src/model/roles.js'
import { dateReading } from './generate/damage/digits.js'
import { DAMAGE_NAMES, type DamageName, type GeneratedFile, generateCorpus, generateFile, SORT_NAMES } from './generate/index.js'
import { chineseNumber } from './generate/print/markers.js'
import { headingOf } from './generate/truth/heading.js'

const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1)
const BLANK = /^[\s\u0000-\u001f\u200b-\u200d\ufeff]*$/u

const linesOf = ({ raw }: GeneratedFile): string[] => raw.split(/\r\n|\n/u)
const squeeze = (text: string): string => text.replace(/\s+/gu, '')

const isOutside = ({ gold }: GeneratedFile, line: number): boolean => ['chrome', 'page_number', undefined].includes(gold.labels[line])

const labelled = ({ gold }: GeneratedFile): number[] => Object.keys(gold.labels).map(Number)

/** Every seed's file, made once: the tests below only read them. */
const files = SEEDS.map((seed) => ({ seed, file: generateFile(seed) }))

describe('generateFile', () => {
  it('gives the same file for the same seed, and another for another', () => {
    expect(generateFile(7)).toEqual(files[6]?.file)
    expect(generateFile(8).raw).not.toBe(generateFile(7).raw)
  })

  it('labels every non-blank line once and no other', () => {
    for (const { seed, file } of files) {
      const filled = linesOf(file).flatMap((text, i) => (BLANK.test(text) ? [] : [String(i + 1)]))
      expect(Object.keys(file.gold.labels), `seed ${seed}`).toEqual(filled)
    }
  })

  it('has every role and every kind somewhere', () => {
    const roles = new Set(files.flatMap(({ file }) => Object.values(file.gold.labels)))
    expect(ROLES.filter((role) => !roles.has(role))).toEqual([])
    const kinds = new Set(files.flatMap(({ file }) => file.gold.documents.map(({ kind }) => kind.replace('gazette_', ''))))
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it('makes every sort of document', () => {
    for (const sort of SORT_NAMES) {
      const { gold } = generateFile(3, { sorts: [sort], documents: 1, damage: [] })
      expect(gold.documents.length, sort).toBeGreaterThan(0)
    }
  })
})

describe('documents of the truth', () => {
  it('follow each other without overlap and hold every line that is not outside', () => {
    for (const { seed, file } of files) {
      const { documents } = file.gold
      expect(
        documents.filter(({ start, end }, i) => start > end || start <= (documents[i - 1]?.end ?? 0)),
        `seed ${seed}`,
      ).toEqual([])
      const inside = new Set(documents.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, i) => start + i)))
      const lost = labelled(file).filter((line) => !isOutside(file, line) && !inside.has(line))
      expect(lost, `seed ${seed}`).toEqual([])
    }
  })

  it('say only what is printed', () => {
    for (const { seed, file } of files) {
      const text = squeeze(
        linesOf(file)
          .filter((_, i) => !isOutside(file, i + 1))
          .join(''),
      )
      for (const { title, instrument_title, doc_number, issuers, addressees, publicity, source } of file.gold.documents) {
        const said = [title, ...(instrument_title?.split(';') ?? []), doc_number, ...issuers, addressees, publicity, source]
        for (const value of said) if (value !== null) expect(text.includes(squeeze(value)), `seed ${seed}: ${value}`).toBe(true)
      }
    }
  })

  it('have real days, and none where a damaged date has two readings', () => {
    const dates = files.flatMap(({ file }) => file.gold.documents.map((d) => d))
    for (const { date } of dates) if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
    expect(dates.some((d) => d.date_damaged && d.date === null)).toBe(true)
    expect(dates.some((d) => d.date_damaged && d.date !== null)).toBe(true)
  })
})

describe('provisions of the truth', () => {
  it('stand on prov lines, begin with their marker, and have provisions of the same document above them', () => {
    for (const { seed, file } of files) {
      const lines = linesOf(file)
      const known = new Set(file.gold.provisions.map((p) => p.line))
      const documentOf = (line: number) => file.gold.documents.find(({ start, end }) => start <= line && line <= end)
      expect([...known]).toEqual(labelled(file).filter((line) => file.gold.labels[line] === 'prov'))
      const bad = file.gold.provisions.filter(({ line, marker, parent }) => {
        const above = parent === 0 || (parent < line && known.has(parent) && documentOf(parent) === documentOf(line))
        return !above || !lines[line - 1]?.trim().startsWith(marker)
      })
      expect(bad, `seed ${seed}`).toEqual([])
    }
  })

  it('have headings that their joined paragraphs begin with', () => {
    for (const { seed, file } of files) {
      const lines = linesOf(file)
      const bad = file.gold.provisions.filter(({ line, marker, heading }) => {
        const rest = squeeze(joined(file, lines, line)).slice(squeeze(marker).length)
        return !rest.startsWith(squeeze(heading))
      })
      expect(bad, `seed ${seed}`).toEqual([])
    }
  })
})

/** A line and the lines that continue it. */
function joined(file: GeneratedFile, lines: readonly string[], line: number): string {
  let text = lines[line - 1] ?? ''
  for (let n = line + 1; n <= lines.length; n++) {
    if (file.gold.labels[n] === 'cont') text += lines[n - 1]
    else if (!isOutside(file, n)) break
  }
  return text
}

describe('tables, boxes and figures of the truth', () => {
  it('are rectangles whose printed cells stand between their first and last line', () => {
    for (const { seed, file } of files) {
      for (const { start, end, rows, repeats } of file.gold.tables) {
        const own = linesOf(file).slice(start - 1, end)
        const text = squeeze(own.filter((_, i) => !isOutside(file, start + i) && !repeats.includes(start + i)).join(''))
        expect(new Set(rows.map((row) => row.length)).size, `seed ${seed} line ${start}`).toBe(1)
        for (const cell of rows.flat())
          if (cell !== '^' && cell !== '<') expect(text.includes(squeeze(cell)), `seed ${seed}: ${cell}`).toBe(true)
      }
    }
  })

  it('have merged and empty cells somewhere, and repeated lines', () => {
    const cells = new Set(files.flatMap(({ file }) => file.gold.tables.flatMap(({ rows }) => rows.flat())))
    for (const mark of ['', '^', '<']) expect(cells.has(mark)).toBe(true)
    expect(files.some(({ file }) => file.gold.tables.some(({ repeats }) => repeats.length > 0))).toBe(true)
  })

  it('stand on lines of their roles', () => {
    for (const { file } of files) {
      for (const { start } of file.gold.boxes) expect(file.gold.labels[start]).toBe('box_title')
      for (const { line, caption_line } of file.gold.figures) {
        expect(file.gold.labels[line]).toBe('figure')
        if (caption_line !== null) expect(file.gold.labels[caption_line]).toBe('figure')
      }
    }
  })
})

describe('damage', () => {
  /** What shows that a file has the damage; seeds are tried until one shows it. */
  const SIGNS: Record<DamageName, (damaged: GeneratedFile, intact: GeneratedFile) => boolean> = {
    lostHeadings: (a, b) => a.gold.provisions.length < b.gold.provisions.length,
    lostHeadLines: (a, b) => Object.keys(a.gold.labels).length < Object.keys(b.gold.labels).length,
    lostCharacters: (a) => a.gold.documents.some((d) => d.doc_number_damaged && d.doc_number_readings?.length === 1),
    titleBreaks: (a, b) => roleCount(a, 'title') > roleCount(b, 'title'),
    letterSpacing: (a) => /市 [^ ] [^ ]/u.test(a.raw),
    halfWidth: (a) => !a.raw.includes('，') && a.raw.includes(','),
    fullWidthDigits: (a) => /[０-９]/u.test(a.raw),
    tableBreaks: (a) => a.gold.tables.some(({ repeats }) => repeats.length > 0),
    cellBreaks: (a, b) => roleCount(a, 'table') > roleCount(b, 'table'),
    pageCuts: (a, b) => a.gold.joins.length > 0 && squeeze(a.raw) === squeeze(b.raw),
    hardWrap: (a, b) => a.gold.joins.length > 20 && squeeze(a.raw) === squeeze(b.raw),
    pageNumbers: (a) => roleCount(a, 'page_number') > 0,
    chrome: (a) => a.gold.labels[Object.keys(a.gold.labels)[0] ?? ''] === 'chrome',
    injectedNames: (a) => roleCount(a, 'chrome') > 0,
    strayBlanks: (a, b) => a.raw !== b.raw && squeeze(a.raw) === squeeze(b.raw),
  }

  const roleCount = ({ gold }: GeneratedFile, role: string): number => Object.values(gold.labels).filter((r) => r === role).length

  it.each(DAMAGE_NAMES)('%s alone shows when it is asked for, and nothing does when none is', (name) => {
    const shown = SEEDS.slice(0, 60).some((seed) => {
      const plain = { blanks: 'none', lineEnd: '\n' } as const
      const intact = generateFile(seed, { ...plain, damage: [] })
      expect(['chrome', 'page_number', 'cont'].map((role) => roleCount(intact, role))).toEqual([0, 0, 0])
      return SIGNS[name](generateFile(seed, { ...plain, damage: [name] }), intact)
    })
    expect(shown).toBe(true)
  })

  it('leaves the same provisions when paragraphs are cut, less the lines that a cut adds', () => {
    const plain = generateFile(11, { damage: [] }).gold.provisions
    const cut = generateFile(11, { damage: ['pageCuts'] }).gold.provisions
    expect(cut.map(({ marker, heading }) => marker + heading)).toEqual(plain.map(({ marker, heading }) => marker + heading))
  })
})

describe('the rules that the truth follows', () => {
  it.each([
    ['2024109', { year: 2024, month: 10, day: 9 }],
    ['2021925', { year: 2021, month: 9, day: 25 }],
    ['20231215', { year: 2023, month: 12, day: 15 }],
    ['2023119', null],
    ['2023000', null],
  ])('reads %s as the only day that it can be, if there is one', (text, day) => {
    expect(dateReading(text)).toEqual(day)
  })

  it('ends a heading at the first 。 outside quotation marks and brackets', () => {
    expect(headingOf('做强网点。按照“一库。多用”办理。', 'cjk-paren')).toBe('做强网点')
    expect(headingOf('推广“先试。后推”做法（见附表。）。其余从略。', 'arabic-dot')).toBe('推广“先试。后推”做法（见附表。）')
    expect(headingOf('做强网点', 'cjk-comma')).toBe('做强网点')
    expect(headingOf('【适用范围】本市均适用。', 'article')).toBe('【适用范围】')
    expect(headingOf('本市均适用。其余从略。', 'article')).toBe('')
  })

  it('hangs what is under a lost heading on the nearest one above that is left', () => {
    const options = { documents: 1, sorts: ['government'], blanks: 'none', lineEnd: '\n' } as const
    const lost = SEEDS.map((seed) => generateFile(seed, { ...options, damage: ['lostHeadings'] }))
    const tops = lost.flatMap(({ gold }) => gold.provisions.filter(({ style, parent }) => style === 'cjk-paren' && parent === 0))
    expect(tops.length).toBeGreaterThan(0)
  })

  it('counts in Chinese numerals', () => {
    expect([1, 10, 12, 20, 35, 100, 103, 110, 121].map(chineseNumber)).toEqual(
      '一 十 十二 二十 三十五 一百 一百零三 一百一十 一百二十一'.split(' '),
    )
  })
})

describe('generateCorpus', () => {
  it('stops soon after the size that was asked for', () => {
    const corpus = [...generateCorpus(1, 300_000)]
    const sizes = corpus.map(({ raw }) => Buffer.byteLength(raw))
    const whole = sizes.reduce((sum, size) => sum + size, 0)
    expect(whole).toBeGreaterThanOrEqual(300_000)
    expect(whole - (sizes.at(-1) ?? 0)).toBeLessThan(300_000)
  })
})
