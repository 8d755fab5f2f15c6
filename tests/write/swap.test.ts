import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DatasetWriter, recover } from '../../src/write/index.js'
import { startOf } from '../../src/write/process-start.js'
import { dropStaging, openStaging, swapIn } from '../../src/write/swap.js'
import { SETTINGS, SOURCE, writeDataset } from '../support/datasets.js'
import { makeTmp } from '../support/tmp.js'

/** The id of a process that is no more. */
const DEAD = spawnSync(process.execPath, ['--version']).pid

/** A folder that holds one word, as a stand-in for a whole dataset of ours. */
function makeDataset(folder: string, word: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'datapackage.json'), '{"policy_extract": {}, "resources": [{"path": "word"}]}')
  writeFileSync(join(folder, 'word'), word)
}

function wordOf(folder: string): string {
  return readFileSync(join(folder, 'word'), 'utf8')
}

describe('recover', () => {
  it('finishes a swap that was killed between its two renames', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, `.out.old-${DEAD}-1`), 'old')
    makeDataset(join(tmp, `.out.ready-${DEAD}-1`), 'new')
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(wordOf(join(tmp, 'out'))).toBe('new')
  })

  it('puts the old dataset back where the new one is not whole', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, `.out.old-${DEAD}-1`), 'old')
    makeDataset(join(tmp, `.out.staging-${DEAD}-1`), 'half')
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(wordOf(join(tmp, 'out'))).toBe('old')
  })

  it('removes what a killed run left beside a dataset that stands', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, 'out'), 'standing')
    for (const state of ['staging', 'ready', 'old']) makeDataset(join(tmp, `.out.${state}-${DEAD}-1`), state)
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(wordOf(join(tmp, 'out'))).toBe('standing')
  })

  it('takes what an earlier process with its own id left for a dead one', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, `.out.staging-${process.pid}-999999`), 'half')
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual([])
  })

  it('never puts back what was being removed', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, `.out.gone-${DEAD}-1`), 'partly removed')
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual([])
  })

  it.skipIf(startOf(process.ppid) === '')('takes a process that began later for another than the one that had its number', () => {
    const tmp = makeTmp()
    makeDataset(join(tmp, `.out.old-${process.ppid}.1-1`), 'old')
    mkdirSync(join(tmp, `.out.staging-${process.ppid}.${startOf(process.ppid)}-1`))
    recover(join(tmp, 'out'))
    expect(wordOf(join(tmp, 'out'))).toBe('old')
    expect(readdirSync(tmp)).toContain(`.out.staging-${process.ppid}.${startOf(process.ppid)}-1`)
  })

  it('leaves alone what a live run is writing, and what only looks alike', () => {
    const tmp = makeTmp()
    const names = [`.out.staging-${process.ppid}-1`, '.out.staging', `.out2.staging-${DEAD}-1`, 'out.old']
    for (const name of names) mkdirSync(join(tmp, name))
    const staging = openStaging(join(tmp, 'out'))
    recover(join(tmp, 'out'))
    expect(readdirSync(tmp).sort()).toEqual([...names, staging.folder.slice(tmp.length + 1)].sort())
    dropStaging(staging)
  })
})

describe('swapIn', () => {
  it('lets the later of two runs at once win, whole', () => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    const first = new DatasetWriter(target, { ...SETTINGS, version: '1' })
    const second = new DatasetWriter(target, { ...SETTINGS, version: '2' })
    second.finish([SOURCE], {})
    first.finish([SOURCE], {})
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(readFileSync(join(target, 'datapackage.json'), 'utf8')).toContain('"version": "1"')
  })

  it('refuses a folder that became foreign while the run went on', () => {
    const target = join(makeTmp(), 'out')
    const staging = openStaging(target)
    mkdirSync(target)
    writeFileSync(join(target, 'mine.txt'), '')
    expect(() => swapIn(staging)).toThrow('Cannot replace')
    dropStaging(staging)
    expect(readdirSync(target)).toEqual(['mine.txt'])
  })

  it('puts the old dataset back when the new one is gone', () => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    makeDataset(target, 'old')
    const staging = openStaging(target)
    dropStaging(staging)
    expect(() => swapIn(staging)).toThrow('ENOENT')
    expect(wordOf(target)).toBe('old')
    expect(readdirSync(tmp)).toEqual(['out'])
  })

  it('replaces an empty folder, and the folder that a symbolic link names', () => {
    const tmp = makeTmp()
    mkdirSync(join(tmp, 'data'))
    mkdirSync(join(tmp, 'data/real'))
    symlinkSync(join(tmp, 'data/real'), join(tmp, 'out'))
    writeDataset(join(tmp, 'out'))
    writeDataset(join(tmp, 'out'))
    expect(readdirSync(join(tmp, 'data'))).toEqual(['real'])
    expect(existsSync(join(tmp, 'data/real/documents.csv'))).toBe(true)
  })
})
