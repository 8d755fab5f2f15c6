import { LinkIndex, type Links } from '../link/index.js'
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
    for (const { stretches, documents } of sources) {
      for (const { stretch, signature } of documents) {
        index.add(signature)
        this.places.push({ stretches, stretch })
      }
      // the index has what it needs of them
      documents.length = 0
    }
    let asked = 0
    this.links = index.link((occurrence) => {
      watcher.linking?.(++asked, this.places.length)
      return this.read(occurrence)
    })
  }

  read(occurrence: number): ParsedDocument {
    const place = this.places[occurrence]
    const document = place?.stretches.read(place.stretch).document
    if (!document) throw new RangeError(`Unexpected occurrence ${occurrence}, expected one of ${this.places.length}`)
    return document
  }
}
