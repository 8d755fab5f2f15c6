/** Warnings are data out of a closed set, and point to where something can be seen. */
import { expect, test } from 'vitest'
import { CATALOGUE, formatWarning } from '../../src/messages/index.js'
import type { WarningRecord } from '../../src/model/index.js'
import { generatedFiles } from '../support/generated.js'

/** The text of a rule as a pattern: anything for each of its values. */
function toPattern(rule: string): RegExp {
  const template = CATALOGUE[rule as keyof typeof CATALOGUE]
  const literal = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 'su')
}

test('every warning about generated files is in the catalogue, filled in, and points into its document', () => {
  const seen = new Set<string>()
  for (const { seed, lines, records } of generatedFiles()) {
    for (const { warnings, line_start, line_end } of records) {
      for (const warning of warnings) {
        const about = `seed ${seed}: ${formatWarning(warning)}`
        seen.add(warning.rule)
        expect(Object.keys(CATALOGUE), about).toContain(warning.rule)
        expect(warning.text, about).toMatch(toPattern(warning.rule))
        expect(warning.text, about).not.toMatch(/\{\w+\}|undefined|null|NaN/)
        expect(warning.line, about).toBeGreaterThanOrEqual(line_start)
        expect(warning.line, about).toBeLessThanOrEqual(line_end)
        expect(warning.column, about).toBeGreaterThan(0)
        expect(warning.column, about).toBeLessThanOrEqual((lines[warning.line - 1]?.length ?? 0) + 1)
      }
      expect(warnings.map(toKey), `seed ${seed}: no warning twice`).toEqual([...new Set(warnings.map(toKey))])
    }
  }
  expect(seen.size).toBeGreaterThan(3)
})

function toKey({ line, column, rule, text }: WarningRecord): string {
  return [line, column, rule, text].join(' ')
}
