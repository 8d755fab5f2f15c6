/** The differences of two names, against the longest sequence of characters that both have. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignNames } from '../../src/link/align.js'

/** Length of the longest sequence of characters that two texts have in this order. */
function commonLength(a: string, b: string): number {
  let row: number[] = new Array(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (let i = 0; i < b.length; i++) next.push(one === b[i] ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!))
    row = next
  }
  return row[b.length]!
}

const name = fc.string({ unit: fc.constantFrom(...'云川市渡口'), minLength: 1, maxLength: 12 })

it('names of which less than half is in a name as long differ by half or more, others by no less than they must', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [short, long] = one.length < other.length ? [one, other] : [other, one]
      const differing = alignNames(short, long).reduce((sum, { a, aEnd }) => sum + aEnd - a, 0)
      const least = short.length - commonLength(short, long)
      expect(differing).toBeGreaterThanOrEqual(least)
      if (least > short.length / 2) expect(differing).toBe(short.length)
    }),
  )
})

it('one comparison leaves nothing behind for the next', () => {
  const hunks = alignNames('云川市渡口管理办法', '云川市港口管理暂行办法')
  alignNames('甲乙丙丁', '子丑寅卯辰巳午未')
  expect(alignNames('云川市渡口管理办法', '云川市港口管理暂行办法')).toEqual(hunks)
  expect(hunks).toEqual([
    { a: 3, aEnd: 4, b: 3, bEnd: 4 },
    { a: 7, aEnd: 7, b: 7, bEnd: 9 },
  ])
})
