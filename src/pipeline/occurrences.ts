import { type Comparable, LinkIndex, type Links, toComparable } from '../link/index.js'
import type { ParsedDocument } from '../model/index.js'
import type { StoredStretches } from '../store/index.js'
import type { GatheredSource } from './gather.js'
import type { Watcher } from './watcher.js'

/** Every document of every source, numbered in the order of file, then line. */
export class Occurrences {
  readonly links: Links
  private readonly places: { stretches: StoredStretches; stretch: number }[] = []

  constructor(sources: readonly GatheredSource[], watcher: Watcher) {
    const index = new LinkIndex()
    const comparable: (Comparable | null)[] = []
    for (const { stretches, documents } of sources) {
      for (const { stretch, signature, ready } of documents) {
        index.add(signature)
        comparable.push(ready)
        this.places.push({ stretches, stretch })
      }
      // the index has what it needs of them
      documents.length = 0
    }
    let asked = 0
    const tell = () => watcher.linking?.(++asked, this.places.length)
    const documentOf = (occurrence: number) => {
      tell()
      return this.read(occurrence)
    }
    const toReady = (occurrence: number) => {
      tell()
      return comparable[occurrence] ?? toComparable(this.read(occurrence))
    }
    this.links = index.link(documentOf, toReady)
  }

  read(occurrence: number): ParsedDocument {
    const place = this.places[occurrence]
    const document = place?.stretches.read(place.stretch).document
    if (!document) throw new RangeError(`Unexpected occurrence ${occurrence}, expected one of ${this.places.length}`)
    return document
  }
}
