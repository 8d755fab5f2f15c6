import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forGrams, gramsOf } from '../../src/link/grams.js'
import { BREAK, LetterWriter, letterOf, SPACE } from '../../src/link/letters.js'
import { normalName } from '../../src/link/normal.js'
import { regionalForm } from '../../src/text/regional.js'
import { foldScript } from '../../src/text/script.js'
import { fold } from '../../src/text/width.js'

const CHARACTERS = [...'云川市数据信息質量优化数字１２a Ｂ，。．.（）\u3000\u200b①%İ𠮷最优项目软件网络']
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((parts) => parts.join(''))

describe('the letters that a comparison sees', () => {
  it('are those of the text folded, character by character', () => {
    fc.assert(
      fc.property(text, (value) => {
        const kept = foldScript(fold(value).replace(/[^\p{L}\p{N}\p{Cs}%‰℃]/gu, ''))
        expect(normalName(value)).toBe(regionalForm([...kept].map((char) => (char === 'İ' ? char : char.toLowerCase())).join('')).text)
      }),
    )
  })

  it('tell what separates from white space', () => {
    expect([...'，。（①'].map((char) => letterOf(char.charCodeAt(0)))).toEqual([BREAK, BREAK, BREAK, '①'.charCodeAt(0)])
    expect([...'\u3000 \u200b'].map((char) => letterOf(char.charCodeAt(0)))).toEqual([SPACE, SPACE, SPACE])
  })

  it('grow with a text, whose words change their length', () => {
    const writer = new LetterWriter()
    const words = '优化软件'.repeat(400)
    writer.addAll(words)
    const shifts = writer.endStretch()
    expect(writer.length).toBe(words.length - shifts.reduce((sum, { by }) => sum + by, 0))
    expect(writer.take()).toBe(regionalForm(words).text)
    expect(writer.length).toBe(0)
  })
})

describe('the sequences of a text', () => {
  it('are ascending, each once, and all there', () => {
    fc.assert(
      fc.property(text, (value) => {
        const expected = new Set<number>()
        forGrams(value, (hash) => expected.add(hash))
        expect([...gramsOf(value)]).toEqual([...expected].sort((a, b) => a - b))
      }),
    )
  })
})
