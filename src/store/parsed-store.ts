/** Keeps the stretches of all sources between the two passes of a run: in memory while they are few, in a temporary file beyond. */
import type { Parsed } from '../parse/index.js'
import { Spill, type SpillPlace } from './spill.js'

/** Bytes of memory that stretches may take, about. */
const BUDGET = 128_000_000

/** Bytes that a line takes as a node with its place, a row of the ledger and its share of what stands around it, measured. */
const LINE_BYTES = 700
/** Bytes of a cell of a table, measured. */
const CELL_BYTES = 200

/** The stretches of one source, to be had again in any order until the store is closed. */
export class StoredStretches {
  readonly #slots: (Parsed | SpillPlace)[] = []

  constructor(private readonly store: ParsedStore) {}

  get count(): number {
    return this.#slots.length
  }

  /** Gives the index of the stretch. */
  add(parsed: Parsed): number {
    return this.#slots.push(this.store.keep(parsed)) - 1
  }

  /** True where the stretch with this index takes up memory. */
  isInMemory(index: number): boolean {
    const slot = this.#slots[index]
    return slot !== undefined && 'ledger' in slot
  }

  /** The stretch with this index, counted from 0. */
  read(index: number): Parsed {
    const slot = this.#slots[index]
    if (slot === undefined) throw new RangeError(`Unexpected stretch ${index}, expected one below ${this.count}`)
    return 'ledger' in slot ? slot : this.store.readBack(slot)
  }
}

export class ParsedStore {
  #spill: Spill | null = null
  #bytes = 0

  /**
   * @param budget bytes of memory, about
   * @param folder where a temporary file may be made; by default the system's folder for such files
   */
  constructor(
    private readonly budget: number = BUDGET,
    private readonly folder?: string,
  ) {}

  /** Begins a source. */
  begin(): StoredStretches {
    return new StoredStretches(this)
  }

  /** Forgets everything. */
  close(): void {
    this.#spill?.close()
    this.#spill = null
  }

  /** Keeps a stretch, for {@link StoredStretches}. */
  keep(parsed: Parsed): Parsed | SpillPlace {
    const bytes = bytesOf(parsed)
    if (this.#bytes + bytes <= this.budget) {
      this.#bytes += bytes
      return parsed
    }
    this.#spill ??= new Spill(this.folder)
    return this.#spill.add(JSON.stringify(parsed))
  }

  /** Reads a stretch back, for {@link StoredStretches}. */
  readBack(place: SpillPlace): Parsed {
    if (this.#spill === null) throw new Error('Cannot read from a store that is closed')
    return JSON.parse(this.#spill.read(place)) as Parsed
  }
}

/** Bytes of memory that a stretch takes, about. */
function bytesOf({ document, ledger }: Parsed): number {
  const lines = ledger.length * LINE_BYTES
  if (document === null) return lines
  const { start, end } = document.tree.position
  const cells = document.tables.reduce((sum, table) => sum + table.cells.length, 0)
  return lines + 2 * (end.offset - start.offset) + cells * CELL_BYTES
}
