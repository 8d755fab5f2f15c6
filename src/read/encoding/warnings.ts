import { type RuleId, toWarning } from '../../messages/index.js'
import type { WarningRecord } from '../../model/index.js'
import type { Damage } from './decoder.js'
import type { Detected } from './detect.js'

/** What is to be said about how the bytes of a source became text. */
export function encodingWarnings(file: string, detected: Detected, damage: Damage): WarningRecord[] {
  const { encoding, by, overruled } = detected
  const warn = (rule: RuleId, values: Record<string, string | number>) => toWarning(rule, { file, line: 0, column: 0 }, values)
  const warnings: WarningRecord[] = []
  if (overruled !== null) warnings.push(warn('encoding-declared', { declared: overruled, encoding }))
  if (by === 'guess') warnings.push(warn('encoding-guessed', { encoding }))
  for (const [other, { count, first }] of [...damage.pieces].sort(([a], [b]) => (a < b ? -1 : 1)))
    warnings.push(warn('encoding-mixed', { count, other, encoding, first }))
  if (damage.broken > 0) warnings.push(warn('encoding-replaced', { count: damage.broken, encoding, places: placesOf(damage) }))
  return warnings
}

function placesOf({ broken, brokenAt }: Damage): string {
  return `${brokenAt.length === 1 ? 'byte' : 'bytes'} ${brokenAt.join(', ')}${broken > brokenAt.length ? ' …' : ''}`
}
