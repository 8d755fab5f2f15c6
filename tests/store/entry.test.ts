import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { EntryWriter, readEntry } from '../../src/store/entry.js'
import { LineBytes } from '../../src/store/line-bytes.js'
import { makeTmp } from '../support/tmp.js'

const KEY = 'key'

/** Reads an entry to its end: its lines, and whether it is whole. */
function read(path: string, key = KEY): { lines: string[]; isWhole: boolean } {
  const lines: string[] = []
  const entry = readEntry(path, key)
  for (let next = entry.next(); ; next = entry.next()) {
    if (next.done) return { lines, isWhole: next.value }
    lines.push(next.value)
  }
}

function write(path: string, lines: readonly string[]): void {
  const writer = new EntryWriter(path, KEY)
  for (const line of lines) writer.add(line)
  writer.close()
}

const texts = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => JSON.stringify({ text })),
  { maxLength: 6 },
)

describe('an entry', () => {
  it('gives back the lines that it was made of', () => {
    const folder = makeTmp()
    let count = 0
    fc.assert(
      fc.property(texts, (lines) => {
        const path = join(folder, String(count++))
        write(path, lines)
        expect(read(path)).toEqual({ lines, isWhole: true })
        expect(read(path, 'another key')).toEqual({ lines: [], isWhole: false })
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('is never whole once it is damaged, and gives nothing but its own beginning', () => {
    const path = join(makeTmp(), 'entry')
    const lines = ['{"a":1}', '{"b":"云川市"}', '{"c":[]}']
    write(path, lines)
    const whole = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('cut', 'flip', 'drop line', 'swap lines'), (at, how) => {
        writeFileSync(path, damaged(whole, at, how))
        const { lines: got, isWhole } = read(path)
        expect(isWhole).toBe(false)
        expect(got).toEqual(lines.slice(0, got.length))
      }),
      { numRuns: 300, seed: 2 },
    )
  })
})

function damaged(whole: Buffer, at: number, how: string): Buffer {
  const lines = whole.toString('latin1').split('\n').slice(0, -1)
  const line = at % (lines.length - 1)
  if (how === 'cut') return whole.subarray(0, at)
  if (how === 'flip') return Buffer.from(whole.map((byte, i) => (i === at ? byte ^ 1 : byte)))
  const kept = how === 'drop line' ? lines.toSpliced(line, 1) : lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '')
  return Buffer.from(kept.map((text) => `${text}\n`).join(''), 'latin1')
}

test('bytes are split at line feeds however they come', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '云', '\n') }), fc.integer({ min: 1, max: 5 }), (text, size) => {
      const bytes = Buffer.from(text)
      const lines = new LineBytes()
      const got: string[] = []
      const chunk = Buffer.alloc(size)
      for (let at = 0; at < bytes.length; at += size) {
        // the buffer is used again, as by those who read files
        const length = bytes.copy(chunk, 0, at, at + size)
        for (const line of lines.push(chunk.subarray(0, length))) got.push(line.toString())
      }
      const last = lines.end()
      expect([...got, ...(last === null ? [] : [last.toString()])].join('\n')).toBe(text.replace(/\n$/, ''))
    }),
    { numRuns: 300, seed: 3 },
  )
})
