/** The cache: what it saves, and that it changes nothing but the work. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/store/index.js'
import { generateFile } from '../generate/index.js'
import { NOW, resultOf, runOver, toCache, toInputs } from '../support/runs.js'
import { makeTmp } from '../support/tmp.js'

const DAY = 86_400_000
const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'

/** A notice of its own for each number. */
function notice(number: number): string {
  return NOTICE.replaceAll('12号', `${number}号`).replace('汛前', `第${number}次汛前`)
}

/** The files of the entries of a cache. */
function entriesOf(folder: string): string[] {
  const parsed = join(folder, 'parsed')
  return existsSync(parsed)
    ? readdirSync(parsed, { recursive: true, encoding: 'utf8' })
        .map((path) => join(parsed, path))
        .filter(isFile)
    : []
}

function isFile(path: string): boolean {
  return statSync(path).isFile()
}

/** Number of inputs that a run parses. */
async function parsedBy(texts: Record<string, string>, cache: ReturnType<typeof toCache>, encoding: string | null = null): Promise<number> {
  return (await runOver(toInputs(texts), { cache, encoding })).going.parsed
}

describe('a run with a cache', () => {
  it('gives what a run without one gives, whichever inputs were changed since the last', async () => {
    const raws = [11, 12, 13, 14].map((seed) => generateFile(seed, { documents: 3 }).raw)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 2, maxLength: 4 }), fc.boolean(), async (changes, dedupe) => {
        const cache = toCache(makeTmp())
        const texts = Object.fromEntries(raws.map((raw, i) => [`${i}.txt`, raw]))
        let parsed = raws.length
        for (const changed of changes) {
          const files = toInputs(texts)
          expect((await runOver(files, { cache, dedupe })).going.parsed).toBe(parsed)
          expect(await resultOf(files, { cache, dedupe })).toEqual(await resultOf(files, { dedupe }))
          for (const i of changed) texts[`${i}.txt`] += '\n增补一行。\n'
          parsed = changed.length
        }
      }),
      { numRuns: 6, seed: 5 },
    )
  })

  it('knows a source by its bytes, under any name, and tells its warnings and rows under the present one', async () => {
    const cache = toCache(makeTmp())
    const gap = NOTICE.replace('请完成检查。\n', '一、检查堤防。\n三、检查涵闸。\n')
    expect(await parsedBy({ 'a/first.txt': gap }, cache)).toBe(1)
    expect(await parsedBy({ 'second.txt': gap }, cache)).toBe(0)
    const files = toInputs({ 'second.txt': gap })
    expect(await resultOf(files, { cache })).toEqual(await resultOf(files))
    expect(JSON.stringify(await resultOf(files, { cache }))).not.toContain('first')
  })

  it('parses anew what another tool, encoding or kind of file would read another way', async () => {
    const folder = makeTmp()
    const texts = { 'a.txt': NOTICE }
    expect(await parsedBy(texts, toCache(folder))).toBe(1)
    expect(await parsedBy(texts, toCache(folder))).toBe(0)
    expect(await parsedBy(texts, toCache(folder, { tool: 'another' }))).toBe(1)
    expect(await parsedBy(texts, toCache(folder), 'utf-8')).toBe(1)
    expect(await parsedBy({ 'a.md': NOTICE }, toCache(folder))).toBe(1)
  })

  it('keeps nothing of an input that cannot be read, and names it every time', async () => {
    const cache = toCache(makeTmp())
    for (let round = 0; round < 2; round++) {
      const { going } = await runOver(toInputs({ 'a.txt': NOTICE, 'b.txt': '' }), { cache })
      expect(going.failures.map(({ message }) => message)).toEqual(['Cannot read b.txt: it is empty'])
    }
    expect(entriesOf(cache.folder).length).toBe(1)
  })
})

it('keeps the readable records of a file, and tells every time of those that are not', async () => {
  const records = [{ text: NOTICE }, { text: 5 }, { text: notice(13) }, {}].map((record) => JSON.stringify(record)).join('\n')
  const folder = makeTmp()
  const expected = await resultOf(toInputs({ 'a.jsonl': records }))
  for (const name of ['a', 'a', 'b']) {
    const result = await resultOf(toInputs({ [`${name}.jsonl`]: records }), { cache: toCache(folder) })
    expect(JSON.stringify(result).replaceAll('b.jsonl', 'a.jsonl')).toBe(JSON.stringify(expected))
  }
  const [entry = ''] = entriesOf(folder)
  truncateSync(entry, statSync(entry).size - 5)
  expect(await resultOf(toInputs({ 'a.jsonl': records }), { cache: toCache(folder) })).toEqual(expected)
  expect(await parsedBy({ 'a.jsonl': records }, toCache(folder))).toBe(0)
})

describe('a damaged entry', () => {
  it.each([
    ['cut short', (path: string) => truncateSync(path, statSync(path).size - 5)],
    ['cut short behind its first line', (path: string) => truncateSync(path, readFileSync(path).indexOf(10) + 1)],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['changed', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('堤防', '涵洞'))],
    ['another one', (path: string) => writeFileSync(path, '{}\n')],
  ])('that is %s is parsed again, and mended', async (_, damage) => {
    const cache = toCache(makeTmp())
    const text = `${NOTICE}${NOTICE.replace('12号', '13号').replace('请完成检查。', '检查堤防。')}`
    const expected = await resultOf(toInputs({ 'a.txt': text }))
    await parsedBy({ 'a.txt': text }, cache)
    const [entry = ''] = entriesOf(cache.folder)
    damage(entry)
    for (const dedupe of [true, false]) {
      const got = await resultOf(toInputs({ 'a.txt': text }), { cache, dedupe })
      if (dedupe) expect(got).toEqual(expected)
    }
    expect(await parsedBy({ 'a.txt': text }, cache)).toBe(0)
  })
})

describe('the folder of the cache', () => {
  it('is for its owner alone', async () => {
    const folder = join(makeTmp(), 'deep/cache')
    await parsedBy({ 'a.txt': NOTICE }, toCache(folder))
    for (const path of [folder, ...entriesOf(folder)]) expect(statSync(path).mode & 0o077, path).toBe(0)
  })

  it('may be missing, unwritable or a file: the run goes on without, and says so once', async () => {
    const tmp = makeTmp()
    writeFileSync(join(tmp, 'file'), '')
    const files = toInputs({ 'a.txt': NOTICE, 'b.txt': notice(13) })
    const cache = toCache(join(tmp, 'file/below'))
    expect((await runOver(files, { cache })).going.cacheFault).toMatch('ENOTDIR')
    expect(await resultOf(files, { cache })).toEqual(await resultOf(files))
  })

  it.skipIf(process.getuid?.() === 0)('may be one that can only be read', async () => {
    const folder = makeTmp()
    await parsedBy({ 'a.txt': NOTICE }, toCache(folder))
    const folders = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
    for (const path of folders) chmodSync(path, 0o500)
    const { going } = await runOver(toInputs({ 'a.txt': NOTICE, 'b.txt': notice(13) }), { cache: toCache(folder) })
    for (const path of folders) chmodSync(path, 0o700)
    expect([going.parsed, going.cacheFault !== null]).toEqual([1, true])
  })

  it('keeps to its limit; what was not used for longest goes first', async () => {
    const folder = makeTmp()
    const texts = Object.fromEntries([1, 2, 3, 4].map((number) => [`${number}.txt`, notice(number)]))
    await parsedBy({ '1.txt': notice(1) }, toCache(folder))
    const one = statSync(entriesOf(folder)[0] ?? '').size
    const days: [day: number, name: string][] = [
      [1, '2.txt'],
      [2, '3.txt'],
      [3, '1.txt'],
      [4, '4.txt'],
    ]
    for (const [day, name] of days) {
      await parsedBy({ [name]: texts[name] ?? '' }, toCache(folder, { now: NOW + day * DAY, limit: 3.5 * one }))
    }
    expect(entriesOf(folder).length).toBe(3)
    expect(await parsedBy({ '1.txt': notice(1), '3.txt': notice(3), '4.txt': notice(4) }, toCache(folder))).toBe(0)
    expect(await parsedBy({ '2.txt': notice(2) }, toCache(folder))).toBe(1)
  })

  it('takes nothing that is larger than its limit', async () => {
    const cache = toCache(makeTmp(), { limit: 100 })
    expect((await runOver(toInputs({ 'a.txt': NOTICE }), { cache })).going.cacheFault).toBe(null)
    expect(entriesOf(cache.folder)).toEqual([])
    expect(readdirSync(join(cache.folder, 'tmp'))).toEqual([])
  })

  it('is cleared of what killed runs left a day ago, and not of what others are writing', async () => {
    const cache = toCache(makeTmp(), { now: Date.now() })
    mkdirSync(join(cache.folder, 'tmp'))
    for (const name of ['old', 'new']) writeFileSync(join(cache.folder, 'tmp', name), 'half')
    utimesSync(join(cache.folder, 'tmp/old'), new Date(cache.now - 2 * DAY), new Date(cache.now - 2 * DAY))
    await parsedBy({ 'a.txt': NOTICE }, cache)
    expect(readdirSync(join(cache.folder, 'tmp'))).toEqual(['new'])
  })

  it('may be shared by runs at the same time', async () => {
    const cache = toCache(makeTmp())
    const files = toInputs(Object.fromEntries([1, 2, 3].map((number) => [`${number}.txt`, notice(number)])))
    const results = await Promise.all(Array.from({ length: 4 }, () => resultOf(files, { cache })))
    const expected = await resultOf(files)
    for (const result of results) expect(result).toEqual(expected)
    expect((await runOver(files, { cache })).going.parsed).toBe(0)
  })

  it('is where the platform and the user want it', () => {
    expect(cacheFolder({ POLICY_EXTRACT_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe('/c')
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe('/x/policy-extract')
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux', '/home/a')).toBe('/home/a/.cache/policy-extract')
    expect(cacheFolder({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Caches/policy-extract')
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/Users/a')).toBe('/local/policy-extract/Cache')
  })
})
