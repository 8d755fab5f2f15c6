/**
 * The second pass: links the documents of all sources, and gives the stretches out again, each document made of all its copies where the
 * first of them stands.
 */
import { collate, isFrom, toRecord } from '../collate/index.js'
import { Identities, similarity } from '../link/index.js'
import { formatWarning, toWarning } from '../messages/index.js'
import type { DocumentRecord, Linked, ParsedDocument, RelationRecord, WarningRecord } from '../model/index.js'
import type { Parsed } from '../parse/index.js'
import { addSource, type Findings } from './findings.js'
import type { GatheredSource } from './gather.js'
import { Occurrences } from './occurrences.js'
import { Origins } from './origins.js'
import { own } from './own.js'
import type { Settings } from './settings.js'
import type { Watcher } from './watcher.js'
import { aboutSource } from './whole-sources.js'

/** Gives out the stretches of `sources`, which are in the order of their names. What is found beside them is put into `found`. */
export function* joinCopies(
  sources: readonly GatheredSource[],
  settings: Pick<Settings, 'keep' | 'prefer'>,
  found: Findings,
  watcher: Watcher,
): Generator<Linked, void, undefined> {
  for (const source of sources) addSource(found, source)
  const occurrences = new Occurrences(sources, watcher)
  watcher.joining?.(found.sources)
  const origins = new Origins()
  for (const { source } of sources) origins.add(source)
  const joiner = new Joiner(occurrences, settings, origins)
  for (const whole of sources) {
    const { source, stretches } = whole
    yield* aboutSource(whole)
    for (let at = 0; at < stretches.count; at++) {
      const stretch = stretches.read(at)
      if (settings.prefer !== null && stretch.document !== null && isFrom(stretch.document, settings.prefer)) found.preferred++
      yield joiner.join(stretch, source.file)
    }
  }
  for (const relation of joiner.relations()) found.relations.push(relation)
}

/** What is still to be said of a document whose first copy was given out. */
interface Open {
  /** Number of copies to come. */
  left: number
  /** The warnings in its record. */
  told: ReadonlySet<string>
}

/** Takes the stretches in order. */
class Joiner {
  private readonly identities = new Identities()
  /** The doc_id of each cluster. */
  private readonly ids: string[] = []
  private readonly open = new Map<number, Open>()
  private next = 0

  constructor(
    private readonly occurrences: Occurrences,
    private readonly settings: Pick<Settings, 'keep' | 'prefer'>,
    private readonly origins: Origins,
  ) {}

  join({ document, ledger }: Parsed, file: string): Linked {
    if (document === null) return { file, record: null, duplicateOf: '', ledger: own(ledger, ''), warnings: [] }
    const { links } = this.occurrences
    const occurrence = this.next++
    const cluster = links.clusterOf(occurrence)
    const members = links.clusters[cluster] ?? []
    const isFirst = members[0] === occurrence
    const record = isFirst
      ? this.collate(cluster, members.length === 1 ? [document] : members.map((one) => this.occurrences.read(one)))
      : null
    const id = this.ids[cluster] ?? ''
    const warnings = members.length === 1 ? [] : this.untold(cluster, document)
    return { file, record, duplicateOf: isFirst ? '' : id, ledger: own(ledger, id), warnings }
  }

  /** The relations between the documents that were given out. */
  relations(): RelationRecord[] {
    const { links } = this.occurrences
    const idOf = (occurrence: number) => this.ids[links.clusterOf(occurrence)] ?? ''
    return links.relations.map(({ of, to, relation, similarity }) => ({ doc_id: idOf(of), of_doc_id: idOf(to), relation, similarity }))
  }

  private collate(cluster: number, copies: readonly ParsedDocument[]): DocumentRecord {
    const collated = collate(copies, this.settings)
    const id = this.identities.of(collated.document)
    this.ids[cluster] = id
    const plain = this.origins.into(toRecord(collated, copies, id, similarity))
    const record = { ...plain, warnings: [...this.unknown(cluster), ...plain.warnings] }
    if (copies.length > 1) this.open.set(cluster, { left: copies.length, told: new Set(record.warnings.map(formatWarning)) })
    return record
  }

  /** The warnings that an occurrence of a document may be a copy of another document, and nobody knows. */
  private unknown(cluster: number): WarningRecord[] {
    const { links } = this.occurrences
    const placeOf = (occurrence: number) => {
      const { file, line_start: line } = this.occurrences.read(occurrence)
      return { file, line }
    }
    const shown = ({ file, line }: { file: string; line: number }) => `${file}:${line}`
    return (links.clusters[cluster] ?? []).flatMap((member) => {
      const others = links.givenUp.get(member)?.filter((other) => links.clusterOf(other) !== cluster) ?? []
      return others.map((other) => toWarning('copies-unknown', { ...placeOf(member), column: 1 }, { of: shown(placeOf(other)) }))
    })
  }

  /** The warnings about a copy that its record does not tell. */
  private untold(cluster: number, { warnings }: ParsedDocument): WarningRecord[] {
    const open = this.open.get(cluster)
    if (open === undefined) return warnings
    open.left--
    if (open.left === 0) this.open.delete(cluster)
    return warnings.filter((warning) => !open.told.has(formatWarning(warning)))
  }
}
