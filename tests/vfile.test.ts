import { expect, it } from 'vitest'
import { toVFileMessage, toWarning } from '../src/index.js'

it('gives warnings as vfile messages with file, place and rule', () => {
  const warning = toWarning('table-flat', { file: 'a/b.txt', line: 12, column: 1 }, { lines: 30 })
  const message = toVFileMessage(warning)
  expect({ ...message }).toMatchObject({
    file: 'a/b.txt',
    line: 12,
    column: 1,
    ruleId: 'table-flat',
    source: 'policy-extract',
    fatal: false,
  })
  expect(message.reason).toBe(warning.text)
})

it('leaves the place out where the warning is about a whole file', () => {
  const message = toVFileMessage(toWarning('encoding-replaced', { file: 'a.txt', line: 0, column: 0 }, { count: 3, encoding: 'utf-8' }))
  expect(message.place).toBeUndefined()
})
