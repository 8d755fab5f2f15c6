/**
 * A file of lines that prove themselves: each begins with a hash over the file's key, the line's number and its text, and the last one
 * says that it is the last. Lines of another file, lines out of order, damaged ones and a file that was cut short are all found out.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { LineBytes } from './line-bytes.js'

/** Hexadecimal digits of a line's hash: enough against chance. Against malice no hash helps that its author can make. */
const DIGITS = 16
/** The text of the last line. JSON objects begin with a brace: no other line has it. */
const LAST = 'end'
const CHUNK = 1 << 20
/** Characters held back before they are written. */
const BUFFERED = 1 << 18

function hashOf(key: string, number: number, text: string | Buffer): string {
  return createHash('sha256').update(`${key} ${number} `).update(text).digest('hex').slice(0, DIGITS)
}

/** Writes an entry to a new file. */
export class EntryWriter {
  readonly #fd: number
  #pending = ''
  #count = 0
  #isOpen = true
  bytes = 0

  constructor(
    path: string,
    private readonly key: string,
  ) {
    this.#fd = openSync(path, 'wx', 0o600)
  }

  add(text: string): void {
    this.#pending += `${hashOf(this.key, this.#count++, text)} ${text}\n`
    if (this.#pending.length >= BUFFERED) this.#flush()
  }

  /** Writes the last line and closes the file. */
  close(): void {
    this.add(LAST)
    this.#flush()
    this.discard()
  }

  /** Closes the file as it is. Does nothing to a closed one. */
  discard(): void {
    if (this.#isOpen) closeSync(this.#fd)
    this.#isOpen = false
  }

  #flush(): void {
    const data = Buffer.from(this.#pending)
    this.#pending = ''
    for (let at = 0; at < data.length; ) at += writeSync(this.#fd, data, at)
    this.bytes += data.length
  }
}

/**
 * The lines of an entry, each proved before it is given. Returns true where the last one was reached, false where the file goes wrong:
 * what was given until then is right all the same. Throws errors of the file system.
 */
export function* readEntry(path: string, key: string): Generator<string, boolean, undefined> {
  let number = 0
  for (const line of linesOf(path)) {
    const text = proved(line, key, number++)
    if (text === null) return false
    if (text === LAST) return true
    yield text
  }
  return false
}

function proved(line: Buffer, key: string, number: number): string | null {
  const text = line.subarray(DIGITS + 1)
  return line.toString('latin1', 0, DIGITS + 1) === `${hashOf(key, number, text)} ` ? text.toString('utf8') : null
}

function* linesOf(path: string): Generator<Buffer, void, undefined> {
  const fd = openSync(path, 'r')
  try {
    const lines = new LineBytes()
    const chunk = Buffer.allocUnsafe(CHUNK)
    for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) yield* lines.push(chunk.subarray(0, size))
  } finally {
    closeSync(fd)
  }
}
