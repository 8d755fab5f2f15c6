/** Orders and announcements by their heading: what issues a law, where a notice does not. */
import { quick } from './quick.js'

const NUMBERED = quick(/令第.{1,8}号$/)

/** The title of what issues a law: its own name is above, as the page's title. */
const ISSUES_LAW = quick(/(?:政府|委员会|[部局厅署院])(?:公告|令)$/)

/** The order of a head of state, its number in brackets behind it. */
const STATE_ORDER = quick(/主席令(?:\([^()]{2,12}号\))?$/)

/** True for a squeezed line that ends as an order with its number: 令第3号. */
export const endsAsNumberedOrder = (bare: string): boolean => NUMBERED.test(bare)

/** True for a squeezed line that ends as the order or the announcement of an organ. */
export const issuesLaw = (bare: string): boolean => ISSUES_LAW.test(bare)

/** True for a squeezed line that heads an order or an announcement. */
export function isOrder(bare: string): boolean {
  return issuesLaw(bare) || endsAsNumberedOrder(bare) || STATE_ORDER.test(bare)
}
