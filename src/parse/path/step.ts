/** A step of a path: a line with the role that it has on it, and what the path knows by then. Steps share their past. */
import type { Role } from '../../model/index.js'
import type { CaseId } from '../case-ids.js'
import { addRow, NO_ROWS } from '../evidence/rows.js'
import { type Arc, regionOf, STATES, stateIndex } from '../grammar.js'
import type { Proposal } from '../rule.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { type Around, isFiled, linksWeight, standsInFoot } from './around.js'
import { EMPTY_MEMORY, remember } from './memory.js'

/** A line with the role that the best path gives it. */
export interface Labelled {
  sight: Sight
  role: Role
  /** Empty for a line that was put together of several copies: no rule gave it its role. */
  rule: CaseId | ''
  /** Index into STATES. */
  state: number
  /** True on the first line of a document. */
  opens: boolean
  /** Weight that the path gained by this line. */
  gain: number
}

export interface Step extends Labelled, Around {
  previous: Step | null
  score: number
}

const TEXT_STATE = STATES.map((state) => regionOf(state) === state)
const IN_BOX = STATES.map((state) => state.endsWith(':box'))

/** Where every path begins: before the first line, in no document. */
export const START: Step = {
  sight: null as unknown as Sight,
  role: 'chrome',
  rule: '',
  state: stateIndex('closed'),
  opens: false,
  gain: 0,
  previous: null,
  score: 0,
  last: null,
  inHeading: false,
  isContinued: false,
  memory: EMPTY_MEMORY,
  rows: NO_ROWS,
  afterChrome: false,
  filed: 0,
  links: 0,
  foot: false,
}

/** The step from `previous` to state `to` with a line. `arc` is null for what stands between lines of text and leaves the state as it is. */
export function toStep(previous: Step, { role, rule }: Proposal, arc: Arc | null, score: number, sight: Sight): Step {
  const to = arc?.to ?? previous.state
  return {
    sight,
    role,
    rule,
    state: to,
    previous,
    score,
    gain: score - previous.score,
    opens: arc?.opens ?? false,
    last: arc === null ? previous.last : TEXT_STATE[to] || IN_BOX[to] ? sight : null,
    isContinued: arc === null ? previous.isContinued : role === 'cont' && !previous.inHeading,
    inHeading:
      arc === null
        ? previous.inHeading
        : ((role === 'prov' && sight.marker?.style !== 'article') || (role === 'cont' && previous.inHeading)) &&
          !(sight.shape & HAS.stop && sight.text.includes('。')),
    memory: arc === null ? previous.memory : remember(previous.memory, role, rule, sight, arc),
    rows: arc === null ? previous.rows : role === 'table' ? addRow(previous.rows, rule, sight) : NO_ROWS,
    afterChrome: role === 'chrome',
    filed: role === 'chrome' ? previous.filed + (isFiled(rule) ? 1 : 0) : 0,
    links: role === 'chrome' ? linksWeight(previous.links, rule, sight) : 0,
    foot: role === 'chrome' && (previous.foot || standsInFoot(rule, sight)),
  }
}
