import { BRACKETED, numberForm } from '../../text/doc-number.js'
import { infoWeight, isDrawnRule } from '../../text/labels.js'
import { endsAsOrgan, isOrgan } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import type { Sight } from '../sight/sight.js'

const SECRECY = quick(/^(?:绝密|机密|秘密|内部|内部资料)(?:[★☆*].{0,10})?$/)
const URGENCY = quick(/^(?:特急|加急|特提|平急|紧急)(?:[★☆*]?.{0,6})?$/)

/** Number in the register of normative documents, as some provinces print it in the head: YCCR-2030-01009. */
const REGISTERED = quick(/^[A-Z]{2,8}\d{0,4}[-—–](?:19|20)\d{2}[-—–]?\d{3,7}$/)
/** How a reply to a deputy is classed: 类别标记:A. */
const CLASS = quick(
  /^(?:(?:类别|类别标记|答复类别|办理(?:结果|类别))[::]\(?[A-Z\u4e00-\u9fff]\S{0,7}|是否(?:同意|可以|予以)?公开[::]?[是否]|[ABC]类|(?:同意|可以|主动)?公开)$/,
)
const SIGNER = quick(/^签发人[::]/)
const RED_HEAD = quick(/文件$/)

/** True above the labels of a page: the name of a column. */
const headsBar = ({ next }: Sight): boolean => next !== null && infoWeight(next.bare) > 0

/** Organs that may share one red head. */
const MOST_ORGANS = 6

/** An organ in short, as the parts of a gazette have it: no red head (GB/T 9704-2012 7.2.4 asks for the name). */
const SHORTENED = quick(/^[省市县区州]政府/)

/** True for the last line of a red head: 某某局文件. */
export const isRedHead = (bare: string): boolean =>
  RED_HEAD.test(bare) && !SHORTENED.test(bare) && (bare.length === 2 || isOrgan(bare.slice(0, -2)))

/** True for 文件 alone above the number: the red head has its organs on the lines before. */
const isBareHead = ({ bare, next }: Sight): boolean =>
  bare === '文件' && next !== null && (numberForm(next.bare) !== null || BRACKETED.test(next.bare))

/** True where nothing but organs stand between the line and a document number, or the last line of a red head. */
function headsNumber({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < MOST_ORGANS; i++, at = at.next) {
    if (numberForm(at.bare) !== null || BRACKETED.test(at.bare) || isRedHead(at.bare)) return true
    if (!isOrgan(at.bare) && !isDrawnRule(at.bare)) return false
  }
  return false
}

/** Weights of the cases, on the scale of rule.ts. */
const WEIGHT = {
  /** Six digits may be a cell. */
  copyNumber: 3.5,
  registered: 6,
  secrecy: 6,
  urgency: 6,
  class: 5,
  signer: 8,
  redHead: 7,
  /** An organ begins a title, too: as much as it has as a signature (sign-off.ts). */
  organ: 3.5,
  minutes: 4,
} as const

/** The lines above the red separator: GB/T 9704-2012 7.2.1–7.2.4, 7.2.6. */
export const masthead: Rule = {
  id: 'masthead',
  about: 'copy number (份号), secrecy and term, urgency, signer (签发人), the red head (…文件)',
  propose(sight, propose) {
    const { bare, short, ending } = sight
    if (!short || bare.length > 40 || ending === 'stop') return
    if (bare.length === 6 && /^\d{6}$/.test(bare)) propose('masthead', WEIGHT.copyNumber, 'copy-number')
    if (REGISTERED.test(bare)) propose('masthead', WEIGHT.registered, 'registered')
    if (SECRECY.test(bare)) propose('masthead', WEIGHT.secrecy, 'secrecy')
    if (URGENCY.test(bare)) propose('masthead', WEIGHT.urgency, 'urgency')
    if (CLASS.test(bare)) propose('masthead', WEIGHT.class, 'class')
    if (SIGNER.test(bare)) propose('masthead', WEIGHT.signer, 'signer')
    if (bare.length === 2 ? isBareHead(sight) : isRedHead(bare) && !headsBar(sight)) propose('masthead', WEIGHT.redHead, 'red-head')
    if (endsAsOrgan(bare) && isOrgan(bare) && headsNumber(sight)) propose('masthead', WEIGHT.organ, 'organ')
    if (bare.endsWith('会议纪要') && /^[\u4e00-\u9fff]{2,20}(?:会议纪要|专题会议纪要)$/.test(bare))
      propose('masthead', WEIGHT.minutes, 'minutes-head')
  },
}
