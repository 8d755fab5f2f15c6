/** What `inspect` says of an input that costs more than it may. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { Console } from '../src/cli/console.js'
import { inspect } from '../src/cli/inspect.js'
import { makeTmp } from './support/tmp.js'

vi.mock('../src/model/limits.js', async (load) => {
  const limits = await load<typeof import('../src/model/limits.js')>()
  return { ...limits, LIMITS: { ...limits.LIMITS, workOfAny: 0, workPerCharacter: 0 } }
})

test('a record that takes too much work is an input that failed', async () => {
  const path = join(makeTmp(), 'a.jsonl')
  writeFileSync(path, ['请完成检查。\n请报送。', '请完成巡护。\n请报送。'].map((text) => `${JSON.stringify({ text })}\n`).join(''))
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const told = new Console(stdout as unknown as NodeJS.WriteStream, stderr as unknown as NodeJS.WriteStream)
  const range = { text: '', first: 1, last: Number.POSITIVE_INFINITY }
  expect(await inspect(path, { encoding: null, range, why: false }, told)).toBe(1)
  expect(String(stderr.read()).replaceAll(path, 'a.jsonl').split('\n')).toEqual([
    expect.stringMatching(/^Cannot read a\.jsonl#1: it takes more than 0 million steps/),
    expect.stringMatching(/^Cannot read a\.jsonl#2: it takes more than 0 million steps/),
    '',
  ])
})
