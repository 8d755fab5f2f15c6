/** What may be replaced: an empty folder, or a dataset of ours and nothing else. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertOurs, assertReplaceable, ForeignFolderError } from '../../src/write/index.js'
import { writeDataset } from '../support/datasets.js'
import { makeTmp } from '../support/tmp.js'

/** A dataset in a new folder, with further files in it. */
function datasetWith(...paths: string[]): string {
  const target = join(makeTmp(), 'out')
  writeDataset(target)
  for (const path of paths) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), 'mine')
  }
  return target
}

describe('a dataset of ours', () => {
  it('is replaced', () => {
    const target = datasetWith()
    expect(() => assertReplaceable(target)).not.toThrow()
    expect(() => assertReplaceable(makeTmp())).not.toThrow()
  })

  it.each(['notes.txt', 'markdown/notes.md', 'tables/deep/x.csv', 'tables/x.csv', '.git/HEAD', 'raw/a.txt', 'datapackage.json.bak'])(
    'is not with %s in it',
    (path) => {
      const target = datasetWith(path)
      expect(() => assertReplaceable(target)).toThrow(ForeignFolderError)
      expect(() => assertReplaceable(target)).toThrow(path.replace('/HEAD', '').replace('/a.txt', '').replace('/x.csv', ''))
      expect(() => assertOurs(target)).not.toThrow()
    },
  )

  it('is with what systems and office programs leave in it', () => {
    const target = datasetWith('.DS_Store', 'tables/Thumbs.db', '.~lock.documents.csv#', 'tables/~$a.xlsx', 'markdown/._a.md')
    expect(() => assertReplaceable(target)).not.toThrow()
  })

  it('is known however its datapackage.json is laid out', () => {
    const target = datasetWith()
    const path = join(target, 'datapackage.json')
    const data = JSON.parse(readFileSync(path, 'utf8'))
    for (const text of [JSON.stringify(data), JSON.stringify(data, null, 2), JSON.stringify(data, null, '\t').replaceAll('\n', '\r\n')]) {
      writeFileSync(path, text)
      expect(() => assertReplaceable(target)).not.toThrow()
    }
  })

  it.each([['"version"'], ['"resources"'], ['{"name":"markdown']])('whose datapackage.json ends before %s is damaged', (at) => {
    const target = datasetWith()
    const path = join(target, 'datapackage.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.slice(0, text.indexOf(at)))
    expect(() => assertReplaceable(target)).toThrow(/its datapackage\.json, .*, is damaged/)
    expect(() => assertOurs(target)).not.toThrow()
  })

  it('is told from a package that names a source, or the tool, alike', () => {
    const target = datasetWith('notices/a.txt')
    expect(() => assertReplaceable(target)).toThrow('notices')
    writeFileSync(
      join(target, 'datapackage.json'),
      '{"name": "mine", "sources": [{"title": "\\"policy_extract\\""}, {"policy_extract": 1}]}',
    )
    expect(() => assertOurs(target)).toThrow('holds no datapackage.json')
  })
})

describe('what is no folder of ours', () => {
  it('is named as what it is', () => {
    const tmp = makeTmp()
    writeFileSync(join(tmp, 'file'), '')
    symlinkSync('file', join(tmp, 'to-file'))
    symlinkSync('nowhere', join(tmp, 'to-nowhere'))
    symlinkSync('circle', join(tmp, 'circle'))
    expect(() => assertReplaceable(join(tmp, 'file'))).toThrow('it is a file')
    expect(() => assertReplaceable(join(tmp, 'to-file'))).toThrow('it is a file')
    expect(() => assertReplaceable(join(tmp, 'to-nowhere'))).toThrow('leads nowhere')
    expect(() => assertReplaceable(join(tmp, 'circle'))).toThrow('leads nowhere')
    expect(() => assertReplaceable('')).toThrow('its name is empty')
    expect(() => assertReplaceable(process.cwd())).toThrow(ForeignFolderError)
  })
})
