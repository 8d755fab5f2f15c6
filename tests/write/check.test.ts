import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffFiles } from '../../src/write/diff.js'
import {
  type Comparison,
  compareDatasets,
  compareOptions,
  type Damage,
  type DatasetSettings,
  findDamage,
  type OptionDifference,
} from '../../src/write/index.js'
import { sampleRecord, writeDataset } from '../support/datasets.js'
import { item } from '../support/records.js'
import { makeTmp } from '../support/tmp.js'

/** Compares a dataset that `change` was done to with a fresh one. */
function compareAfter(change: (standing: string) => void, settings: Partial<DatasetSettings> = {}): Comparison {
  const tmp = makeTmp()
  writeDataset(join(tmp, 'standing'))
  change(join(tmp, 'standing'))
  writeDataset(join(tmp, 'fresh'), [item(sampleRecord())], settings)
  return compareDatasets(join(tmp, 'standing'), join(tmp, 'fresh'))
}

describe('compareDatasets', () => {
  it('finds nothing between two runs', () => {
    expect(compareAfter(() => {})).toEqual({ differences: [], notes: [] })
  })

  it('takes another tool version alone for a note', () => {
    const { differences, notes } = compareAfter(() => {}, { version: '9.9.9' })
    expect(differences).toEqual([])
    expect(notes).toEqual(['The dataset was written by version 1.2.3, this is version 9.9.9'])
  })

  it('shows what a hand changed', () => {
    const change = (standing: string) => {
      const path = join(standing, 'documents.csv')
      writeFileSync(path, readFileSync(path, 'utf8').replace('此件公开发布', '此件不公开'))
    }
    const { differences } = compareAfter(change)
    expect(differences).toMatchObject([{ path: 'documents.csv', kind: 'changed' }])
    expect(differences[0]?.diff).toEqual(['@@ 2 @@', expect.stringMatching(/^-.*此件不公开/), expect.stringMatching(/^\+.*此件公开发布/)])
  })

  it('names files that are missing and that are there too much, in the order of their paths', () => {
    const { differences } = compareAfter((standing) => {
      rmSync(join(standing, 'lines.csv'))
      mkdirSync(join(standing, 'a'))
      writeFileSync(join(standing, 'a/note.txt'), '')
    })
    expect(differences).toEqual([
      { path: 'a/note.txt', kind: 'extra', diff: [] },
      { path: 'lines.csv', kind: 'missing', diff: [] },
    ])
  })

  it('takes a folder that is not there for one without files', () => {
    const tmp = makeTmp()
    writeDataset(join(tmp, 'fresh'))
    const { differences } = compareDatasets(join(tmp, 'none'), join(tmp, 'fresh'))
    expect(new Set(differences.map((difference) => difference.kind))).toEqual(new Set(['missing']))
    expect(differences).toHaveLength(11)
  })

  it('tells a changed source in datapackage.json', () => {
    const change = (standing: string) => {
      const path = join(standing, 'datapackage.json')
      writeFileSync(path, readFileSync(path, 'utf8').replace('"bytes":512', '"bytes":513'))
    }
    expect(compareAfter(change, { version: '9.9.9' }).differences).toMatchObject([{ path: 'datapackage.json' }])
  })

  it('tells files of one length apart', () => {
    const { differences } = compareAfter((standing) => {
      const path = join(standing, 'lines.csv')
      writeFileSync(path, readFileSync(path, 'utf8').replace('para', 'prov'))
    })
    expect(differences.map((difference) => difference.path)).toEqual(['lines.csv'])
  })
})

describe('compareOptions', () => {
  /** The options of a dataset whose datapackage.json `change` was done to, against those of a run. */
  function optionsAfter(change: (text: string) => string): OptionDifference[] {
    const folder = join(makeTmp(), 'standing')
    writeDataset(folder)
    const path = join(folder, 'datapackage.json')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return compareOptions(folder, { dedupe: true, excel: false })
  }

  it('tells options that differ; one that only one of the two knows is of another version of the tool', () => {
    const change = (text: string) => text.replace('"dedupe": true', '"encoding": [\n   "",\n   "big5"\n  ],\n  "dedupe": false')
    expect(optionsAfter(change)).toEqual([{ name: 'dedupe', standing: 'false', now: 'true' }])
    expect(optionsAfter((text) => text)).toEqual([])
  })

  it('tells nothing where datapackage.json is cut off', () => {
    expect(optionsAfter((text) => text.slice(0, 60))).toEqual([])
  })
})

describe('findDamage', () => {
  function damageAfter(change: (standing: string) => void): Damage[] {
    const folder = join(makeTmp(), 'standing')
    writeDataset(folder)
    change(folder)
    return [...findDamage(folder)]
  }
  const rewrite = (path: string, change: (text: string) => string) => writeFileSync(path, change(readFileSync(path, 'utf8')))

  it('finds nothing in a dataset as it was written', () => {
    expect(damageAfter(() => {})).toEqual([])
  })

  it('names what is missing, cut off, changed, or no file any more', () => {
    const damages = damageAfter((standing) => {
      rmSync(join(standing, 'articles.csv'))
      rewrite(join(standing, 'documents.jsonl'), (text) => text.slice(0, 10))
      rewrite(join(standing, 'lines.csv'), (text) => text.replace('para', 'prov'))
      rmSync(join(standing, 'copies.csv'))
      mkdirSync(join(standing, 'copies.csv'))
    })
    expect(damages).toEqual([
      { path: 'documents.jsonl', problem: expect.stringMatching(/^has 10 of \d+ bytes$/) },
      { path: 'articles.csv', problem: 'is missing' },
      { path: 'copies.csv', problem: 'cannot be read (it is a folder)' },
      { path: 'lines.csv', problem: 'was changed' },
    ])
  })

  it('says that datapackage.json is cut off, and looks at the files that it still names', () => {
    const damages = damageAfter((standing) => {
      rewrite(join(standing, 'datapackage.json'), (text) => text.slice(0, -40))
      rmSync(join(standing, 'documents.csv'))
    })
    expect(damages).toEqual([
      { path: 'datapackage.json', problem: 'is cut off' },
      { path: 'documents.csv', problem: 'is missing' },
    ])
  })
})

describe('diffFiles', () => {
  function diffOf(old: string, fresh: string): string[] {
    const tmp = makeTmp()
    writeFileSync(join(tmp, 'old'), old)
    writeFileSync(join(tmp, 'fresh'), fresh)
    return diffFiles(join(tmp, 'old'), join(tmp, 'fresh'), 20)
  }

  it('shows an inserted line alone, not all that moved down', () => {
    expect(diffOf('a\nb\nc\n', 'a\nx\nb\nc\n')).toEqual(['@@ 2 @@', '+x'])
  })

  it('shows lines that one file has more at its end', () => {
    expect(diffOf('a\nb\n', 'a\n')).toEqual(['@@ 2 @@', '-b'])
  })

  it('shows at most the lines asked for', () => {
    const lines = (word: string) => Array.from({ length: 500 }, (_, i) => `${word}${i}\n`).join('')
    expect(diffOf(lines('a'), lines('b'))).toHaveLength(20)
  })

  it('cuts long lines about the place where they part', () => {
    const [, removed, added] = diffOf(`${'渡'.repeat(5000)}东${'口'.repeat(5000)}\n`, `${'渡'.repeat(5000)}西${'口'.repeat(5000)}\n`)
    expect(removed).toBe(`-…${'渡'.repeat(40)}东${'口'.repeat(119)}…`)
    expect(added).toBe(`+…${'渡'.repeat(40)}西${'口'.repeat(119)}…`)
  })

  it('reads characters that a chunk cuts in two', () => {
    const long = `a${'渡口'.repeat(40_000)}`
    expect(diffOf(`${long}\n`, `${long}\n`)).toEqual([])
    const tmp = makeTmp()
    writeFileSync(join(tmp, 'x'), long)
    appendFileSync(join(tmp, 'x'), '东')
    writeFileSync(join(tmp, 'y'), long)
    expect(diffFiles(join(tmp, 'x'), join(tmp, 'y'), 20)[1]).toBe(`-…${'渡口'.repeat(20)}东`)
  })
})
