import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findInputs } from '../../src/read/index.js'
import { makeTmp } from '../support/tmp.js'

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>()
  return { ...fs, readdirSync: vi.fn(fs.readdirSync) }
})

let folder = ''

/** Makes files by their paths. */
function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), '云川市水利局\n')
  }
}

async function find(...args: string[]): Promise<{ files: string[]; failures: string[] }> {
  const { files, failures } = await findInputs(
    args.map((argument) => join(folder, argument)),
    null,
  )
  return { files: files.map(({ file }) => file), failures: failures.map(({ message }) => message.replaceAll(folder, '')) }
}

beforeEach(() => {
  folder = makeTmp()
})

describe('findInputs', () => {
  it('names a folder below that cannot be read, and reads the rest', async () => {
    make('in/a.txt', 'in/locked/b.txt', 'in/z/c.txt')
    const readdir = vi.mocked(readdirSync)
    const real = readdir.getMockImplementation() as (...args: unknown[]) => never
    readdir.mockImplementation((path: unknown, ...rest: unknown[]) => {
      if (String(path).endsWith('locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' })
      return real(path, ...rest)
    })
    const { files, failures } = await find('in')
    const alone = await find('in/locked')
    readdir.mockImplementation(real)
    expect(files).toEqual(['a.txt', 'z/c.txt'])
    expect(failures).toEqual(['Cannot read /in/locked: permission denied'])
    expect(alone).toEqual({ files: [], failures: ['Cannot read /in/locked: permission denied'] })
  })

  it('walks no hidden folder, and no node_modules', async () => {
    make('in/a.txt', 'in/.cache/b.txt', 'in/.git/c.txt', 'in/node_modules/d.txt', 'in/.hidden.txt')
    expect(await find('in')).toEqual({ files: ['a.txt'], failures: [] })
    expect(await find('in/**/*.txt')).toEqual({ files: ['a.txt'], failures: [] })
    expect((await find('in/.cache')).files).toEqual(['b.txt'])
  })

  it('follows links to files, not to folders, be it in a walk or in a glob', async () => {
    make('in/a.txt', 'in/sub/b.txt', 'other/c.txt')
    symlinkSync(join(folder, 'other'), join(folder, 'in/linked'))
    symlinkSync(join(folder, 'in'), join(folder, 'in/sub/up'))
    symlinkSync(join(folder, 'other/c.txt'), join(folder, 'in/c.txt'))
    const expected = { files: ['a.txt', 'c.txt', 'sub/b.txt'], failures: [] }
    expect(await find('in')).toEqual(expected)
    expect(await find('in/**')).toEqual(expected)
    expect(await find('in/**/*.txt')).toEqual(expected)
    expect((await find('in/linked/*.txt')).files).toEqual(['c.txt'])
    expect((await find('in/linked')).files).toEqual(['c.txt'])
  })

  it('names a link that leads nowhere or in a circle, and reads the rest', async () => {
    make('in/a.txt')
    symlinkSync(join(folder, 'in/gone.txt'), join(folder, 'in/b.txt'))
    symlinkSync(join(folder, 'in/c.txt'), join(folder, 'in/c.txt'))
    expect(await find('in')).toEqual({
      files: ['a.txt'],
      failures: ['Cannot read /in/b.txt: there is no such file or folder', 'Cannot read /in/c.txt: its links run in a circle'],
    })
  })

  it('names files by what the arguments say, not by the folder that they are called from', async () => {
    make('one/x.txt', 'one/s/x.txt', 'one/s/t/x.txt', 'two/x.txt', 'two/s/x.txt', 'two/s/t/x.txt', 'x.txt')
    const cwd = process.cwd()
    const named = async (from: string, ...args: string[]) => {
      process.chdir(join(folder, from))
      const { files } = await findInputs(args, null)
      process.chdir(cwd)
      return files.map(({ file }) => file)
    }
    for (const from of ['one', 'two']) {
      expect(await named(from, 'x.txt', 's/x.txt')).toEqual(['s/x.txt', 'x.txt'])
      expect(await named(from, 's/x.txt', './x.txt')).toEqual(['s/x.txt', 'x.txt'])
      expect(await named(from, 's/t', 's/x.txt', 'x.txt')).toEqual(['s/x.txt', 't/x.txt', 'x.txt'])
      expect(await named(from, '../x.txt', 'x.txt')).toEqual(['../x.txt', 'x.txt'])
    }
    expect(await named('one', join(folder, 'one/x.txt'), 's/x.txt', 'x.txt')).toEqual(['s/x.txt', 'x.txt'])
  })

  it('gives a file that several arguments name one name, whatever their order', async () => {
    make('in/sub/a.txt', 'in/b.txt')
    expect((await find('in', 'in/sub/a.txt')).files).toEqual(['b.txt', 'sub/a.txt'])
    expect((await find('in/sub/a.txt', 'in')).files).toEqual(['b.txt', 'sub/a.txt'])
  })
})
