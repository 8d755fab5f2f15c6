/** What is asked of a line is worked out once, and kept with the line: no answer of one source can reach another. */
import { expect, test } from 'vitest'
import { label } from '../../src/parse/index.js'
import { lookAhead } from '../../src/parse/rules/signs/ahead.js'
import { askedOnce } from '../../src/parse/sight/answers.js'
import { type Sight, toSight } from '../../src/parse/sight/sight.js'
import { surveyBlock } from '../../src/parse/sight/survey.js'
import { toLines } from '../../src/read/index.js'
import { generateFile } from '../generate/index.js'

function see(texts: readonly string[]): Sight[] {
  const sights = texts.map((text, i) => toSight({ number: i + 1, start: 0, end: text.length, text, blanks: 0 }, i))
  surveyBlock(sights)
  return sights
}

test('a question is answered once for each line, in whatever order the lines are asked about', () => {
  const asked: string[] = []
  const question = askedOnce('organs', ({ text }) => {
    asked.push(text)
    return [text]
  })
  const [one, two] = see(['甲', '乙']) as [Sight, Sight]
  expect([question(one), question(two), question(one), question(two)]).toEqual([['甲'], ['乙'], ['甲'], ['乙']])
  expect(asked).toEqual(['甲', '乙'])
})

test('to look ahead of every line costs one look at each, and finds what a look at all lines below finds', () => {
  const sights = see(Array.from({ length: 300 }, (_, i) => (i % 97 === 96 || i % 13 === 12 ? '另' : '栏目')))
  let looks = 0
  const from = lookAhead(
    'items',
    ({ text }) => {
      looks++
      return text === '栏目'
    },
    ({ index }) => index % 2 === 0,
  )
  for (const [i, sight] of sights.entries()) {
    const end = sights.findIndex(({ text }, at) => at >= i && text !== '栏目')
    const below = sights.slice(i, end < 0 ? undefined : end)
    const run = from(sight)
    expect(run).toMatchObject({ end: sights[end] ?? null, isOver: true, count: below.filter(({ index }) => index % 2 === 0).length })
    expect(from(sight)).toBe(run)
  }
  expect(looks).toBeLessThanOrEqual(2 * sights.length)
})

test('sources that are labelled in turns get what they get one after the other', () => {
  const texts = [3, 4].map((seed) => generateFile(seed).raw)
  const alone = texts.map((text) => [...label(toLines(text))].map(({ role, rule }) => `${role} ${rule}`))
  const inTurns: string[][] = texts.map(() => [])
  const open = texts.map((text) => label(toLines(text)))
  for (let isOpen = true; isOpen; ) {
    isOpen = false
    for (const [i, lines] of open.entries()) {
      const { done, value } = lines.next()
      if (done === true) continue
      isOpen = true
      inTurns[i]!.push(`${value.role} ${value.rule}`)
    }
  }
  expect(inTurns).toEqual(alone)
})
