/** Pairs of statutes as they stand side by side in collections: the same text filed twice, versions of one law, and different laws. */
import { mirrored } from '../generate/copies/spoil.js'
import { amended, asMarkdown, asText, lengthened, reworded, type Statute, SUBJECTS, statute, titled, undated } from './statutes.js'

export type Relation = 'copy' | 'version' | 'none'

export interface StatutePair {
  /** What the two differ in. */
  about: string
  relation: Relation
  texts: readonly [string, string]
}

const PLACES = ['云川市', '砚江市', '汐阳市', '柘宁市', '霁岭市', '芷湖市', '松浔市', '望舒市', '鹤汀市', '榆荫市', '桐屿市', '石杉市']
/** The line that says when a statute was amended. */
const later = (year: number, day = '3月26日'): string =>
  `${year}年${day} 第五届人民代表大会常务委员会第九次会议《关于修改部分地方性法规的决定》修正`
const in2018 = later(2018)

/** Prints both in Markdown. */
const both = (a: Statute, b: Statute): [string, string] => [asMarkdown(a), asMarkdown(b)]
const bothAsText = (a: Statute, b: Statute): [string, string] => [asText(a), asText(b)]

type Make = (law: Statute, place: string) => [string, string]

const COPIES: Record<string, Make> = {
  nothing: (law) => both(law, law),
  'an amendment that one does not list': (law) => both(law, amended(law, in2018)),
  'the first two of three amendments, which one does not list': (law) =>
    both(amended(law, later(2021)), amended(amended(amended(law, later(2016)), in2018), later(2021))),
  'when it was passed, which one does not say': (law) => both(law, undated(law)),
  'when it was passed, which neither says, and the way it is printed': (law) => [asMarkdown(undated(law)), asText(undated(law))],
  'the way it is printed': (law) => [asMarkdown(law), asText(law)],
  'the edition behind the title': (law) => both(amended(law, in2018), amended(titled(law, `${law.title}（2018修正）`), in2018)),
  'the edition behind the title, and when it was passed': (law) => both(undated(law), titled(undated(law), `${law.title}(2018年修正)`)),
  'the script': (law) => [asMarkdown(law), mirrored(asText(law), 'tw')],
  'widths and spaces': (law) => [
    asMarkdown(law),
    asMarkdown(law)
      .replace(/（/g, '(')
      .replace(/）/g, ')')
      .replace(/^(## \S+ .)(.)$/gm, '$1 $2'),
  ],
  'two slips': (law) => both(law, reworded(reworded(law, '未经检验', '末经检验'), '责令限期拆除', '责令限其拆除')),
  'a character lost in the title': (law) => both(law, titled(law, law.title.replace('管理', '管'))),
  'two characters lost, one doubled': (law) =>
    bothAsText(
      law,
      reworded(reworded(reworded(law, '书面说明理由', '书面明理由'), '在醒目位置', '在醒位置'), '落实安全责任', '落落实安全责任'),
    ),
  'lines that are cut': (law) => [
    asMarkdown(law),
    asText(law)
      .replace(/^(.{38})(.{4,})$/gm, '$1\n$2')
      .replace(/^(.{38})(.{4,})$/gm, '$1\n$2'),
  ],
  'the contents, which one prints': (law) => [
    asText(law),
    asText(law).replace(
      '\n第一章',
      `\n目　　录\n${law.chapters.map(({ heading }, i) => `第${'一二三四五'[i]}章　${heading}`).join('\n')}\n第一章`,
    ),
  ],
}

const VERSIONS: Record<string, Make> = {
  'one number': (law) => both(undated(law), reworded(undated(law), '三十日', '十五日')),
  'one digit of a number': (law) => both(undated(law), reworded(undated(law), '每12个月', '每2个月')),
  'one number, and the amendment': (law) => both(law, amended(reworded(law, '二十个工作日', '十个工作日'), in2018)),
  'a word put for another': (law) => both(undated(law), reworded(undated(law), '予以公示', '张贴')),
  'a few words in some articles': (law) =>
    bothAsText(undated(law), reworded(reworded(undated(law), '不予批准', '决定不予许可'), '统一制作', '会同有关部门制作')),
  'a phrase put in': (law) => both(undated(law), reworded(undated(law), '应当立即组织救助', '应当立即启动应急预案，组织救助')),
  'a phrase put in, and the amendment': (law) => both(law, amended(reworded(law, '收费标准', '收费标准、服务承诺'), in2018)),
  'an organ called otherwise, and the amendment': (law) => both(law, amended(reworded(law, '管理部门', '主管部门', 'everywhere'), in2018)),
  'an organ called otherwise': (law) => bothAsText(undated(law), reworded(undated(law), '管理部门', '行政部门', 'everywhere')),
  'a word put into the name of an organ': (law) => both(undated(law), reworded(undated(law), '管理部门', '资源管理部门', 'everywhere')),
  'a level that is gone': (law) => both(undated(law), reworded(undated(law), '区、县', '区', 'everywhere')),
  'a word of two characters, and the amendment': (law) => both(law, amended(reworded(law, '应当立即组织', '立即组织'), in2018)),
  'a character, and the amendment': (law) => both(law, amended(reworded(law, '给予处分', '给予处理'), in2018)),
  'a word of two characters': (law) => both(undated(law), reworded(undated(law), '依法给予处分', '给予处分')),
  'a paragraph that is gone, and the amendment': (law) =>
    both(law, amended(reworded(law, '\n任何单位和个人不得擅自移动、遮挡或者损毁标志。', ''), in2018)),
  'a paragraph more, and the amendment': (law) =>
    bothAsText(law, amended(reworded(law, '收费标准和投诉电话。', '收费标准和投诉电话。\n收费标准由价格主管部门核定。'), in2018)),
  'an article more': (law) =>
    both(undated(law), lengthened(undated(law), '任何单位', '对在管理工作中做出显著成绩的单位和个人，给予表彰。')),
  'an article more, and the amendment': (law) =>
    bothAsText(law, amended(lengthened(law, '任何单位', '对在管理工作中做出显著成绩的单位和个人，给予表彰。'), in2018)),
  'the edition behind the title, and a word': (law) =>
    both(
      titled(undated(law), `${law.title}（2014修正）`),
      titled(reworded(undated(law), '给予处分', '给予政务处分'), `${law.title}（2019修正）`),
    ),
  'when it was passed, which one does not say, and a number': (law) =>
    both(undated(law), amended(reworded(law, '五百元', '一千元'), in2018)),
  'two amendments of one day less, and a number': (law) =>
    both(amended(reworded(law, '三年', '五年'), later(2020)), amended(amended(law, later(2016)), in2018)),
}

const OTHERS: Record<string, Make> = {
  'the city': (law, place) =>
    both(
      law,
      reworded(
        titled({ ...law, passed: ['2013年5月8日 第四届人民代表大会常务委员会第一次会议通过'] }, law.title.replace(place, '岚溪市')),
        place,
        '岚溪市',
        'everywhere',
      ),
    ),
  'the city, neither says when it was passed': (law, place) =>
    both(undated(law), undated(reworded(titled(law, law.title.replace(place, '澄溪市')), place, '澄溪市', 'everywhere'))),
  'the city, both passed on one day': (law, place) => {
    const passed = ['2012年1月10日通过']
    return bothAsText(
      { ...law, passed },
      reworded({ ...law, title: law.title.replace(place, '漱玉市'), passed }, place, '漱玉市', 'everywhere'),
    )
  },
  'the city and its province of the same name': (law, place) => {
    const province = place.replace('市', '省')
    return both(undated(law), undated(reworded(titled(law, law.title.replace(place, province)), place, province, 'everywhere')))
  },
  'the city and a district of it': (law, place) =>
    both(undated(law), undated(reworded(titled(law, law.title.replace(place, `${place}安澜区`)), place, `${place}安澜区`, 'everywhere'))),
  'the subject': (law) => {
    const [from, to] = [SUBJECTS.find(({ name }) => law.title.includes(name))?.name ?? '', '浮桥']
    return both(undated(law), undated(reworded(titled(law, law.title.replace(from, to)), from, to, 'everywhere')))
  },
  'one character of the subject': (law) => {
    const from = SUBJECTS.find(({ name }) => law.title.includes(name))?.name ?? ''
    const to = `${from.charAt(0)}亭`
    return both(undated(law), undated(reworded(titled(law, law.title.replace(from, to)), from, to, 'everywhere')))
  },
  'rules and the rules on carrying them out': (law) => both(undated(law), titled(undated(law), `${law.title}实施细则`)),
  'rules and the decision to amend them': (law) =>
    both(undated(law), [{ ...undated(law), title: `关于修改《${law.title}》的决定`, chapters: law.chapters.slice(0, 3) }][0] as Statute),
  'the subject of two interpretations': (law) => {
    const interpretation = (subject: string): Statute =>
      titled(reworded(undated(law), '本条例', '本规定', 'everywhere'), `最高人民法院关于审理${subject}行政案件应用法律若干问题的规定`)
    return both(interpretation('反溢价'), reworded(interpretation('反折价'), '投诉', '申诉'))
  },
  'the subject of two measures': (law, place) => {
    const measures = (subject: string): Statute =>
      titled(reworded(undated(law), place, `${subject}进口产品`, 'everywhere'), `中华人民共和国${subject}条例`)
    return both(measures('反溢价'), measures('储备措施'))
  },
}

function pairsOf(table: Record<string, Make>, relation: Relation, from: number): StatutePair[] {
  return Object.entries(table).map(([about, make], i) => {
    const [subject, place] = [SUBJECTS[(from + i) % SUBJECTS.length], PLACES[Math.floor((from + i) / SUBJECTS.length)]]
    if (subject === undefined || place === undefined) throw new Error('Expected a subject and a place for each pair')
    return { about, relation, texts: make(statute(subject, place), place) }
  })
}

/** Each pair about another subject or place, so that all of them can be linked together. */
export const STATUTE_PAIRS: readonly StatutePair[] = [
  ...pairsOf(COPIES, 'copy', 0),
  ...pairsOf(VERSIONS, 'version', Object.keys(COPIES).length),
  ...pairsOf(OTHERS, 'none', Object.keys(COPIES).length + Object.keys(VERSIONS).length),
]
