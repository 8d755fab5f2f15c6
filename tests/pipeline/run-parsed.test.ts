/** `parse` and `collate` together do what a run does, however the parsed lines are shared out. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, noFindings, readFiles, runParsed } from '../../src/pipeline/index.js'
import { formatLine } from '../../src/store/index.js'
import { generateFile } from '../generate/index.js'
import { resultOf, taken, toInputs } from '../support/runs.js'

const FILES = toInputs(Object.fromEntries([31, 32, 33, 31].map((seed, i) => [`${i}.txt`, generateFile(seed, { documents: 2 }).raw])))

/** Of every kind of node some, in few lines. */
const SHORT = `首页 > 政务公开
云川市水利局关于做好汛前检查的通知
云川水发〔2024〕12号
各区县水利局:
请完成检查。附表如下。
一、检查堤防。
(一)东渡堤。
责任单位:市水利局
|渡口|船只|
|---|---|
|东渡|12|
附件:1.渡口名录
云川市水利局
2024年4月1日
附件1
渡口名录
东渡、西渡。
`

/** The lines of each source. */
async function parsedSources(files = FILES): Promise<string[]> {
  const sources: string[] = []
  let lines: string[] = []
  for await (const line of readFiles(files, DEFAULT_SETTINGS, noFindings(), {})) {
    lines.push(`${formatLine(line)}\n`)
    if (!('source' in line)) continue
    sources.push(lines.join(''))
    lines = []
  }
  return sources
}

it('gives what a run over the inputs gives, whatever file holds which source, in whatever order', async () => {
  const sources = await parsedSources()
  const expected = { true: await resultOf(FILES), false: await resultOf(FILES, { dedupe: false }) }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.nat(4), fc.boolean(), async (order, cut, dedupe) => {
      const texts = order.map((i) => sources[i] ?? '')
      const files = toInputs(
        Object.fromEntries([texts.slice(0, cut), texts.slice(cut)].map((part, i) => [`${i}.jsonl`, `${part.join('')}\n`])),
      )
      expect(await taken(runParsed(files, { ...DEFAULT_SETTINGS, dedupe }))).toEqual(expected[`${dedupe}`])
    }),
    { numRuns: 12, seed: 7 },
  )
})

it('leaves out a source that misses a line, and says so', async () => {
  const sources = await parsedSources()
  const lines = (sources[1] ?? '').trimEnd().split('\n')
  for (let at = 0; at < lines.length; at++) {
    const text = `${sources[0]}${lines.toSpliced(at, 1).join('\n')}\n${sources[2]}`
    const going = runParsed(toInputs({ 'all.jsonl': text }), DEFAULT_SETTINGS)
    for await (const _ of going.items);
    expect(going.sources.map(({ file }) => file)).toEqual(['0.txt', '2.txt'])
    expect(going.failures.map(({ message }) => message)).toEqual([
      'Cannot read all.jsonl: the source “1.txt” in it is not whole; parse it anew',
    ])
  }
})

/** The places of all values inside a value. */
function placesIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((place) => [key, ...place]))]
}

/** A copy of `value` with another value at a place; undefined takes away what stands there. */
function changedAt(value: unknown, [key, ...rest]: (string | number)[], other: unknown): unknown {
  if (key === undefined) return other
  const copy: Record<string | number, unknown> = structuredClone(value) as Record<string | number, unknown>
  copy[key] = changedAt(copy[key], rest, other)
  return copy
}

it('names a line that is not as it should be, and never breaks on it', async () => {
  const sources = await parsedSources(toInputs({ 'a.txt': SHORT, 'b.txt': SHORT.replace('东渡堤。\n', '') }))
  const lines = sources.flatMap((source) => source.trimEnd().split('\n'))
  const values = lines.map((line): unknown => JSON.parse(line))
  const places = values.flatMap((value, i) => placesIn(value).map((place) => ({ i, place })))
  const other = fc.constantFrom<unknown>(
    undefined,
    null,
    5,
    -1,
    0.5,
    '',
    '云',
    true,
    [],
    [null],
    {},
    { type: 'text' },
    { type: 'provision' },
  )
  let refused = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), other, async ({ i, place }, value) => {
      const changed = values.map((line, at) => JSON.stringify(at === i ? changedAt(line, place, value) : line) ?? '')
      const going = runParsed(toInputs({ 'all.jsonl': changed.join('\n') }), DEFAULT_SETTINGS)
      for await (const _ of going.items);
      if (going.failures.length > 0) refused++
    }),
    { numRuns: 400, seed: 9 },
  )
  expect(refused).toBeGreaterThan(100)
})
