import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes held back before they are written: large writes. */
const BUFFERED = 1 << 20

/** Where a piece stands in a spill. */
export interface SpillPlace {
  at: number
  bytes: number
}

/** A temporary file for what does not fit in memory: pieces are added at its end and read back from anywhere. */
export class Spill {
  readonly #fd: number
  /** The folder of a file that could not be unlinked while it is open; null where nothing is left to remove. */
  readonly #left: string | null
  #pending: Buffer[] = []
  #pendingBytes = 0
  /** Bytes in the file. */
  #written = 0

  /** Opens a file in `parent`, by default the system's folder for temporary files. */
  constructor(parent: string = tmpdir()) {
    const folder = mkdtempSync(join(parent, 'policy-extract-spill-'))
    const path = join(folder, 'stretches')
    this.#fd = openSync(path, 'wx+', 0o600)
    this.#left = removed(folder) ? null : folder
  }

  add(text: string): SpillPlace {
    const data = Buffer.from(text)
    const place = { at: this.#written + this.#pendingBytes, bytes: data.length }
    this.#pending.push(data)
    this.#pendingBytes += data.length
    if (this.#pendingBytes >= BUFFERED) this.#flush()
    return place
  }

  read({ at, bytes }: SpillPlace): string {
    if (at + bytes > this.#written) this.#flush()
    const data = Buffer.allocUnsafe(bytes)
    for (let got = 0; got < bytes; ) {
      const size = readSync(this.#fd, data, got, bytes - got, at + got)
      if (size === 0) throw new Error('Unexpected end of a temporary file: it was cut short by another program')
      got += size
    }
    return data.toString('utf8')
  }

  /** Forgets everything, the file included. */
  close(): void {
    closeSync(this.#fd)
    if (this.#left !== null) rmSync(this.#left, { recursive: true, force: true })
  }

  #flush(): void {
    const data = Buffer.concat(this.#pending)
    this.#pending = []
    this.#pendingBytes = 0
    for (let at = 0; at < data.length; ) at += writeSync(this.#fd, data, at, data.length - at, this.#written + at)
    this.#written += data.length
  }
}

/** Removes a folder whose file stays open: nothing is left of a run that is killed. Windows may refuse. */
function removed(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}
