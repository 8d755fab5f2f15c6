import { expect, test } from 'vitest'
import { Console } from '../src/cli/console.js'
import { cutToWidth } from '../src/cli/cut.js'
import { Progress } from '../src/cli/progress.js'

/** A terminal 60 columns wide that keeps what is written to it. */
function makeTerminal(): { console: Console; written: string[] } {
  const written: string[] = []
  const stream = { columns: 60, isTTY: true, on: () => stream, write: (text: string) => written.push(text) }
  return { console: new Console(stream as unknown as NodeJS.WriteStream, stream as unknown as NodeJS.WriteStream), written }
}

const file = (name: string, bytes: number) => ({ path: name, file: name, shown: name, bytes: Buffer.alloc(bytes) })

test('progress says files, share of the bytes, time left and the present file, within the width', () => {
  const { console, written } = makeTerminal()
  let now = 1000
  const progress = new Progress(
    console,
    [file('a.txt', 100), file('云川市人民政府办公室关于进一步做好防汛备汛工作的通知.txt', 300)],
    1,
    () => now,
  )
  now += 200
  progress.reading(0)
  now += 20
  progress.reading(0)
  now += 9780
  progress.reading(1)
  progress.end()
  expect(written).toEqual([
    '\r\u001B[K0/2 files  0 %  0 documents  a.txt',
    '\r\u001B[K1/2 files  25 %  0 documents  0:30 left  云川市人民政府办…',
    '\r\u001B[K',
  ])
})

test('progress goes on through reading, linking and writing, and never back', () => {
  const { console, written } = makeTerminal()
  let now = 1000
  const progress = new Progress(console, [file('a.txt', 100), file('b.txt', 300)], 2, () => {
    now += 200
    return now
  })
  const source = (name: string, bytes: number) => ({ file: name, sha256: '', bytes, encoding: 'utf-8', lines: 10 })
  const item = (name: string, line: number) => ({
    file: name,
    record: null,
    duplicateOf: '',
    warnings: [],
    ledger: [{ line, role: 'para' as const, rule: 'prose', owned: false, doc_id: '' }],
  })
  progress.reading(0)
  progress.reading(1)
  progress.linking(1, 2)
  progress.linking(3, 2)
  progress.joining([source('a.txt', 100), source('b.txt', 300)])
  for (const next of [item('a.txt', 10), item('b.txt', 5), item('b.txt', 10)]) progress.item(next)
  const shown = written.map((line) => line.replace(/ {2}0:\d\d left/, '').slice(4))
  expect(shown).toEqual([
    '0/2 files  0 %  0 documents  a.txt',
    '1/2 files  15 %  0 documents  b.txt',
    '2/2 files  70 %  0 documents  linking',
    '2/2 files  80 %  0 documents  linking',
    '2/2 files  85 %  0 documents  writing a.txt',
    '2/2 files  92 %  0 documents  writing b.txt',
    '2/2 files  100 %  0 documents  writing b.txt',
  ])
})

test('text is cut by columns, a Chinese character being two', () => {
  expect(cutToWidth('云川市', 6)).toBe('云川市')
  expect(cutToWidth('云川市', 5)).toBe('云川…')
  expect(cutToWidth('abc', 2)).toBe('a…')
  expect(cutToWidth('abc', 0)).toBe('')
})
