/** Twice the input takes no more than about twice the steps, whatever the lines are; and what takes too many is refused. */
import { describe, expect, test } from 'vitest'
import { collate, DEFAULT_COLLATE } from '../src/collate/index.js'
import { LIMITS, LimitError, PARSED_VERSION, type ParsedLine, parse, toLines, Work } from '../src/index.js'
import { align } from '../src/link/align.js'
import { toComparable } from '../src/link/comparable.js'
import { compare } from '../src/link/compare.js'
import { LinkIndex, signatureOf } from '../src/link/index.js'
import { normalText } from '../src/link/normal.js'
import { headersOf } from '../src/parse/tables/header.js'
import { Region } from '../src/parse/tables/seen.js'
import { linesOf, wholeSources } from '../src/pipeline/index.js'
import { readHtml } from '../src/read/html.js'
import { Random } from './generate/random.js'
import { runOver, toInputs } from './support/runs.js'
import { shuffledPairs } from './support/shuffled.js'

const HEAD = [
  '云川市人民政府关于印发《云川市渡口管理办法》的通知',
  '云府发〔2025〕5号',
  '各区县人民政府:',
  '现将《云川市渡口管理办法》印发给你们,请认真执行。',
  '云川市人民政府',
  '2025年3月2日',
  '云川市渡口管理办法',
].join('\n')

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** Bodies of about as many lines as they are asked for. */
const BODIES: Record<string, (count: number) => string> = {
  'one provision over all lines': (count) =>
    `一、渡口应当安全\n${lines(count, () => '并且经常检查保持良好状态不得擅自停运或者更改航线时间应当')}`,
  'a list of annexes': (count) => `附件:${lines(count, (i) => `${(i % 99) + 1}.渡口名录`)}`,
  'labels of annexes': (count) => lines(count / 2, (i) => `附件${i + 1}\n渡口名录`),
  'closing formulas': (count) => `1.渡口\n${lines(count, () => '本办法自印发之日起施行。')}\n2.渡口`,
  'letters and instruments by turns': (count) => lines(count / 7, () => HEAD),
  titles: (count) => lines(count, (i) => `云川市人民政府关于第${i}号渡口的通知`),
  'cells of a table': (count) => `一、如下表所示\n序号\n名称\n数量\n${lines(count / 3, (i) => `${i + 1}\n渡口${i}\n${(i * 7) % 91}`)}`,
  'cells that are all alike': (count) => `一、如下表所示\n序号\n名称\n数量\n${lines(count, () => '1.')}`,
  'rows of one long line': (count) => `一、如下表所示\n${lines(3, () => '渡口\t'.repeat(count))}`,
  'markers of all styles': (count) =>
    lines(count / 9, () => '第一编 甲\n第一章 乙\n第一节 丙\n第一条 丁\n一、戊\n(一)己\n1.庚\n(1)辛\n①壬'),
  'sign-offs': (count) => lines(count / 2, () => '云川市人民政府\n2025年3月2日'),
  boxes: (count) => lines(count / 3, (i) => `专栏${i + 1} 渡口\n1.甲\n2.乙`),
}

function spent(text: string): number {
  const work = Work.ofSource()
  for (const _ of parse(toLines(text), 'a.txt', work));
  return work.spent
}

describe('text', () => {
  test.each(Object.entries(BODIES))('%s', (_, body) => {
    const [once, twice] = [900, 1800].map((count) => spent(`${HEAD}\n${body(count)}\n`)) as [number, number]
    expect(twice).toBeLessThan(once * 2.3 + 1000)
  })

  test('a few lines that could all be headings, with nothing in any cell', () => {
    expect(spent('2026年6月\n'.repeat(42))).toBeLessThan(1_000_000)
  })

  test('a list of fields that no table has, and no search for its headings', () => {
    const fields = [
      'kind: "instrument"',
      'title: "渡口"',
      'doc_number: ""',
      'issuers: ""',
      'issued_on: "2031-03-30"',
      'line_start: 81',
      'copies: 1',
    ]
    expect(spent(`${HEAD}\n附件\n渡口登记\n${[...fields, ...fields].join('\n')}\n`)).toBeLessThan(1000)
  })
})

describe('the header of a table', () => {
  const HEADINGS = ['项目', '投资(万元)', '目标值', '年度目标', '责任单位', '数量', '收入', '情况', '资金', '来源']
  const readings = (count: number): number => {
    const work = new Work()
    const headings = lines(count, (i) => HEADINGS[(i + Math.floor(i / 3)) % HEADINGS.length]!).split('\n')
    headersOf(
      new Region(
        [...headings, ...lines(30, (i) => `${(i * 37) % 91}`).split('\n')].map((text, line) => ({ text, line, blanks: 1 })),
        work,
      ),
    )
    return work.spent
  }

  test('its readings in rows count as work, and lines that no header goes on to cost nothing more', () => {
    expect(readings(20)).toBeGreaterThan(1000)
    expect(readings(400)).toBe(readings(40))
    expect(readings(400)).toBeLessThan(100_000)
  })
})

/** Pages of about as many elements as they are asked for. */
const PAGES: Record<string, (count: number) => string> = {
  paragraphs: (count) => '<p>渡口</p>'.repeat(count),
  'paragraphs in bold that does not end': (count) => '<b><p>渡口'.repeat(count),
  'rows of a table': (count) => `<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(count)}</table>`,
  'cells that span all': (count) => `<table>${'<tr><td rowspan=65534 colspan=1000>甲</td><td>乙</td></tr>'.repeat(count)}</table>`,
  'paragraphs far down': (count) => `${'<div>'.repeat(400)}${'<p>渡口</p>'.repeat(count)}`,
}

describe('pages', () => {
  test.each(Object.entries(PAGES))('%s', async (_, page) => {
    const [once, twice] = await Promise.all([1500, 3000].map(async (count) => (await readHtml(page(count), 'a.html')).work.spent))
    expect(twice).toBeLessThan((once ?? 0) * 2.3 + 1000)
  })
})

describe('a source that takes too many steps', () => {
  /** A document, and behind it a line that the limit does not reach: reading stops in the middle. */
  const lazy = 20_000
  const hostile = `${HEAD}\n\n> 甲\n${'乙\n'.repeat(lazy)}`
  const record = JSON.stringify({ html: `<p>${HEAD.replaceAll('\n', '</p><p>')}</p>${'<div>'.repeat(600)}甲` })
  const files = toInputs({
    'a.txt': HEAD,
    'b.md': hostile,
    'c.jsonl': `${JSON.stringify({ text: HEAD })}\n${record}\n${JSON.stringify({ text: HEAD })}\n`,
  })

  test.each([true, false])('is named, and gives nothing; the others are whole (dedupe %s)', async (dedupe) => {
    const { going, items } = await runOver(files, { dedupe })
    expect(going.sources.map(({ file }) => file)).toEqual(['a.txt', 'c.jsonl#1', 'c.jsonl#3'])
    expect(going.failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot read b\.md: it takes more than \d+ million steps to read; split it into its documents first$/),
      'Cannot read c.jsonl#2: its elements nest deeper than 512; save it from a browser first',
    ])
    expect(new Set(items.map(({ file }) => file))).toEqual(new Set(['a.txt', 'c.jsonl#1', 'c.jsonl#3']))
  })

  test('gives nothing of what was parsed before it was too much', async () => {
    async function* lines(): AsyncGenerator<ParsedLine> {
      for (const [file, isWhole] of [
        ['a', true],
        ['b', false],
        ['c', true],
      ] as const) {
        for (const parsed of parse(toLines(HEAD), file)) yield { version: PARSED_VERSION, file, ...parsed }
        const source = { file, sha256: '', bytes: 0, encoding: 'utf-8', lines: 7 }
        if (isWhole) yield { version: PARSED_VERSION, input: file, source, stretches: 1, encoding: '', warnings: [] }
      }
    }
    const given: string[] = []
    for await (const source of wholeSources(lines()))
      for (const line of linesOf(source)) given.push('source' in line ? `end of ${line.source.file}` : line.file)
    expect(given).toEqual(['a', 'end of a', 'c', 'end of c'])
  })
})

const words = (seed: number): string => {
  const random = new Random(seed)
  return `${Array.from({ length: 20 }, () => random.pick([...'渡口船舶安全管理人员应当按照规定检查登记码头设施维护经费由市县财政承担'])).join('')}。`
}
const count = (lines: number): number[] => Array.from({ length: lines }, (_, i) => i)

/** Two documents of about as many lines as they are asked for, made to be hard to align. */
const PAIRS: Record<string, (lines: number) => [string[], string[]]> = {
  'lines in another order': (lines) => [count(lines).map(words), count(lines).map((i) => words((i * 7) % lines))],
  'lines from the last to the first': (lines) => [count(lines).map(words), count(lines).map((i) => words(lines - i))],
  'half of the lines': (lines) => [count(lines).map(words), count(lines / 2).map(words)],
  'two lines by turns': (lines) => [count(lines).map((i) => words(i % 2)), count(lines).map((i) => words(i % 3 === 0 ? 0 : 1))],
  'a character more in each line': (lines) => [
    count(lines).map(words),
    count(lines).map((i) => `${words(i).slice(0, 7)}之${words(i).slice(7)}`),
  ],
  'another number in each line': (lines) => [
    count(lines).map((i) => `第${i + 1}条 ${words(i)}`),
    count(lines).map((i) => `第${i + 2}条 ${words(i)}`),
  ],
  'one paragraph of many lines': (lines) => [
    count(lines).map((i) => words(i).slice(0, -1)),
    count(lines).map((i) => (i % 5 === 0 ? words(i).slice(2, -1) : words(i).slice(0, -1))),
  ],
}

describe('two documents', () => {
  const documentsOf = (pair: [string[], string[]]) =>
    pair.map((lines, i) => {
      const found = [...parse(toLines(['云川市渡口管理条例', '第一条 为了管理渡口,制定本条例。', ...lines].join('\n')), `${i}.txt`)]
      const document = found.flatMap((stretch) => stretch.document ?? [])[0]
      if (document === undefined) throw new Error('Expected a document')
      return document
    })

  test.each(Object.entries(PAIRS))('%s', (_, pair) => {
    const [once, twice] = [500, 1000].map((lines) => {
      const documents = documentsOf(pair(lines))
      const [linking, collating] = [new Work(), new Work()]
      const [a, b] = documents.map(({ tree }) => normalText(tree))
      if (a !== undefined && b !== undefined) align(a, b, linking)
      collate(documents, DEFAULT_COLLATE, collating)
      return { linking: linking.spent, collating: collating.spent, characters: lines * 40 }
    })
    if (once === undefined || twice === undefined) throw new Error('Expected two counts')
    expect(twice.linking).toBeLessThan(Math.min(once.linking * 2.5, 30 * twice.characters))
    // what no anchor parts is compared up to so many differences
    expect(twice.collating).toBeLessThan(Math.max(once.collating * 2.5, 20 * twice.characters))
  })

  test('that take more steps than they may come out as the better of them, with a warning', () => {
    const documents = documentsOf([count(60).map(words), count(50).map((i) => words((i * 7) % 50))])
    const { document, base, readings } = collate(documents, DEFAULT_COLLATE, new Work(100))
    expect(base).toBe(0)
    expect(document.tree).toEqual(documents[0]?.tree)
    expect(document.warnings.map(({ rule }) => rule)).toContain('copies-best')
    expect(readings).toEqual([])
  })

  test('that take more steps than they may to compare are not', () => {
    const [one, other] = documentsOf([shuffledPairs(1200, 1), shuffledPairs(1200, 2)]).map((document, i) => ({
      ...document,
      file: `${i}.txt`,
    }))
    if (one === undefined || other === undefined) throw new Error('Expected two documents')
    expect(compare(toComparable(one), toComparable(other))).toMatchObject({ verdict: 'none', isGivenUp: true })
    const index = new LinkIndex()
    for (const document of [one, other]) index.add(signatureOf(document))
    const { clusters, givenUp } = index.link((occurrence) => (occurrence === 0 ? one : other))
    expect(clusters).toHaveLength(2)
    expect([...givenUp.values()].flat()).toHaveLength(1)
  })

  test('of one paragraph with more differences than a call takes arguments', () => {
    const characters = Array.from({ length: 7_000 }, (_, i) => words(i).slice(0, -1))
    const documents = documentsOf([characters, characters.map((line) => line.slice(1))])
    expect(collate(documents, DEFAULT_COLLATE).document.warnings.map(({ rule }) => rule)).not.toContain('copies-best')
  })
})

describe('Work', () => {
  test('refuses what takes more steps than its characters allow', () => {
    const work = Work.ofSource()
    work.earn(5000)
    work.spend(LIMITS.workOfAny + 5000 * LIMITS.workPerCharacter)
    expect(() => work.spend(1)).toThrow(new LimitError('it takes more than 15 million steps to read; split it into its documents first'))
  })

  test('only counts where nothing is said of a limit', () => {
    const work = new Work()
    work.spend(1e12)
    expect(work.spent).toBe(1e12)
  })
})
