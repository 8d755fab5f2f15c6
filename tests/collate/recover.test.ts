/**
 * Three copies, each with damage of its own to a tenth of its lines: what at least one of them kept is there again, in order, and nothing else is.
 *
 * FULL=1 tries 1,000 documents.
 */
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/collate/align/diff.js'
import { flatten } from '../../src/collate/flatten.js'
import { type Collated, collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import { toKey } from '../../src/collate/key.js'
import type { ParsedDocument } from '../../src/model/index.js'
import { Work } from '../../src/model/index.js'
import { squeeze } from '../../src/text/width.js'
import { type GeneratedCopies, generateCopies } from '../generate/damaged-copies.js'
import { splitLines, textsOf } from '../support/generated.js'
import { parseCopy } from './support.js'

const SEEDS = process.env.FULL ? 1000 : 60
/** The share reached is 0.9992 on 1,000 documents. */
const LEAST = 0.999
/** How much of what is written may say more than what was printed: names of sites joined to a line whose other copies are damaged too. */
const MOST_BEYOND = 0.001

interface Case {
  seed: number
  generated: GeneratedCopies
  documents: ParsedDocument[]
  collated: Collated
}

const cases = Array.from({ length: SEEDS }, (_, i): Case => {
  const generated = generateCopies(i + 1, { copies: 3, share: 0.1 })
  const documents = generated.copies.map(({ raw }, copy) => parseCopy(raw, `${copy}.txt`))
  return { seed: i + 1, generated, documents, collated: collate(documents, DEFAULT_COLLATE) }
})

/** The places of `wanted` that stand in `found`, in order. */
function inOrder(wanted: readonly string[], found: readonly string[]): Set<number> {
  const ids = new Map<string, number>()
  const toId = (text: string): number => ids.get(text) ?? ids.set(text, ids.size).size - 1
  const runs = diff(wanted.map(toId), found.map(toId), wanted.length + found.length, new Work())
  return new Set(runs.flatMap(({ a, length }) => Array.from({ length }, (_, i) => a + i)))
}

/** The true lines that some copy kept whole, and those of them that the collated document has: as a line, or as a paragraph whose lines are joined. */
function recovered({ generated: { truth, copies }, collated }: Case): { wanted: number; missing: string[] } {
  const keys = truth.map(({ text }) => toKey(text))
  const units = flatten(collated.document.tree, 0)
  const lines = inOrder(
    keys,
    units.flatMap((unit) => unit.lines.map(({ text }) => toKey(text.value))),
  )
  const blocks = inOrder(
    keys,
    units.map((unit) => toKey(unit.lines.map(({ text }) => text.value).join(''))),
  )
  const wanted = keys.map((_, i) => i).filter((i) => copies.some(({ intact }) => intact[i]))
  return { wanted: wanted.length, missing: wanted.filter((i) => !lines.has(i) && !blocks.has(i)).map((i) => keys[i]!) }
}

describe('three copies with damage to a tenth of their lines', () => {
  it('give the lines that one of them kept, in order', () => {
    const all = cases.map(recovered)
    const wanted = all.reduce((sum, one) => sum + one.wanted, 0)
    const missing = all.flatMap((one, i) => one.missing.map((text) => `${i + 1}: ${text}`))
    expect(wanted).toBeGreaterThan(50 * SEEDS)
    expect(1 - missing.length / wanted, missing.join('\n')).toBeGreaterThanOrEqual(LEAST)
  })

  it('give nothing that no copy has: each text stands in the line of the copy that it names', () => {
    for (const { seed, generated, collated } of cases) {
      const lines = generated.copies.map(({ raw }) => splitLines(raw))
      for (const { value, copy = collated.base, position } of textsOf(collated.document.tree)) {
        const { line, column } = position.start
        const source = lines[copy]?.[line - 1] ?? ''
        expect(source.slice(column - 1, column - 1 + value.length), `seed ${seed}`).toBe(value)
      }
    }
  })

  it('give no cell whose text is not in the lines that it names', () => {
    for (const { seed, generated, collated } of cases) {
      const lines = generated.copies.map(({ raw }) => splitLines(raw))
      for (const cell of collated.document.tables.flatMap(({ cells }) => cells)) {
        const printed = cell.lines.map((line, i) => lines[cell.copies?.[i] ?? collated.base]?.[line - 1] ?? '').join('')
        expect(squeeze(printed), `seed ${seed}`).toContain(squeeze(cell.text))
      }
    }
  })

  it('give next to nothing that was not printed', () => {
    let written = 0
    const beyond = cases.flatMap(({ seed, generated, collated }) => {
      const printed = generated.truth.map(({ text }) => toKey(text)).join('\n')
      const keys = textsOf(collated.document.tree).map(({ value }) => toKey(value))
      written += keys.length
      const truth = generated.truth.map(({ text }) => toKey(text)).filter((key) => key.length > 3)
      return keys.filter((key) => !printed.includes(key) && truth.some((line) => key.includes(line))).map((key) => `${seed}: ${key}`)
    })
    expect(beyond.length / written, beyond.join('\n')).toBeLessThanOrEqual(MOST_BEYOND)
  })

  it('give of each copy what it has: every block of every copy is written or among the readings', () => {
    for (const { seed, documents, collated } of cases) {
      for (const [copy, { tree }] of documents.entries()) {
        const accounted = collated.readings.filter(({ lacking }) => !lacking.includes(copy))
        const told = accounted.filter(({ copies, others }) => copies.includes(copy) || others.some((other) => other.copies.includes(copy)))
        expect(told.length, `seed ${seed}`).toBe(accounted.length)
        expect(accounted.length, `seed ${seed}`).toBeLessThanOrEqual(flatten(tree, copy).length)
      }
    }
  })
})
