/**
 * The cache of parsed sources: a source that was parsed once, by this very tool with these options, is not parsed again.
 *
 * A cache is never needed: what cannot be read from it is parsed, and what cannot be written to it is not. Entries are written beside
 * and renamed, so that runs may share a cache; they prove themselves (entry.ts), so that none is trusted that is damaged.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EntryWriter, readEntry } from './entry.js'
import { evict, removeLeft } from './evict.js'

export interface CacheSettings {
  folder: string
  /** A hash of the tool: another build may parse another way. */
  tool: string
  /** Bytes that the entries may take. */
  limit: number
  /** Milliseconds since 1970 at which this run began: the last use of every entry that it uses. */
  now: number
}

/** An entry that is being written. None of its methods throws. */
export interface CacheEntry {
  add(text: string): void
  /** Puts the entry into the cache. */
  finish(): void
  /** Gives the entry up, unless it is finished. */
  discard(): void
}

const NO_ENTRY: CacheEntry = { add: () => {}, finish: () => {}, discard: () => {} }

export class Cache {
  readonly #temporary: string
  #fault: string | null = null
  /** Bytes of the entries that this run wrote. */
  #written = 0

  constructor(private readonly settings: CacheSettings) {
    this.#temporary = join(settings.folder, 'tmp')
    this.#guard(() => {
      mkdirSync(this.#temporary, { recursive: true, mode: 0o700 })
      removeLeft(this.#temporary, settings.now)
    })
  }

  /** Why the cache cannot be used; null where it can. */
  get fault(): string | null {
    return this.#fault
  }

  /** The key of what parsing gives, of `facts` that decide it: the hash of the source's bytes, options. */
  keyOf(facts: readonly string[]): string {
    return createHash('sha256')
      .update(JSON.stringify([this.settings.tool, process.version, ...facts]))
      .digest('hex')
  }

  /** The lines of an entry; returns whether it is whole. Where there is none it gives no line and returns false. */
  *read(key: string): Generator<string, boolean, undefined> {
    const path = this.#pathOf(key)
    try {
      const isWhole = yield* readEntry(path, key)
      if (isWhole) this.#touch(path)
      return isWhole
    } catch (error) {
      if (!isOfSystem(error)) throw error
      if (error.code !== 'ENOENT') this.#fault ??= error.message
      return false
    }
  }

  /** Says that an entry is used now. A cache that may only be read is of use all the same. */
  #touch(path: string): void {
    try {
      utimesSync(path, this.settings.now / 1000, this.settings.now / 1000)
    } catch (error) {
      if (!isOfSystem(error)) throw error
    }
  }

  /** Begins an entry. */
  write(key: string): CacheEntry {
    // what would be thrown out at once is not worth writing
    if (this.#fault !== null || this.#written >= this.settings.limit) return NO_ENTRY
    const path = join(this.#temporary, randomBytes(12).toString('hex'))
    const writer = this.#guard(() => new EntryWriter(path, key))
    return writer === null ? NO_ENTRY : this.#toEntry(writer, path, key)
  }

  /** Ends the run: throws out what was not used for longest, until the rest keeps to the limit. */
  close(): void {
    if (this.#fault === null && this.#written > 0) this.#guard(() => evict(this.settings.folder, this.settings.limit))
  }

  #toEntry(writer: EntryWriter, path: string, key: string): CacheEntry {
    let isOpen = true
    const discard = () => {
      if (!isOpen) return
      isOpen = false
      this.#guard(() => {
        writer.discard()
        rmSync(path, { force: true })
      })
    }
    return {
      add: (text) => {
        if (isOpen && (this.#guard(() => writer.add(text)) === null || writer.bytes > this.settings.limit)) discard()
      },
      finish: () => {
        if (isOpen && this.#guard(() => this.#finish(writer, path, key)) !== null) isOpen = false
        discard()
      },
      discard,
    }
  }

  #finish(writer: EntryWriter, path: string, key: string): true {
    writer.close()
    this.#touch(path)
    mkdirSync(dirname(this.#pathOf(key)), { recursive: true, mode: 0o700 })
    renameSync(path, this.#pathOf(key))
    this.#written += writer.bytes
    return true
  }

  /** Folders of some hundred entries each: there may be many. */
  #pathOf(key: string): string {
    return join(this.settings.folder, 'parsed', key.slice(0, 2), key.slice(2))
  }

  /** Does a step; null where the file system did not let it, after which the cache is not written to any more. */
  #guard<Result>(step: () => Result): Result | null {
    try {
      return step()
    } catch (error) {
      if (!isOfSystem(error)) throw error
      this.#fault ??= error.message
      return null
    }
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
