import { mayHoldNumber, numberForm, splitTitle } from '../../text/doc-number.js'
import { withoutFootnote } from '../../text/footnote.js'
import { isFiledBracket, isSpacedInfo, STUCK } from '../../text/labels.js'
import { isOrder } from '../../text/orders.js'
import { endsAsOrgan } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { foldScript } from '../../text/script.js'
import { saysPurpose } from '../../text/sentences.js'
import { squeeze } from '../../text/width.js'
import type { CaseId } from '../case-ids.js'
import type { Propose, Rule } from '../rule.js'
import { organsIn } from '../sight/organs.js'
import { beginsOutline } from '../sight/outset.js'
import { HAS } from '../sight/shape.js'
import { isWideText, type Sight } from '../sight/sight.js'
import { isContact, isFile, isLinked, leadsToLinks, surelyHeadsLinks } from './chrome.js'
import { isPicture } from './figure.js'
import { GIVEN, saysAdopted } from './law-head.js'
import { isRedHead } from './masthead.js'
import { decimalWeight, isLead } from './prose.js'
import { breaksBehindPlace, goesOnBelow } from './signs/broken.js'
import { announcesDocument } from './signs/collection.js'
import {
  ABOVE_STAMP,
  aboveInfo,
  BYLINE,
  HEADLINE,
  headsReport,
  isCouplet,
  isDated,
  isHeadline,
  isPlaced,
  isPutUp,
  isQuestion,
  LABELLED,
  PLAIN,
} from './signs/headlines.js'
import { isLabel } from './signs/menus.js'
import { namesRules, planWeight } from './signs/plans.js'
import { ECHO, ECHO_REACH, isCutName, isCutOff, isPrintedAgain, isRepeated, SITE_SUFFIX } from './signs/reprinted.js'
import { asksReaders, isStamp } from './social.js'

/** The kinds of documents that end a title (党政机关公文处理工作条例 art. 8, and what gazettes print beside them). */
const GENRE =
  '通知|意见|决定|公告|通告|公报|批复|函|复函|报告|请示|命令|令|议案|决议|通报|纪要|办法|通知书|说明|解读|问答|任免|任免职|公示|建议|答复|倡议书|决定书|告知书|大事记|反馈'
const END = quick(new RegExp(`(?:${GENRE})(?:\\([^()]{1,24}\\))?$`))
const FULL = quick(new RegExp(`关于.{2,}(?:的|》)?(?:${GENRE})(?:\\([^()]{1,24}\\))?$`))
const FROM = quick(/^[\u4e00-\u9fff、()·]{2,60}?(?:等\d{1,2}个?(?:部门|单位))?(?:关于(?!我们)|印发|转发|批转)/)
const TAIL = quick(
  /》(?:公开)?征求意见$|^(?:的|》的?|行动|实施|若干|工作).{0,40}》?的?(?:通知|意见|决定|公告|通告|批复|函)(?:\([^()]{1,24}\))?$|[》)]的?通知$/,
)
/** A whole title without 关于: who, and what kind of letter. */
const OWN = quick(
  /^[\u4e00-\u9fff]{3,20}(?:政府|委员会|[局厅委院部办会])[\u4e00-\u9fff]{0,8}(?:(?:决定书|告知书|通知书|公告|通告|公报|禁[火放渔牧]令)(?:\([^()]{1,24}\))?|对.{4,60}的(?:答复|复函|答复函))$/,
)
/** What was said to a meeting: 在全市渡口安全工作会议上的讲话. */
const SPEECH = quick(
  /^(?:[\u4e00-\u9fff]{2,16})?在.{4,40}(?:会议?|大会|仪式|论坛|动员会|座谈会)上的?(?:讲话|发言|致辞|报告)(?:\([^()]{1,24}\))?$/,
)
/** The answer to a proposal, without who answers: 对市政协十五届三次会议第0214号提案的答复. */
const ANSWER = quick(/^对.{4,60}(?:提案|建议|议案)(?:的)?(?:答复|复函|答复函|办理情况)$/)
/** The title of an announcement in brackets below its number, as customs print it. */
const IN_BRACKETS = quick(/^\(关于.{4,80}的(?:公告|通告|决定)\)$/)
/** The place in brackets that a list of many places puts before a title: (临江省)云川市关于…. */
const IN_PLACE = quick(/^\([\u4e00-\u9fff]{2,7}[省市县区州盟旗]\)/)
const ABOUT_END = quick(/关于$/)
const SUBJECT = quick(/^(?:关于(?!我们)|印发|转发|批转)/)
const QUOTED = quick(/^《[^《》]{4,60}》$/)
/** Titles of laws and rules, which stand without a letter. */
const LAW = quick(
  /(?:法|法典|条例|规定|办法|规则|细则|章程|决定|解释|准则|规程|决议|批复|规范|标准)(?:\((?:试行|暂行|草案|修订|修正|修正案|节选|节录|摘录|摘编|\d{4}年?修[订正])\))?$/,
)
/** The heading of contents. */
const CONTENTS = quick(/^目[录次]$/)
/** A kind of law alone on a line. */
const LAST_WORD = quick(/^(?:实施|管理)?(?:条例|规定|办法|规则|细则)$/)
/** Last characters of the kinds above and of what may follow in brackets. */
const LAST = quick(/[知见定告报复函示令案议要法说明读答免建书记典例则程释准规范标号馈》)]$/)
const ORDER = quick(/(?:人民政府|委员会|[部局厅署院])令(?:第.{1,8}号)?$/)
/** Who explains a policy, and whom to ask: a line below the text. */
const EXPLAINER = quick(/^(?:政策)?解读(?:机构|机关|单位|部门|人|科室|处室|电话)/)
/** The column of the page before a title: 【负责人解读】. */
const COLUMN = quick(/^【[^】]{2,12}】(?=.)/)
/** The organs that wrote together, counted, above the subject: 市商务委员会等11部门. */
const TOGETHER = quick(/[府厅室会院委局部署]等(?:\d{1,2}|[二三四五六七八九十]{1,2})个?(?:部门|单位|委办局)$/)
/** What officials answered, and the first question. */
const ASKED = quick(/答记者问$/)
const QUESTION = quick(/^(?:问|记者|[一1][、.])/)
/** What reads about a document rather than being one. */
const ABOUT = /(?:解读|问答|一图读懂|图解|答记者问|政策简介|》新闻发布会实录$)/
const SENTENCE = quick(/[。;!?:]$|^特此|^[一二三四五六七八九十]+、|^[\u4e00-\u9fff]{2,8}:|^附:|^[•·▪●*–-][\u4e00-\u9fff]{2,8}:/)
/** The title of an interpretation behind what it is: 文字解读:某某办法. */
const EXPLAINS = quick(/^(?:政策|文字|图文|媒体|专家|部门|权威)?解读[::][^。;]{8,60}(?<![。;!?:])$/)
/** The name of a gazette with its issue, above what the page shows of it. */
const GAZETTE = quick(/^[\u4e00-\u9fff]{4,24}公报\(?\d{4}年第[\d、]{1,8}[期号]\)?$/)
/** What a government did in a month or a year, whom it appointed: 云川市人民政府2030年6月大事记, 云川市人民政府2030年6月份人事任免; what it counted. */
const CHRONICLE = quick(
  /(?:\d{4}年|月|季度)(?:份)?(?:大事记|人事任免|(?:人事)?任免(?:人员|干部)?(?:名单|事项|情况))$|^(?:国务院|[\u4e00-\u9fff]{2,12}人民政府)(?:人事任免|任免国家(?:机关)?工作人员)$|(?:\d{4}年(?:度)?|第[一二三四五六七八九十]{1,3}次)[\u4e00-\u9fff]{2,24}(?:统计|普查|调查|监测|状况)公报$/,
)
/** The leader and page number of an entry in a table of contents, and a page number behind that of the document. */
const LEADER = quick(/(?:\.{3,}|…+|·{3,})\(?\d{0,3}\)?$/)
const NUMBER_PAGED = quick(/号\)?\(\d{1,3}\)$/)

/**
 * Weights of the cases of a title, on the scale of rule.ts. 6 is what the words of a whole title give: what tells it by less has less, what
 * would else be taken for something else has more.
 */
const WEIGHT = {
  /** Above a number and a letter, with a number of its own: no provision. */
  counted: 9,
  /** Above the text of a report, where cells of a table may stand above sentences, too. */
  news: 5,
  aboveLead: 3,
  /** Where a headline is (signs/headlines.ts); above addressees or an adoption; above when a report was given. */
  placed: 4.5,
  aboveHead: 3.5,
  aboveGiven: 6,
  whole: 6,
  /** The web page marks it. */
  h1: 6,
  /** 一图读懂 and the like: above the picture, above the first question, in other words, with no more than these. */
  pictured: 10,
  asked: 7,
  about: 4,
  inPictures: 2,
  explains: 4.5,
  /** The beginning of a title: an organ, which signs as often; organs that are counted; what ends in 关于. */
  issuer: 2,
  together: 5,
  endsInAbout: 6,
  subject: 4,
  subjectOfOrgan: 3.5,
  /** Words broken behind a place, and the last word of a law alone. */
  broken: 2.5,
  lastWord: 2.5,
  quotedOverTwo: 3,
  quoted: 1,
  numbered: 5.5,
  /** What a title ends in; 公告 behind an organ by what stands below; 令, which ends little else; a kind of document without more. */
  tail: 4,
  ownAboveText: 4,
  ownAlone: 1.5,
  ownAnnounced: 5.5,
  order: 6.5,
  kind: 2,
  /** The title of a law may be cited, listed or a cell; nothing else says that parts of it follow. */
  law: 1.5,
  excerpt: 6,
  /** Anything short where a title is open, and (试行). */
  further: -0.5,
  longFurther: -3,
  qualifies: -2,
} as const

/** The same of the page’s own title before it: by how surely the title is printed once more below. */
const PAGE_WEIGHT = {
  /** Above the documents of a collection; where the web page itself says so. */
  collected: 9,
  marked: 9,
  cutOff: 7,
  underColumn: 6,
  inBrackets: 7,
  repeated: 6,
  /** A whole title: printed again, or above a red head; without who issues; with it, as the title itself begins. */
  fullRepeated: 6.5,
  fullWithoutIssuer: 4.5,
  full: 3.5,
  /** With the name of the site behind it. */
  ofSite: 5.5,
  echoed: 5,
  /** What is told of it stands behind the title. */
  told: 8,
  gazette: 4,
  lawAboveOrder: 4,
  owner: 3,
  about: 1.5,
  law: 1,
} as const

/** The title of a notice with the issuer lines that begin it, of a law where there is no letter, and the page's own title before them. */
export const title: Rule = {
  id: 'title',
  about: 'a line of the title of a notice (issuers, 关于…的通知) or of a law; the web page’s own title before it',
  propose(sight, propose) {
    const { text, short, shape, marker, ending, line, next } = sight
    if (short && announcesDocument(sight)) return propose('page_title', PAGE_WEIGHT.collected, 'collected')
    if (short && isCounted(sight)) return propose('title', WEIGHT.counted, 'counted')
    if (short && countsOnly(sight)) propose('title', COUNTED_ONLY, 'sample')
    const bare = withoutFootnote(mayHoldNumber(sight.bare) ? splitTitle(sight.bare).title : sight.bare)
    if (ending === 'stop' && short && marker === null && isQuestion(sight)) return propose('title', ABOVE_STAMP, 'question')
    if (!short || marker !== null || ending === 'stop' || bare.includes('。') || bare.length > 110 || /^[|｜×✕✖★☆]+$/.test(bare)) return
    // a headline may begin with who or where: 安澜区：“码”上办事
    if (headsReport(sight) && LABELLED.test(bare) && !isContact(sight)) return propose('title', WEIGHT.news, 'news')
    if (isPlaced(sight)) return propose('title', WEIGHT.placed, 'above')
    if (EXPLAINS.test(bare)) return leadsToLinks(sight) ? undefined : propose('title', WEIGHT.explains, 'about')
    if ((shape & HAS.rule && isCutOff(sight)) || (shape & HAS.title && isCutName(sight)))
      return propose('page_title', PAGE_WEIGHT.cutOff, 'cut-off')
    if (
      SENTENCE.test(bare) ||
      saysPurpose(bare) ||
      (shape & HAS.rule && LEADER.test(bare)) ||
      NUMBER_PAGED.test(bare) ||
      decimalWeight(sight) > 0
    )
      return
    if (
      surelyHeadsLinks(bare) ||
      isLinked(sight) ||
      asksReaders(bare) ||
      NAMED.test(bare) ||
      STUCK.test(bare) ||
      isFiledBracket(bare) ||
      (shape & HAS.space && isSpacedInfo(text)) ||
      isFile(bare)
    )
      return
    if (bare.length === 2 && CONTENTS.test(bare)) return
    if (IN_BRACKETS.test(bare)) return propose('title', WEIGHT.whole, 'bracket')
    if (UNDER_COLUMN.test(bare) && isPrintedAgain(sight)) return propose('page_title', PAGE_WEIGHT.underColumn, 'repeated')
    if (QUALIFIES.test(bare)) return propose('title', WEIGHT.qualifies, 'further')
    if (bare.startsWith('(') && !TAIL.test(bare) && !bare.includes('》') && !(IN_PLACE.test(bare) && FULL.test(bare))) return
    if (line.markup?.repeated) return propose('page_title', PAGE_WEIGHT.marked, 'repeated')
    if (line.markup?.tag === 'h1') propose('title', WEIGHT.h1, 'h1')
    if (GAZETTE.test(bare)) propose('page_title', PAGE_WEIGHT.gazette, 'gazette')
    if (CHRONICLE.test(bare)) return propose('title', WEIGHT.whole, 'chronicle')
    const ends = LAST.test(bare)
    if (ends && FULL.test(bare)) {
      if (bare.startsWith('【') && isPrintedAgain(sight)) propose('page_title', PAGE_WEIGHT.inBrackets, 'repeated')
      propose('title', WEIGHT.whole, 'full')
      propose(
        'page_title',
        isRepeated(bare, sight) || (next !== null && isRedHead(next.bare))
          ? PAGE_WEIGHT.fullRepeated
          : bare.startsWith('关于')
            ? PAGE_WEIGHT.fullWithoutIssuer
            : PAGE_WEIGHT.full,
        'full',
      )
      return
    }
    // an organ's name is printed again wherever the organ is named
    const ofOrgan = endsAsOrgan(bare) && (OWNER.test(bare) || organsIn(sight).length > 0)
    if (!ofOrgan && isPrintedAgain(sight)) propose('page_title', PAGE_WEIGHT.repeated, 'repeated')
    const named = shape & HAS.rule ? bare.replace(SITE_SUFFIX, '') : bare
    if (named !== bare && FULL.test(named)) propose('page_title', PAGE_WEIGHT.ofSite, 'full')
    if (tellsOf(sight)) propose('page_title', PAGE_WEIGHT.told, 'echoed')
    else if (isEchoed(sight) || namesSame(sight)) propose('page_title', PAGE_WEIGHT.echoed, 'echoed')
    beginning(sight, propose)
    if (ANSWER.test(bare) || SPEECH.test(bare)) propose('title', WEIGHT.whole, 'answer')
    if (headsAbout(sight)) {
      // a report as a picture: 一图读懂 above the picture's file
      const pictured = next !== null && isPicture(next)
      propose(
        'title',
        pictured
          ? WEIGHT.pictured
          : bare.startsWith('一图')
            ? WEIGHT.inPictures
            : ASKED.test(bare) && next !== null && QUESTION.test(next.bare)
              ? WEIGHT.asked
              : WEIGHT.about,
        'about',
      )
      if (!bare.startsWith('一图')) propose('page_title', PAGE_WEIGHT.about, 'about')
    }
    if (endsAsOrgan(bare) && !text.includes('、') && organsIn(sight).length > 0)
      propose('title', isListed(sight) ? LISTED : WEIGHT.issuer, 'issuer')
    if (isOwner(bare, next)) propose('page_title', PAGE_WEIGHT.owner, 'owner')
    if (TOGETHER.test(bare) && next !== null && SUBJECT.test(next.bare)) propose('title', WEIGHT.together, 'issuer')
    if (ABOUT_END.test(bare) && bare.length >= 4) propose('title', WEIGHT.endsInAbout, 'issuer')
    else if (SUBJECT.test(bare)) propose('title', WEIGHT.subject, 'subject')
    else if (FROM.test(bare)) propose('title', WEIGHT.subjectOfOrgan, 'subject')
    if (ends && !isLabel(bare)) endOfTitle(bare, next, propose)
    // the number in brackets behind it: nothing but a title ends so
    if (bare !== sight.bare && END.test(bare)) propose('title', WEIGHT.numbered, 'numbered')
    // a further line of a title can be anything short; the grammar allows it after an open title only
    propose('title', bare.length <= 40 ? WEIGHT.further : WEIGHT.longFurther, 'further')
  },
}

/** The title of a document in a collection of samples that does no more than count them: 实施方案 2, 管理办法三. */
const SAMPLE = quick(/^[\u4e00-\u9fff]{2,10}(?:方案|计划|预案|办法|制度|细则|规定)(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/)
/** Weight of such a title: heavier than what opens a document behind a text that nothing ended. */
const COUNTED_ONLY = 6

/** True for such a title above its text or its outline. */
const countsOnly = ({ bare, marker, next }: Sight): boolean =>
  marker === null &&
  SAMPLE.test(bare) &&
  next !== null &&
  (beginsOutline(next) || (next.ending === 'stop' && next.bare.length >= SHORTEST_FIRST))
/** Characters of the first sentence of such a document at least: what a scheme in a table is, is said in fewer. */
const SHORTEST_FIRST = 16

/** The rule that proposes a title with its number in a collection. */
export const COUNTED: CaseId = 'title/counted'

/**
 * True for a whole title behind a number, 3.某某局关于…的通知, above its document number and its letter: a collection counts what it holds. A
 * list of documents has the next number there.
 */
function isCounted({ printed, marker, next }: Sight): boolean {
  if (marker === null || next === null || (marker.style !== 'arabic-dot' && marker.style !== 'cjk-comma')) return false
  // no heading has higher ones below it, but the title of a plan or of rules has
  const restarts = next.marker?.ordinal === 1 && next.marker.style === 'arabic-dot' && marker.ordinal > 1
  if (marker.style === 'arabic-dot' ? beginsOutline(next) || restarts : beginsOutline(next) && next.marker!.style !== 'cjk-comma')
    return namesRules(foldScript(squeeze(printed.slice(marker.end))))
  const form = next.marker === null ? numberForm(next.bare) : null
  if (form !== 'bracketed' && form !== 'announced') return false
  const below = next.next
  if (below === null || below.marker !== null || (below.ending !== 'colon' && below.ending !== 'stop')) return false
  const title = foldScript(squeeze(printed.slice(marker.end)))
  return LAST.test(title) && FULL.test(title)
}

/** True for the title of what explains a policy; behind the column of the page only above the text, as links at its foot look alike. */
function headsAbout(sight: Sight): boolean {
  const { bare, next } = sight
  if (!ABOUT.test(bare) || /[|｜]/.test(bare) || bare.length < 4 || EXPLAINER.test(bare)) return false
  if (leadsToLinks(sight) || next === null) return false
  if (!/^[【[]/.test(bare)) return true
  return COLUMN.test(bare) && (beginsOutline(next) || isWideText(next))
}

/** True where one of the next lines is the title of a notice that shares a stretch of words: 重磅！云川市渡口管理办法出台 above it. */
function isEchoed({ bare, next }: Sight): boolean {
  if (
    bare.length < ECHO ||
    bare.length > 60 ||
    !/[\u4e00-\u9fff]{2}/.test(bare) ||
    endsAsOrgan(bare) ||
    FROM.test(bare) ||
    /^[图表]/.test(bare)
  )
    return false
  for (let at = next, i = 0; at !== null && i < ECHO_REACH; at = at.next, i++) {
    if (at.marker !== null || at.ending === 'stop') return false
    if (LAST.test(at.bare) && FULL.test(at.bare)) return shareWords(bare, at.bare)
  }
  return false
}

/** What a title has in 《》. */
const IN_TITLE = /《([^《》]{8,60})》/

/** True for a title above another one that names the same in 《》: 两部门《关于…的规定》 below which the page says in full whose it is. */
function namesSame({ bare, next }: Sight): boolean {
  const name = IN_TITLE.exec(bare)?.[1]
  if (name === undefined || bare.length > 90) return false
  for (let at = next, i = 0; at !== null && i < NEAR; at = at.next, i++) {
    if (at.marker !== null || at.ending === 'stop') return false
    if (at.bare !== bare && at.bare.includes(`《${name}》`) && at.bare.endsWith(bare.slice(bare.lastIndexOf('》')))) return true
  }
  return false
}

/** What news says of a plan behind its title. */
const TELLS_OF = quick(/(?:公布|发布|出台|印发|下发)$/)

/** True for a headline above the title that it tells of: 云川市渡口建设三年行动计划公布. */
function tellsOf({ bare, next }: Sight): boolean {
  return TELLS_OF.test(bare) && next !== null && bare.length > next.bare.length && next.bare.length >= ECHO && bare.startsWith(next.bare)
}

/** Lines below such a title in which the other one is looked for. */
const NEAR = 3

function shareWords(one: string, other: string): boolean {
  for (let i = 0; i + ECHO <= one.length; i++) if (other.includes(one.slice(i, i + ECHO))) return true
  return false
}

/** The label of a bar of information with the document's name behind it. */
const NAMED = quick(/^[•·▪●*–-]?(?:(?:文件|公文|信息)?(?:名称|标题))[::]/)

/** What is said of rules below their title: (试行), (2031年修订), (征求意见稿). */
const QUALIFIES = quick(
  /^\((?:试行|暂行|(?:\d{4}年?)?(?:修订|修正|版)版?|\d{4}[—-]\d{4}年|(?:草案)?(?:公开)?(?:征求意见|送审|审议|修改|讨论)?稿|草案)\)$/,
)

/** Characters of the title of a law at least. */
const SHORTEST_TITLE = 5

/** Whose a document is, as law sites print it between the page's title and the title, which names the same place or organ: 临江省云川市人大常委会. */
const OWNER = quick(/^[\u4e00-\u9fff]{2,24}[府会局厅委办室部院署]$/)

/** True for the title of a law, which names no organ; that of a letter begins with one, on a line of its own too. */
const isRules = (bare: string): boolean => LAW.test(bare) && !SUBJECT.test(bare)

/** True above a title that names the same place or has no organ, or begins with the whole line; its number may stand before it. */
function isOwner(bare: string, below: Sight | null): boolean {
  if (below === null || bare.length < 2) return false
  if (!OWNER.test(bare)) return bare.length >= ECHO && below.bare !== bare && below.bare.startsWith(bare)
  const numbered = !isOrder(below.bare) && numberForm(below.bare) !== null
  const next = numbered ? below.next : below
  if (next === null || next.bare.length < SHORTEST_TITLE) return false
  return bare.includes(next.bare.slice(0, 2)) || isOrder(next.bare) || isRules(next.bare) || (numbered && SUBJECT.test(next.bare))
}

/** Whom a letter is for, without an organ: all that there are of a kind, or everybody. */
const TO_ALL = quick(/^(?:各(?!位)|全[省市区县镇乡体]|广大|尊敬的)[^,。;]{1,40}:$/)
/** True for a line of words above the addressees, no number between: the title of a letter that names no kind of letter. */
function headsAddressees({ bare, next }: Sight): boolean {
  return next !== null && next.ending === 'colon' && TO_ALL.test(next.bare) && PLAIN.test(bare) && !/如下|以下/.test(bare)
}

/** True for a line of words above the line that says when a law was passed or a report was given, of a kind that nothing above knows. */
function headsAdoption({ bare, next }: Sight): boolean {
  if (next === null || !PLAIN.test(bare) || OWNER.test(bare)) return false
  return GIVEN.test(next.bare) || (saysAdopted(next) && !END.test(bare) && !LAW.test(bare))
}

/**
 * A title under the column of its page: (受权发布)云川市渡口管理条例. A bracket alone, (自2031年7月1日起施行), says something of what is around it,
 * and a line that begins with any other bracket is no title where it is printed last, so that it is none above that either.
 */
const UNDER_COLUMN = quick(/^\([\u4e00-\u9fff]{2,10}\)[^:]+$/)

/** Proposes a line by what stands below it. */
function beginning(sight: Sight, propose: Propose): void {
  const { bare, text, next } = sight
  if (isLabel(bare)) return
  if (headsAddressees(sight) || headsAdoption(sight))
    propose('title', GIVEN.test(next?.bare ?? '') ? WEIGHT.aboveGiven : WEIGHT.aboveHead, 'above')
  if (isCouplet(sight)) propose('title', ABOVE_STAMP, 'above')
  if (isHeadline(sight)) propose('title', HEADLINE, 'headline')
  const info = aboveInfo(sight)
  // what begins with 关于 is nothing else there
  if (info > 0) propose('title', info >= ABOVE_STAMP && SUBJECT.test(bare) ? WEIGHT.whole : info, 'above')
  const plan = planWeight(sight)
  if (plan > 0) propose('title', plan, 'plan')
  if (
    headsReport(sight) &&
    !isDated(bare) &&
    !isStamp(sight) &&
    !isContact(sight) &&
    !BYLINE.test(bare) &&
    !AUTHOR.test(text) &&
    bare.length >= 6 &&
    bare.length <= 44 &&
    /^[《“\p{L}\d]/u.test(bare)
  )
    propose('title', next !== null && isPutUp(next) ? PUT_UP_BELOW : WEIGHT.news, 'news')
  else if (isAboveLead(sight)) propose('title', WEIGHT.aboveLead, 'news')
  else if (breaksBehindPlace(sight)) propose('title', WEIGHT.broken, 'place')
  // the last word of a law's title alone on the second line
  else if (next !== null && LAST_WORD.test(next.bare) && goesOnBelow(sight)) propose('title', WEIGHT.broken, 'place')
  if (LAST_WORD.test(bare)) propose('title', WEIGHT.lastWord, 'tail')
  // a title in 《》 that is broken in two
  if (/^《[^》]{2,30}$/.test(bare))
    propose('title', goesOnBelow(sight) && /^[^《]*》/.test(next?.bare ?? '') ? WEIGHT.quotedOverTwo : WEIGHT.quoted, 'quoted')
}

/** Who wrote what stands below: post and name, apart. */
const AUTHOR = quick(/(?:教授|研究员|院士|[院所校会部局处社]长|主任|专家|记者|评论员|书记|秘书长)\s{1,4}[\u4e00-\u9fff·]{2,4}$/)
/** Weight of a headline with when the page was put up between it and its report: cells above leave no doubt. */
const PUT_UP_BELOW = 7

/** A line of words only. */
const WORDS = /^[\u4e00-\u9fff《“][\u4e00-\u9fff《》“”、,\d()—-]{3,}[\u4e00-\u9fff》”]$/

/** True for the first of two lines above the first paragraph of a report. */
function isAboveLead(sight: Sight): boolean {
  const { bare, next } = sight
  if (bare.length > 30 || !goesOnBelow(sight) || next === null || next.next === null || FULL.test(next.bare)) return false
  return (WORDS.test(bare) || breaksBehindPlace(sight)) && WORDS.test(next.bare) && isLead(next.next)
}

/** Names in a list of organs that are looked at, and the weight of one of them as the first line of a title. */
const MOST_NAMES = 40
const LISTED = -2

/** True for an organ in a list of organs below which an outline goes on: no title is broken there. */
function isListed({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < MOST_NAMES && at.marker === null && endsAsOrgan(at.bare) && organsIn(at).length > 0; i++) at = at.next
  return at !== null && at.marker !== null && OUTLINED.has(at.marker.style)
}
const OUTLINED: ReadonlySet<string> = new Set(['cjk-comma', 'cjk-paren'])

/** True for what stands below a title: a number, addressees, running text. */
function begins({ bare, ending, marker }: Sight): boolean {
  return (marker === null && (ending === 'stop' || ending === 'colon')) || (bare.endsWith('号') && numberForm(bare) !== null)
}

/** True above an order or an announcement: what it issues has its name as the page's title. */
function headsOrder(below: Sight | null): boolean {
  const next = below !== null && saysAdopted(below) ? below.next : below
  if (next === null) return false
  return ORDER.test(next.bare) || OWN.test(next.bare) || (OWNER.test(next.bare) && next.next !== null && isOrder(next.next.bare))
}

/** How the first paragraph of an announcement ends. */
const ANNOUNCES = quick(/(?:公告|通告|决定)如下[:：。]$/)

/** What is said of a law below which some of its articles stand. */
const EXCERPT = quick(/\((?:节选|节录|摘录|摘编)\)$/)

/** Proposes a line by what it ends in. */
function endOfTitle(bare: string, next: Sight | null, propose: Propose): void {
  const isLaw = bare.length >= 4 && LAW.test(bare)
  // the order that issues the law comes first, the page names the law
  if (isLaw && headsOrder(next)) propose('page_title', PAGE_WEIGHT.lawAboveOrder, 'law')
  if (TAIL.test(bare)) propose('title', WEIGHT.tail, 'tail')
  else if (OWN.test(bare))
    propose(
      'title',
      next === null || !begins(next) ? WEIGHT.ownAlone : ANNOUNCES.test(next.text) ? WEIGHT.ownAnnounced : WEIGHT.ownAboveText,
      'tail',
    )
  else if (ORDER.test(bare) || (END.test(bare) && isOrder(bare))) propose('title', WEIGHT.order, 'order')
  // the announcement itself, not the word in a sentence: 云川市2031年公开招聘工作人员公告 above 现公告如下:
  else if (END.test(bare)) propose('title', next !== null && ANNOUNCES.test(next.text) ? WEIGHT.ownAnnounced : WEIGHT.kind, 'tail')
  else if (QUOTED.test(bare)) propose('title', WEIGHT.quoted, 'quoted')
  else if (isLaw) {
    // nothing but the title of a law says that parts of it follow
    propose('title', EXCERPT.test(bare) ? WEIGHT.excerpt : WEIGHT.law, 'law')
    if (bare.length >= 6) propose('page_title', PAGE_WEIGHT.law, 'law')
  }
}
