/** What holds of any copies: the order in which they are given is of no account, versions are not mixed, work grows with the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/collate/align/diff.js'
import { equalRuns, type Run } from '../../src/collate/align/equal.js'
import { collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import { sitesOf } from '../../src/collate/sites.js'
import { Work } from '../../src/model/index.js'
import { generateCopies } from '../generate/damaged-copies.js'
import { Random } from '../generate/random.js'
import { collateTexts, copiesOf, linesOf, placed } from './support.js'

const rows = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 24 })
const texts = fc.array(fc.constantFrom('渡', '口', '船', '舶', '1', '2', 'A', '。'), { maxLength: 20 }).map((all) => all.join(''))

/** Length of the longest common subsequence, by the textbook. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
    }
  }
  return table[a.length]![b.length]!
}

function expectCommon(runs: readonly Run[], a: readonly number[], b: readonly number[]): number {
  let [i, j, length] = [0, 0, 0]
  for (const run of runs) {
    expect(run.a >= i && run.b >= j).toBe(true)
    expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length))
    ;[i, j, length] = [run.a + run.length, run.b + run.length, length + run.length]
  }
  return length
}

describe('aligning', () => {
  it('finds the longest common part of two rows', () => {
    fc.assert(fc.property(rows, rows, (a, b) => void expect(expectCommon(diff(a, b, 100, new Work()), a, b)).toBe(longestCommon(a, b))))
  })

  it('by anchors finds common runs in order', () => {
    fc.assert(fc.property(rows, rows, (a, b) => void expectCommon(equalRuns(a, b, new Work()), a, b)))
  })

  it('cuts texts into spans that differ and spans that all have', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (all) => {
        const at = all.map(() => 0)
        const agreed = (to: readonly number[]) => new Set(all.map((text, i) => text.slice(at[i], to[i])))
        for (const { ranges } of sitesOf(all, new Work())) {
          expect(agreed(ranges.map(({ from }) => from)).size).toBe(1)
          for (const [i, { to }] of ranges.entries()) at[i] = to
        }
        expect(agreed(all.map(({ length }) => length)).size).toBe(1)
      }),
    )
  })
})

describe('collate', () => {
  it('gives the same whatever the order of the copies', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const copies = copiesOf(...generateCopies(seed, { copies: 3, share: 0.15 }).copies.map(({ raw }) => raw))
      const given = [0, 1, 2].map((i) => copies[i]!)
      const turned = [2, 0, 1].map((i) => copies[i]!)
      const [one, other] = [collate(given, DEFAULT_COLLATE), collate(turned, DEFAULT_COLLATE)]
      expect(placed(other, turned), `seed ${seed}`).toEqual(placed(one, given))
      const { tree: _, tables: __, ...rest } = other.document
      expect(one.document, `seed ${seed}`).toMatchObject(rest)
      expect([2, 0, 1].map((i) => one.copies[i]!.only.map(({ text }) => text))).toEqual(
        other.copies.map(({ only }) => only.map(({ text }) => text)),
      )
    }
  })

  it('never takes one clause from one version and the next from another', () => {
    const clauses = fc.array(fc.integer({ min: 2, max: 90 }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(clauses, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (numbers, changed) => {
        const print = (more: number) =>
          `云川市渡口管理办法\n${numbers.map((n, i) => `第${'一二三四五六七八'[i]}条 渡口应当配备救生衣${changed[i] ? n + more : n}件,每季度检查并登记。`).join('\n')}\n`
        const [old, amended] = copiesOf(print(0), print(100))
        const lines = linesOf(collate([old!, amended!], DEFAULT_COLLATE))
        expect([linesOf({ document: old! }), linesOf({ document: amended! })]).toContainEqual(lines)
      }),
      { numRuns: 40 },
    )
  })

  it('works in proportion to the text', () => {
    const [few, many] = [workOn(200), workOn(800)]
    expect(many / few).toBeLessThan(5.5)
  })
})

/** Work of collating four copies of a law of so many articles, a tenth of whose lines are damaged. */
function workOn(articles: number): number {
  const random = new Random(articles)
  const words = [...'渡口船舶安全管理人员应当按照规定检查登记码头设施维护经费由市县财政承担']
  const sentence = () => `${Array.from({ length: 30 }, () => random.pick(words)).join('')}。`
  const law = Array.from({ length: articles }, (_, i) => `第${i + 1}条 ${sentence()}`)
  const raws = Array.from({ length: 4 }, () => {
    const lines = law.flatMap((line) => (random.chance(0.05) ? [] : [random.chance(0.05) ? line.slice(0, 20) + line.slice(22) : line]))
    return ['云川市渡口管理条例', ...lines].join('\n')
  })
  const meter = new Work()
  collate(copiesOf(...raws), DEFAULT_COLLATE, meter)
  return meter.spent
}

describe('of equal readings', () => {
  const notice = (quantity: string, source: string) =>
    `云川市商务局关于做好渡口检查的通知\n云商发〔2025〕5号\n各区县商务局:\n请检查渡口${quantity}处,并于6月底前报送结果。\n云川市商务局\n2025年3月2日\n来源:${source}\n`

  it('takes that of the copy whose 来源 names the issuer', () => {
    expect(linesOf(collateTexts([notice('12', '云川日报'), notice('18', '云川市商务局')]))).toContain(
      '请检查渡口18处,并于6月底前报送结果。',
    )
  })

  it('then that of the source preferred, then the first', () => {
    const raws = [notice('12', '云川日报'), notice('18', '云川日报')]
    expect(linesOf(collateTexts(raws, { prefer: '1.txt' }))).toContain('请检查渡口18处,并于6月底前报送结果。')
    expect(linesOf(collateTexts(raws))).toContain('请检查渡口12处,并于6月底前报送结果。')
  })
})
