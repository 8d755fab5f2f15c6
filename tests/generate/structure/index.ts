/** Documents of every sort, by name. */
import type { Random } from '../random.js'
import type { Topic } from '../words/sentences.js'
import type { Document } from './model.js'
import { notice } from './notice.js'

type Make = (random: Random, topic: Topic) => Document

interface Sort {
  /** Its share among the documents of a corpus. */
  weight: number
  make: Make
}

export const SORTS = {
  government: { weight: 6, make: (random, topic) => notice('government', random, topic) },
  office: { weight: 8, make: (random, topic) => notice('office', random, topic) },
  department: { weight: 5, make: (random, topic) => notice('department', random, topic) },
  joint: { weight: 3, make: (random, topic) => notice('joint', random, topic) },
  ministry: { weight: 2, make: (random, topic) => notice('ministry', random, topic) },
} as const satisfies Record<string, Sort>

export type SortName = keyof typeof SORTS

export const SORT_NAMES = Object.keys(SORTS) as SortName[]

const WEIGHTS = Object.fromEntries(SORT_NAMES.map((name) => [name, SORTS[name].weight])) as Record<SortName, number>

export const someSort = (random: Random, among: readonly SortName[] = SORT_NAMES): SortName =>
  random.weighted(Object.fromEntries(among.map((name) => [name, WEIGHTS[name]])) as Partial<Record<SortName, number>>)
