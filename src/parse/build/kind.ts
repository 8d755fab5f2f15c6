/** What kind of document it is. */

import type { Kind } from '../../model/index.js'
import { quick } from '../../text/quick.js'
import { foldScript } from '../../text/script.js'
import type { CaseId } from '../case-ids.js'
import { STATES } from '../grammar.js'
import type { Labelled } from '../path/step.js'

/** The rules of the first paragraph of a report, and of an explanation. */
const LEAD: CaseId = 'prose/lead'
const EXPLANATION: CaseId = 'prose/explains'
const COLOPHON = /刊号|印刷|发行|主管单位|邮政编码|编辑出版|准印证|编辑部$|^主编/
const CONTENTS = quick(/^目[录次]$/)
const ISSUE = /第\d+期/
/** Lines of a colophon from which it is one though it names its issue, as a cover does. */
const SURE_COLOPHON = 3
const EXPLAINS = /解读|一图读懂|答记者问|图解|问答|政策简读|》新闻发布会实录$/
const EXPLAINS_TEXT = /解读如下|如下解读|作如下说明|政策解读|现解读|解读[:：。]/
/** What the first heading of an explanation is, whose title the page did not keep: 一、制定背景. */
const BACKGROUND = quick(
  /^一、(?:《[^》]{2,40}》)?的?(?:[\u4e00-\u9fff]{2,6})?(?:制定|出台|起草|编制|修订|制订|政策)(?:工作)?的?(?:背景|目的|依据|缘由|必要性|意义)/,
)
const REPORTS = /记者|通讯员|本报讯|日讯|消息[,，]|新闻发布会|获悉|报道|新华社/
const PRESS = /日报|晚报|时报|早报|都市报|新闻|新华|通讯社|电视台|广播|融媒体|客户端|周刊|观察/
const LAW = quick(
  /(?:法|法典|条例|规定|办法|规则|细则|章程|解释|方案|计划|规划|措施|纲要|意见|标准|规范|准则|规程|预案|指南|指引|导则|要点|政策|清单|名录|目录|\d条)(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:\([^()]{1,30}\)|（[^（）]{1,30}）)*$/,
)
const NOTICE = quick(/[的》]通知(?:\([^()]{1,24}\))?$/)
const LETTER = quick(/(?:通知|公告|公示|通告|批复|函|令|决定|通报|纪要|请示|报告|意见|公报)$/)

/** What somebody said to a meeting: no letter, though it names those who listened. */
const SPEECH = quick(/(?:讲话|致辞|发言)$/)

/** Kind of a document by its lines and its title. */
export function kindOf(lines: readonly Labelled[], printed: string): Kind {
  const title = foldScript(printed)
  if (lines.every((line) => line.role === 'front')) return gazettePart(lines)
  const has = (role: Labelled['role']) => lines.some((line) => line.role === role)
  if (title !== '' && EXPLAINS.test(title) && !has('addressees')) return 'interpretation'
  if (SPEECH.test(title)) return 'other'
  // a reply (批复) is passed like a law, and a letter all the same: it has addressees
  const isPassed = lines.some(({ state }) => STATES[state] === 'adoption') && !has('addressees')
  // its title and when it was passed may stand above the announcement that issues it
  if (isPassed && !(has('doc_number') && isSigned(lines))) return 'instrument'
  if (has('addressees') || has('doc_number') || isSigned(lines)) return 'notice'
  // a letter that nobody signed may have what it issues behind it
  if (title !== '' && !NOTICE.test(title) && startsWithArticle(lines)) return byText(lines) === 'news' ? 'news' : 'instrument'
  if (title !== '' && LETTER.test(title)) return 'notice'
  if (title !== '' && LAW.test(title)) return beginsAsReport(lines) ? 'news' : 'instrument'
  const kind = byText(lines)
  return kind === 'other' && !CHRONICLE.test(title) && (tellsWhatHappened(lines) || tellsOfADay(lines)) ? 'news' : kind
}

/** Who reports, as the first words of a text name them. */
const REPORTER = /记者|通讯员|本报讯|日讯|新华社/
/** Characters of these words. */
const FIRST_WORDS = 40

/** True for a text whose first words say who reports: its headline may end as the title of a plan. */
const beginsAsReport = (lines: readonly Labelled[]): boolean =>
  REPORTER.test(lines.find(({ role }) => role === 'para' || role === 'prov')?.sight.text.slice(0, FIRST_WORDS) ?? '')

/** What a report says in its first paragraph: when, who and what. */
const HAPPENED =
  /(?:^|[,，。])(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日|[—~-](?:\d{1,2}月)?\d{1,2}日)?(?:[上下]午|晚)?[,，][^,，。;；]{2,60}?(?:召开|开展|举行|举办|主持|组织|调研|走访|参加|出席|赴)/
/** Characters within which it says so. */
const HAPPENED_REACH = 300

/** True for paragraphs without any outline that tell in the first one what happened on a day. */
function tellsWhatHappened(lines: readonly Labelled[]): boolean {
  if (lines.some(({ role }) => role === 'prov' || role === 'annex_label')) return false
  const first = lines.find(({ role }) => role === 'para')?.sight.text
  return first !== undefined && HAPPENED.test(first.slice(0, HAPPENED_REACH))
}

const CHRONICLE = quick(/大事记$/)

/** True for a text that begins as a report does. A chronicle tells of several days so. */
function tellsOfADay(lines: readonly Labelled[]): boolean {
  const [first, ...others] = lines.filter(({ role }) => role === 'para').map(({ rule }) => rule)
  return first === LEAD && !others.includes(LEAD)
}

function gazettePart(lines: readonly Labelled[]): Kind {
  const count = (pattern: Pick<RegExp, 'test'>) => lines.filter(({ sight }) => pattern.test(sight.bare)).length
  return count(COLOPHON) >= (count(ISSUE) > 0 ? SURE_COLOPHON : 1) && count(CONTENTS) === 0 ? 'back' : 'front'
}

function isSigned(lines: readonly Labelled[]): boolean {
  return lines.some(({ role }) => role === 'signature') && lines.some(({ state }) => ['date', 'publicity'].includes(STATES[state]!))
}

function startsWithArticle(lines: readonly Labelled[]): boolean {
  const first = lines.find((line) => line.role === 'prov')?.sight.marker
  return first !== undefined && first !== null && ['part', 'chapter', 'article'].includes(first.style)
}

function byText(lines: readonly Labelled[]): Kind {
  const running = lines.filter(({ role }) => role === 'para' || role === 'prov' || role === 'cont').slice(0, 12)
  const text = running.map(({ sight }) => sight.text).join('')
  const source = lines.find(({ role }) => role === 'source')?.sight.text ?? ''
  if (running[0]?.rule === EXPLANATION || EXPLAINS_TEXT.test(text) || (EXPLAINS.test(text) && !REPORTS.test(text))) return 'interpretation'
  if (BACKGROUND.test(lines.find(({ role }) => role === 'prov')?.sight.bare ?? '')) return 'interpretation'
  if (REPORTS.test(text) || PRESS.test(source)) return 'news'
  return 'other'
}
