import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

/** What a written file is, as datapackage.json says it. */
export interface FileFacts {
  bytes: number
  /** SHA-256 in hexadecimal. */
  sha256: string
}

/** Characters held back before they are encoded and written: large writes, little memory. */
const BUFFERED = 1 << 18

/** A file that is written from front to end; its length and hash are kept on the way. */
export class FileSink {
  readonly #fd: number
  readonly #hash = createHash('sha256')
  #pending = ''
  #bytes = 0
  #open = true

  constructor(path: string) {
    this.#fd = openSync(path, 'wx')
  }

  write(text: string): void {
    this.#pending += text
    if (this.#pending.length >= BUFFERED) this.#flush()
  }

  writeBytes(data: Uint8Array): void {
    this.#flush()
    this.#append(data)
  }

  /** Writes what is left and closes the file. */
  close(): FileFacts {
    try {
      this.#flush()
    } finally {
      this.discard()
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Closes the file and forgets what is not yet written. Does nothing to a closed one. */
  discard(): void {
    if (this.#open) closeSync(this.#fd)
    this.#open = false
  }

  #flush(): void {
    const data = Buffer.from(this.#pending, 'utf8')
    this.#pending = ''
    this.#append(data)
  }

  #append(data: Uint8Array): void {
    this.#hash.update(data)
    for (let at = 0; at < data.length; ) at += writeSync(this.#fd, data, at)
    this.#bytes += data.length
  }
}

/** Writes a whole file at once. */
export function writeFile(path: string, data: string | Uint8Array): FileFacts {
  const sink = new FileSink(path)
  try {
    if (typeof data === 'string') sink.write(data)
    else sink.writeBytes(data)
    return sink.close()
  } finally {
    sink.discard()
  }
}
