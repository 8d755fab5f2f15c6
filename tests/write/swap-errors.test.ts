import fs, { readdirSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DatasetWriteError, recover } from '../../src/write/index.js'
import { writeDataset } from '../support/datasets.js'
import { makeTmp, readTree } from '../support/tmp.js'

/** Makes the renames of these numbers (from 1) fail as on a folder without permission. */
function failRenames(...failing: number[]): void {
  const rename = fs.renameSync
  let count = 0
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (failing.includes(++count)) throw Object.assign(new Error('EACCES: by the test'), { code: 'EACCES', syscall: 'rename' })
    rename(from, to)
  })
  syncBuiltinESMExports()
}

/** Makes the next removal of a folder that is called so fail as on one without permission. */
function failRemoval(name: string): void {
  vi.restoreAllMocks()
  const remove = fs.rmSync
  let isFirst = true
  vi.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
    if (isFirst && String(path).includes(name) && fs.existsSync(path)) {
      isFirst = false
      throw Object.assign(new Error('EACCES: by the test'), { code: 'EACCES', syscall: 'unlink' })
    }
    remove(path, options)
  })
  syncBuiltinESMExports()
}

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

describe('a swap that the file system refuses', () => {
  // 1: staging to ready, 2: ready to target (occupied), 3: target to old, 4: ready to target
  it.each([1, 2, 3, 4])('keeps the old dataset and leaves nothing beside it when rename %i fails', (failing) => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    writeDataset(target)
    const before = readTree(target)
    failRenames(failing)
    expect(() => writeDataset(target, [], { version: '2' })).toThrow(DatasetWriteError)
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(readTree(target)).toEqual(before)
  })

  it('needs these four renames and no more', () => {
    const target = join(makeTmp(), 'out')
    writeDataset(target)
    failRenames(5)
    writeDataset(target, [], { version: '2' })
    expect(readFileSync(join(target, 'datapackage.json'), 'utf8')).toContain('"version": "2"')
  })

  it('has written the new dataset where the old one cannot be removed, and says so until it can', () => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    writeDataset(target)
    failRemoval('.out.gone')
    writeDataset(target, [], { version: '2' })
    expect(readFileSync(join(target, 'datapackage.json'), 'utf8')).toContain('"version": "2"')
    const [gone = ''] = readdirSync(tmp)
    expect(gone).toMatch(/^\.out\.gone-/)
    failRemoval('.out.gone')
    expect(recover(target)).toEqual([join(tmp, gone)])
    expect(recover(target)).toEqual([])
    expect(readdirSync(tmp)).toEqual(['out'])
  })

  it('leaves it to another command that recovers at the same time', () => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    writeDataset(target)
    const dead = join(tmp, '.out.ready-999999999-1')
    fs.renameSync(target, dead)
    const rename = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
      rename(from, to)
      throw Object.assign(new Error('ENOENT: by the test'), { code: 'ENOENT', syscall: 'rename' })
    })
    syncBuiltinESMExports()
    expect(recover(target)).toEqual([])
    expect(readdirSync(tmp)).toEqual(['out'])
  })
})
