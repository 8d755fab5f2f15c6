import { UsageError } from './status.js'

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

/** Reads a size in bytes: `500MB`, `1.5 GB`, `2g`, `1000000`; `kB` is 1000 bytes. Throws UsageError, which names the option. */
export function toBytes(text: string, option: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgt])?b?$/i.exec(text) ?? []
  const factor = UNITS[unit.toUpperCase()]
  if (number === undefined || factor === undefined)
    throw new UsageError(`Unexpected ${option} “${text}”, expected a size like 500MB or 2GB`)
  return Math.round(Number(number) * factor)
}
