/**
 * Pairs of statutes at the line between a copy and a version: one place amended, or one filing with a slip or two. Either has an adoption
 * line that both share, or none at all.
 */
import type { Relation, StatutePair } from './statute-pairs.js'
import { asMarkdown, asText, lengthened, reworded, type Statute, SUBJECTS, shortened, statute, titled, undated } from './statutes.js'

const PLACES = ['沅芷市', '泊岚市', '苇荡市', '椿陵市', '砚池市', '棠溪市', '麓原市', '杼山市', '潆水市', '箬溪市', '霖泽市', '蓼汀市']

type Change = (law: Statute) => Statute

/** What an amendment changes at one place, or everywhere where it renames an organ. */
const AMENDMENTS: Record<string, Change> = {
  'a fine': (law) => reworded(law, '二千元以上', '三千元以上'),
  'a fine, ten times': (law) => reworded(law, '五千元以上', '五万元以上'),
  'a term': (law) => reworded(law, '一小时', '二小时'),
  'a share of years': (law) => reworded(law, '不少于三年', '不少于五年'),
  'a number of times': (law) => reworded(law, '两次', '四次'),
  'what is a duty': (law) => reworded(law, '应当每季度', '可以每季度'),
  'the day on which it comes into force': (law) => reworded(law, '2012年3月1日', '2014年7月1日'),
  'the year in which it comes into force': (law) => reworded(law, '2012年3月1日', '2015年3月1日'),
  'the organ, everywhere': (law) => reworded(law, '管理部门', '行政执法机关', 'everywhere'),
  'the organ, at one place': (law) => reworded(law, '公安、财政', '公安、市场监督管理'),
  'an article more': (law) => lengthened(law, '任何单位', '鼓励单位和个人以捐赠等方式参与有关设施的保护。'),
  'an article less': (law) => shortened(law, '任何单位'),
  'an item more': (law) => reworded(law, '；\n（四）法律', '；\n（四）有突发事件应急预案；\n（五）法律'),
  'an item less': (law) => reworded(law, '\n（三）有经培训合格的管理人员；\n（四）法律', '\n（三）法律'),
  'a phrase struck out': (law) => reworded(law, '；拒不改正的，处五百元以上二千元以下罚款', ''),
  'an organ struck out': (law) => reworded(law, '公安、财政、应急等', '公安、应急等'),
  'one character: who acts': (law) => reworded(law, '市和区、县', '省和区、县'),
  'one character: and, or': (law) => reworded(law, '单位和个人不得', '单位或个人不得'),
  'one character: how long': (law) => reworded(law, '每12个月', '每12个周'),
  'two characters at two places': (law) => reworded(reworded(law, '给予处分', '给予处罚'), '检验不合格的', '检测不合格的'),
}

/** What parts two filings of one text. */
const SLIPS: Record<string, Change> = {
  '地 for 的': (law) => reworded(reworded(law, '供公众使用的', '供公众使用地'), '检验不合格的', '检验不合格得'),
  '淮 for 准': (law) => reworded(law, '收费标准', '收费标淮'),
  'characters that look alike': (law) => reworded(reworded(law, '未经检验', '末经检验'), '期限', '其限'),
  'characters that sound alike': (law) => reworded(reworded(law, '内作出决定', '内做出决定'), '予以公示', '于以公示'),
  'a character doubled': (law) => reworded(law, '采取措施', '采取取措施'),
  'a character lost': (law) => reworded(law, '疏散人员', '散人员'),
  'two characters lost at two places': (law) => reworded(reworded(law, '检查记录', '检查录'), '统一规划', '统规划'),
  'an enumeration comma lost': (law) => reworded(law, '易燃、易爆', '易燃易爆'),
  'an enumeration comma lost, everywhere': (law) => reworded(law, '区、县', '区县', 'everywhere'),
  'two characters in the wrong order': (law) => reworded(law, '分级负责', '分级责负'),
  'a one that became a dash': (law) => reworded(law, '统一规划', '统—规划'),
  'digits of another width': (law) => reworded(law, '2012年', '２０１２年'),
  'a colon, and how lists are numbered': (law) => reworded(reworded(law, '下列条件：', '下列条件:'), '（一）', '(一)', 'everywhere'),
  'a word that is written in two ways': (law) => reworded(reworded(law, '其他条件', '其它条件'), '其他妨碍', '其它妨碍'),
}

/** What stands under the titles of both. */
const HEADS: Record<string, (law: Statute) => Statute> = {
  'the same adoption line': (law) => law,
  'no adoption line': undated,
}

/** An edition behind both titles. */
const edition = (law: Statute, year: number): Statute => titled(law, `${law.title}（${year}修正）`)

type Make = (law: Statute) => [Statute, Statute]

function pairsOf(changes: Record<string, Change>, relation: Relation): [string, Relation, Make][] {
  return Object.entries(HEADS).flatMap(([under, head]) =>
    Object.entries(changes).map(([about, change]): [string, Relation, Make] => [
      `${about} (${under})`,
      relation,
      (law) => [head(law), change(head(law))],
    ]),
  )
}

const ALL: readonly [string, Relation, Make][] = [
  ...pairsOf(AMENDMENTS, 'version'),
  ...pairsOf(SLIPS, 'copy'),
  ['a term (editions of two years)', 'version', (law) => [edition(law, 2014), edition(reworded(law, '一小时', '二小时'), 2019)]],
  [
    'one character (editions of two years, no adoption line)',
    'version',
    (law) => [edition(undated(law), 2014), edition(reworded(undated(law), '给予处分', '给予处罚'), 2019)],
  ],
  ['a slip (the edition behind one title)', 'copy', (law) => [undated(law), edition(reworded(undated(law), '未经检验', '末经检验'), 2014)]],
]

/** Each pair about another subject or place, printed in Markdown and as text by turns. */
export const CLOSE_PAIRS: readonly StatutePair[] = ALL.map(([about, relation, make], i) => {
  const [subject, place] = [SUBJECTS[i % SUBJECTS.length], PLACES[Math.floor(i / SUBJECTS.length)]]
  if (subject === undefined || place === undefined) throw new Error('Expected a subject and a place for each pair')
  const print = i % 2 === 0 ? asMarkdown : asText
  const [a, b] = make(statute(subject, place))
  return { about, relation, texts: [print(a), print(b)] }
})
