import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Linked } from '../../src/model/index.js'
import { noFindings } from '../../src/pipeline/findings.js'
import { type GatheredSource, gather } from '../../src/pipeline/gather.js'
import { DEFAULT_SETTINGS } from '../../src/pipeline/index.js'
import { joinCopies } from '../../src/pipeline/join-copies.js'
import { readFiles } from '../../src/pipeline/read-files.js'
import type { InputFile } from '../../src/read/index.js'
import { ParsedStore } from '../../src/store/index.js'
import { generateFile } from '../generate/index.js'
import { runOver, toInputs } from '../support/runs.js'
import { makeTmp } from '../support/tmp.js'

/** The items of a run whose store holds `budget` bytes in memory. */
async function itemsWithin(budget: number, files: readonly InputFile[], folder: string): Promise<Linked[]> {
  const store = new ParsedStore(budget, folder)
  const found = noFindings()
  const sources: GatheredSource[] = []
  for await (const source of gather(readFiles(files, DEFAULT_SETTINGS, found, {}), store)) sources.push(source)
  const items = [...joinCopies(sources, DEFAULT_SETTINGS, found, {})]
  store.close()
  return items
}

describe('the store', () => {
  it('gives the same from memory, from a file, and from both', async () => {
    const raws = [21, 22].map((seed) => generateFile(seed, { documents: 3 }).raw)
    const files = toInputs({ 'a.txt': raws[0] ?? '', 'b.txt': raws[1] ?? '', 'c.txt': `${raws[1]}\n${raws[0]}` })
    const { items } = await runOver(files)
    const folder = makeTmp()
    for (const budget of [0, 100_000, 1e9]) expect(await itemsWithin(budget, files, folder)).toEqual(items)
    expect(readdirSync(folder)).toEqual([])
  })

  it('says what takes up memory: nothing else is kept ready to be compared', async () => {
    const files = toInputs({ 'a.txt': generateFile(21, { documents: 3 }).raw })
    for (const [budget, isReady] of [
      [0, false],
      [1e9, true],
    ] as const) {
      const store = new ParsedStore(budget, makeTmp())
      for await (const { documents } of gather(readFiles(files, DEFAULT_SETTINGS, noFindings(), {}), store))
        expect(documents.map(({ ready }) => ready !== null)).toEqual(documents.map(() => isReady))
      store.close()
    }
  })

  it('leaves no file in its folder, not even while it is at work: a run may be killed', () => {
    const folder = makeTmp()
    const store = new ParsedStore(0, folder)
    const stretches = store.begin()
    const parsed = { document: null, ledger: [{ line: 1, role: 'chrome' as const, rule: 'footer', owned: false }] }
    stretches.add(parsed)
    expect(stretches.read(0)).toEqual(parsed)
    expect(stretches.isInMemory(0)).toBe(false)
    expect(process.platform === 'win32' ? [] : readdirSync(folder)).toEqual([])
    store.close()
  })
})
