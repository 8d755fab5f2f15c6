import { isMonth } from '../../text/dates.js'
import { isDecimal, isWholeNumbered, withoutNumber } from '../../text/decimals.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

const ACT = /通过|修正|修订|公布|发布|批准|施行|修改|废止|颁布|印发|审议/
const OPENED = quick(/^[([【]?(?:\d{4}|[〇零○一二三四五六七八九]{4})年\d{0,2}.{0,12}月/)
/** What was done that month, as news tells it: 5月，市政府办公室印发了…. A day of passing has a comma behind it too. */
const TOLD = quick(/^[^,]{4,12}[月日],/)
/** Where and when a report was given, below its title: ——2031年1月8日在云川市第八届人民代表大会第三次会议上. */
export const GIVEN = quick(/^[(—-]{0,3}\d{4}年\d{1,2}月\d{1,2}日在.{4,60}(?:会议|大会|会)上\)?$/)
/** What databases of laws print before it. */
const NOTED = '【题注】'
const PASSED = quick(/(?:通过|施行|公布|批准|修正|修订|发布)[)]?$/)
const TELLS = -3
const FURTHER = quick(
  /^(?:根据|自|已经?|本.{1,4}自).{2,}(?:修正|修订|施行|通过|公布|批准)|^(?:第.{1,6}次修[正订])|^[\u4e00-\u9fff]{0,12}第.{1,6}次(?:全体|主任|常务)?会议(?:审议|表决)?(?:通过|修订|修正|批准)$/,
)
/** The day, the meeting and the act, nothing else: a full stop takes off nothing. */
const PASSED_ONLY = quick(/^\d{4}年\d{1,2}月\d{1,2}日[^,。;:]{6,40}会议(?:审议)?(?:通过|批准)。$/)
/** The meeting first, when it was is left to the next line: (云川市人民政府第五十二次会议通过. */
const MET = quick(/^\([^()]{4,40}第.{1,8}次会议.{0,6}(?:通过|修订)$/)
/** A day that lost its separators before the meeting: 2031822日云川市第三届人民代表大会. */
const DAMAGED_DAY = quick(/^(?:19|20)\d{4,6}日[\u4e00-\u9fff]{6,}$/)
/** Entries of a table of contents without a number. */
const UNNUMBERED = quick(/^(?:附则|附件|附录|附表|前言|序言|总则)/)
/** A leader and page number behind an entry of a table of contents. */
const LEADER = quick(/(?:[.…·]{2,}|\s)\s*[(（]?\d{1,3}[)）]?$/)

/** Entries that contents without a heading have at least and at most. */
const FEWEST_ENTRIES = 4
const MOST_ENTRIES = 120
/** Characters of an entry at most. */
const LONGEST_ENTRY = 40

function isEntry({ bare, text, marker, ending }: Sight): boolean {
  if (ending === 'stop' || ending === 'colon' || bare.length > LONGEST_ENTRY) return false
  return (marker !== null && marker.style !== 'article') || isDecimal(bare) || isWholeNumbered(text) || CLOSE_NUMBER.test(bare)
}
const CLOSE_NUMBER = /^\d{1,2}[\u4e00-\u9fff]{2,16}$/
/** A numbered entry with a leader and the number of its page: what it is needs no heading above. */
const LED = quick(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}|第[一二三四五六七八九十]{1,3}[编章节])[^。;:]{2,40}?(?:…|\.{2}|·{2})[.…·]*\(?\d{1,3}\)?$/)

/** An entry of the first level that lost its number, 总则 above 1.1编制目的: words only. */
const LOST = quick(/^[\u4e00-\u9fff、]{2,16}$/)

function lostNumber({ bare, next }: Sight): boolean {
  return LOST.test(bare) && next !== null && isDecimal(next.bare)
}

/** True for the first of a run of entries behind which it is printed again: contents that lost their heading, or never had one. */
function headsContents(first: Sight): boolean {
  const isLost = lostNumber(first) && /^1\.1(?!\d)/.test(first.next?.bare ?? '')
  if (!isLost && (!isFirst(first) || !isEntry(first))) return false
  const name = withoutNumber(first.bare)
  let at: Sight | null = first.next
  for (let count = 1; at !== null && count < MOST_ENTRIES; count++, at = at.next) {
    if (withoutNumber(at.bare) === name) return count >= FEWEST_ENTRIES
    if (!isEntry(at) && !(isLost && LOST.test(at.bare))) return false
  }
  return false
}

/** The heading of contents with the title of what they are of: 云川市防汛应急预案目录. */
const HEADED = quick(/^[\u4e00-\u9fff、()（）“”]{4,40}目[录次]$/)

function isFirst({ bare, marker }: Sight): boolean {
  return marker === null ? /^1(?!\d)/.test(bare) : marker.ordinal === 1 && marker.style !== 'cjk-paren' && marker.style !== 'arabic-paren'
}

const ADOPTED = quick(/^\(\d{4}年\d{1,2}月\d{1,2}日.{4,}(?:会议|代表大会).{0,12}通过/)

/** True for the bracket that says in which meeting a law was passed. */
export const saysAdopted = ({ bare }: Sight): boolean => ADOPTED.test(bare)

/** Weights of the cases of an adoption line, on the scale of rule.ts. Brackets around it are what sets it apart from running text. */
const ADOPTION = {
  met: 4,
  given: 5,
  damaged: 2,
  /** The bracket that the line does not close. */
  opened: 4,
  /** A day and an act; what a full stop takes off without brackets: laws are told of in sentences. */
  inBrackets: 6,
  plain: 3,
  stopped: -3,
  /** Further lines: with who passed it, with an act at the end in brackets or not, with a day, with no more than a month. */
  further: 3,
  actInBrackets: 4,
  act: 1,
  day: -1,
  month: 3,
  /** Anything short where a bracket is open. */
  open: -1,
} as const

/** The same of contents. What is printed again below is an entry; what heads some is surer than the word alone, 目录, which tables have too. */
const CONTENTS = {
  heading: 6,
  headingWithTitle: 9,
  printedAgain: 8,
  /** With a leader and a page: more than a provision has. */
  led: 7,
  /** By its number: an article is text rather. What a leader adds. */
  entry: 6,
  article: -2,
  decimal: 4,
  lostNumber: 4,
  unnumbered: 2,
  other: -1,
  leader: 3,
} as const

/** Under the title of a law: when and by whom it was passed; its table of contents. */
export const lawHead: Rule = {
  id: 'law-head',
  about: 'the adoption line under a law’s title (2023年…通过, 自…起施行) and the contents (目录) that repeat its chapters',
  long: true,
  propose(sight, propose) {
    const { text, shape, marker, short, ending } = sight
    const bare = sight.bare.startsWith(NOTED) ? sight.bare.slice(NOTED.length) : sight.bare
    if (MET.test(bare)) propose('adoption', ADOPTION.met, 'met')
    if (GIVEN.test(bare)) propose('adoption', ADOPTION.given, 'given')
    if (DAMAGED_DAY.test(bare)) propose('adoption', ADOPTION.damaged, 'damaged')
    if (marker === null && text.length <= 400 && (shape & HAS.year || ending === 'closed' || FURTHER.test(bare))) {
      const bracket = bare.startsWith('(')
      if (bracket && OPENED.test(bare) && !/[)）]/.test(text)) propose('adoption', ADOPTION.opened)
      if (OPENED.test(bare) && ACT.test(text))
        propose(
          'adoption',
          (bracket ? ADOPTION.inBrackets : ADOPTION.plain) +
            (ending === 'stop' && !bracket && !PASSED_ONLY.test(bare) ? ADOPTION.stopped : 0) +
            (TOLD.test(bare) && !PASSED.test(bare) ? TELLS : 0),
        )
      else if (FURTHER.test(bare) && ending !== 'stop' && ending !== 'colon') propose('adoption', ADOPTION.further, 'further')
      else if (ACT.test(text) && /[^稿][)）]$/.test(text) && !(shape & HAS.stop && bare.includes('。')))
        propose('adoption', bracket ? ADOPTION.actInBrackets : ADOPTION.act, 'further')
      else if (/年.{0,12}日/.test(bare)) propose('adoption', ADOPTION.day, 'further')
      else if (isMonth(bare)) propose('adoption', ADOPTION.month, 'month')
    }
    if (marker === null && ending !== 'stop' && short) propose('adoption', ADOPTION.open, 'open')
    if (!short || bare.length > 60) return
    if (bare.length === 2 && /^目[录次]$/.test(bare)) return propose('toc', CONTENTS.heading, 'contents')
    // the first of two characters that were set apart is lost
    if (bare.length === 1 && /^[录次]$/.test(bare) && sight.next !== null && headsContents(sight.next))
      return propose('toc', CONTENTS.heading, 'contents')
    if (ending === 'stop') return
    if (HEADED.test(bare) && sight.next !== null && headsContents(sight.next)) return propose('toc', CONTENTS.headingWithTitle, 'contents')
    if (headsContents(sight)) propose('toc', CONTENTS.printedAgain, 'repeated')
    const leader = shape & HAS.digit && LEADER.test(text) && bare.length > 4 ? CONTENTS.leader : 0
    if (leader > 0 && LED.test(bare)) propose('toc', CONTENTS.led, 'led')
    if (marker !== null) return propose('toc', (marker.style === 'article' ? CONTENTS.article : CONTENTS.entry) + leader, 'entry')
    if (isDecimal(bare) || isWholeNumbered(text)) return propose('toc', CONTENTS.decimal + leader, 'entry')
    if (UNNUMBERED.test(bare)) return propose('toc', CONTENTS.unnumbered + leader, 'entry')
    if (lostNumber(sight)) return propose('toc', CONTENTS.lostNumber, 'entry')
    propose('toc', CONTENTS.other + leader, 'entry')
  },
}
