/** Documents of every sort, by name. */
import type { Random } from '../random.js'
import type { Topic } from '../words/sentences.js'
import { withFullHead } from './full-head.js'
import { gazette } from './gazette.js'
import { law, order, rulesNotice } from './legal.js'
import { announcement, appointments, minutes, officialLetter, plain, repeal } from './letters.js'
import type { Document } from './model.js'
import { notice, type SenderName } from './notice.js'
import { developmentPlan } from './plan.js'
import { chronicle, interpretation, news } from './web.js'

type Make = (random: Random, topic: Topic) => Document | Document[]

interface Sort {
  /** Its share among the documents of a corpus. */
  weight: number
  make: Make
}

/** A notice that issues something; now and then with the full head that the standard describes. */
function issued(random: Random, topic: Topic, by: SenderName): Document {
  const document = notice(by, random, topic)
  return random.chance(0.12) ? withFullHead(random, document) : document
}

export const SORTS = {
  government: { weight: 6, make: (random, topic) => issued(random, topic, 'government') },
  office: { weight: 8, make: (random, topic) => issued(random, topic, 'office') },
  department: { weight: 5, make: (random, topic) => issued(random, topic, 'department') },
  joint: { weight: 3, make: (random, topic) => issued(random, topic, 'joint') },
  ministry: { weight: 2, make: (random, topic) => notice('ministry', random, topic) },
  plan: { weight: 2, make: developmentPlan },
  rules: {
    weight: 3,
    make: (random, topic) =>
      rulesNotice(random, topic, notice(random.pick(['government', 'department']), random, topic, random.pick(['管理办法', '若干规定']))),
  },
  order: { weight: 2, make: order },
  law: { weight: 2, make: law },
  plain: { weight: 4, make: plain },
  announcement: { weight: 2, make: announcement },
  letter: { weight: 1, make: officialLetter },
  minutes: { weight: 1, make: minutes },
  repeal: { weight: 1, make: repeal },
  appointments: { weight: 1, make: appointments },
  interpretation: { weight: 2, make: interpretation },
  news: { weight: 2, make: news },
  chronicle: { weight: 0.5, make: chronicle },
  gazette: { weight: 0.7, make: gazette },
} as const satisfies Record<string, Sort>

export type SortName = keyof typeof SORTS

export const SORT_NAMES = Object.keys(SORTS) as SortName[]

const WEIGHTS = Object.fromEntries(SORT_NAMES.map((name) => [name, SORTS[name].weight])) as Record<SortName, number>

export const someSort = (random: Random, among: readonly SortName[] = SORT_NAMES): SortName =>
  random.weighted(Object.fromEntries(among.map((name) => [name, WEIGHTS[name]])) as Partial<Record<SortName, number>>)
