/** Puts an input into what inputs come packed in: gzip, JSON records, Word, the tool's own records. */
import { gzipSync } from 'node:zlib'
import type { Random } from '../generate/random.js'
import { wordFile, wordParagraph } from '../read/docx-file.js'
import { mutate } from './mutate.js'
import type { FuzzInput } from './seeds.js'

type Packer = (input: FuzzInput, random: Random, records: readonly string[]) => FuzzInput

/** Values that programs do not expect. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 53,
  2 ** 31,
  '',
  ' ',
  '\n',
  '甲\r\n乙',
  '\ud800',
  '__proto__',
  'constructor',
  '../../x',
  [],
  {},
  [[]],
  { __proto__: null },
  JSON.parse('{"__proto__":{"text":"甲"}}'),
]

const PACKERS: readonly Packer[] = [
  ({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes, { level: 1 }) }),
  ({ name, bytes }, random) => ({ name: `${name}.gz`, bytes: mutate(gzipSync(bytes, { level: 1 }), random) }),
  ({ name, bytes }, random) => ({ name: `${name}.jsonl`, bytes: toRecords(name, bytes.toString('utf8'), random) }),
  ({ name, bytes }, random) => ({ name: `${name}.jsonl`, bytes: mutate(toRecords(name, bytes.toString('utf8'), random), random) }),
  ({ name, bytes }, random) => {
    const text = bytes.toString('utf8').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    const file = wordFile(
      text
        .split('\n')
        .map((line) => wordParagraph(line))
        .join(''),
    )
    return { name: `${name}.docx`, bytes: random.chance(0.5) ? file : mutate(file, random) }
  },
  ({ name }, random, records) => {
    const values = Array.from({ length: random.int(1, 2) }, () => JSON.parse(random.pick(records)) as unknown)
    for (const value of values) for (let left = random.int(0, 3); left > 0; left--) spoil(value, random)
    return { name: `${name}.jsonl`, bytes: Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join('')) }
  },
]

function toRecords(name: string, text: string, random: Random): Buffer {
  const key = name.endsWith('.html') ? 'html' : 'text'
  const record = { id: 1, url: 'https://www.example.gov.cn/a/1.html', [key]: text }
  return Buffer.from(`${JSON.stringify(record)}\n`.repeat(random.int(1, 2)))
}

/** Puts a hostile value in the place of one somewhere in a value out of JSON, or takes it away. */
function spoil(value: unknown, random: Random): void {
  let at = value as Record<string, unknown>
  for (let depth = random.int(0, 12); ; depth--) {
    const keys = Object.keys(at)
    if (keys.length === 0) return
    const key = random.pick(keys)
    const inner = at[key]
    if (depth > 0 && typeof inner === 'object' && inner !== null) {
      at = inner as Record<string, unknown>
      continue
    }
    if (random.chance(0.2)) delete at[key]
    else put(at, key, random.pick(HOSTILE))
    return
  }
}

/** A value of its own under any name, `__proto__` included: what is put in may be spoilt in its turn. */
function put(into: object, key: string, value: unknown): void {
  Object.defineProperty(into, key, { value: structuredClone(value), writable: true, enumerable: true, configurable: true })
}

/** Share of the inputs that are packed. */
const PACKED = 0.3

/** Packs an input, or leaves it as it is. `records` are lines of documents.jsonl. */
export function pack(input: FuzzInput, random: Random, records: readonly string[]): FuzzInput {
  return random.chance(PACKED) ? random.pick(PACKERS)(input, random, records) : input
}
