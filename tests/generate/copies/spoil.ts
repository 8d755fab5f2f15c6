/** Damage to the raw text of a copy, on top of what damage/ does to its lines: lost lines, lost characters, another script. */
import { ConverterFactory, type ConverterFunction } from 'opencc-js/core'
import * as presets from 'opencc-js/preset/cn2t'
import type { Random } from '../random.js'

export type Mirror = 'tw' | 'twp' | 'hk' | 't'

/** How a copy is spoilt. */
export interface Spoiling {
  /** Share of the lines that are lost, 0 to 1. */
  lines: number
  /** Share of the characters that are lost or replaced by a sign. */
  glyphs: number
  /** The script of the mirror; null for Simplified characters. */
  mirror: Mirror | null
}

export const someSpoiling = (random: Random): Spoiling => ({
  lines: random.chance(0.3) ? 0 : random.next() * 0.2,
  glyphs: random.chance(0.7) ? 0 : random.next() * 0.01,
  mirror: random.chance(0.8) ? null : random.pick<Mirror>(['tw', 'twp', 'hk', 't']),
})

const converters = new Map<Mirror, ConverterFunction>()

/** A text as a mirror prints it. Converters are made once, since their tables are large. */
export function mirrored(text: string, mirror: Mirror): string {
  const known = converters.get(mirror)
  const converter = known ?? ConverterFactory(presets.from.cn ?? [], presets.to[mirror] ?? [])
  converters.set(mirror, converter)
  return converter(text)
}

/** Lines lost, characters lost, then the script of the mirror. */
export function spoil(raw: string, { lines, glyphs, mirror }: Spoiling, random: Random): string {
  const kept = raw.split('\n').filter((line) => line.trim() === '' || !random.chance(lines))
  const sign = random.pick(['', '', '\ufffd', '□'])
  const thinned =
    glyphs === 0 ? kept.join('\n') : [...kept.join('\n')].map((c) => (/\p{L}|\p{N}/u.test(c) && random.chance(glyphs) ? sign : c)).join('')
  return mirror === null ? thinned : mirrored(thinned, mirror)
}
