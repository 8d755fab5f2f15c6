/** Damage of every kind, one at a time, and what is made of it. */
import { describe, expect, it } from 'vitest'
import { collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import { parse } from '../../src/parse/index.js'
import { readMarkdown } from '../../src/read/index.js'
import { textsOf } from '../support/generated.js'
import { collateTexts, linesOf, outlineOf, parseCopy } from './support.js'

const HEAD = '云川市人民政府\n关于印发《云川市渡口管理办法》的通知\n云府发〔2025〕5号\n各区县人民政府:\n'
const LETTER = '现将《云川市渡口管理办法》印发给你们,请认真贯彻执行。\n云川市人民政府\n2025年3月2日\n'
const BODY = [
  '云川市渡口管理办法',
  '一、总体要求',
  '坚持安全第一、便民利民,健全渡口管理体系。',
  '二、重点任务',
  '(一)加强渡口建设。新建渡口3处,改建渡口5处,设置候船亭。',
  '(二)更新渡船。淘汰老旧木质渡船,推广新能源渡船。',
  '三、保障措施',
  '(一)加强组织领导。建立联席会议制度,定期研究渡口工作。',
  '(二)加强宣传。开展渡口安全宣传进学校、进乡村活动。',
]
const WHOLE = `${HEAD}${LETTER}${BODY.join('\n')}\n`

/** The whole notice without some lines. */
const without = (...parts: string[]) =>
  WHOLE.split('\n')
    .filter((line) => parts.every((part) => !line.startsWith(part)))
    .join('\n')

describe('what some copy lost', () => {
  it('is restored, and the provisions below a heading move under it again', () => {
    const collated = collateTexts([without('二、'), without('一、', '(二)更新')])
    expect(outlineOf(collated)).toBe('一、 二、[(一) (二)] 三、[(一) (二)]')
    expect(linesOf(collated)).toEqual(WHOLE.trim().split('\n'))
  })

  it('is restored in the head: the first line of the title, the number, the title of what is issued', () => {
    const { document } = collateTexts([without('云川市人民政府'), without('云府发', '云川市渡口管理办法')])
    expect(document.title).toBe('云川市人民政府关于印发《云川市渡口管理办法》的通知')
    expect(document.doc_number.reading).toBe('云府发〔2025〕5号')
    expect(document.instrument_titles).toEqual(['云川市渡口管理办法'])
    expect(document.tree.children.flatMap((child) => (child.type === 'part' ? [child.name] : []))).toEqual(['notice', 'instrument'])
  })

  it('is told of each copy', () => {
    const { copies, base } = collateTexts([without('二、'), without('(二)更新', '三、')])
    expect(copies[0]).toMatchObject({
      lacks: [{ copy: 1, line_start: 11, text: '二、重点任务' }],
      only: [{ text: BODY[5] }, { text: '三、保障措施' }],
    })
    expect(copies[1]?.only).toMatchObject([{ copy: 1, line_start: 11, line_end: 11, text: '二、重点任务' }])
    expect(base).toBe(0)
  })
})

describe('a number before figures', () => {
  it('is a provision as the copies have it', () => {
    const own = ['三、收费标准', '(一)客船', '1.300总吨以下的,每次五元;', '2.超过300总吨的,每次八元。']
    const copy = `${HEAD}${LETTER}${BODY.slice(0, -3).join('\n')}\n${own.join('\n')}\n`
    expect(outlineOf(collateTexts([copy, copy.replace('(二)更新渡船。', '')]))).toBe('一、 二、[(一) (二)] 三、[(一)[1. 2.]]')
  })
})

describe('a link to a file', () => {
  it('stays with the line that is written, of whichever copy', () => {
    const withLink = (raw: string, file: string) => {
      const copy = parseCopy(raw, file)
      for (const text of textsOf(copy.tree))
        if (text.value.startsWith('三、')) text.links = [{ text: '附件.xlsx', href: `http://a.example/${file}` }]
      return copy
    }
    const copies = [withLink(without('二、', '三、'), '0.txt'), withLink(WHOLE.replace('(二)加强宣传。', '加强宣传。'), '1.txt')]
    const { document } = collate(copies, DEFAULT_COLLATE)
    expect(textsOf(document.tree).flatMap(({ value, links }) => (links ? [[value, links[0]?.href]] : []))).toEqual([
      ['三、保障措施', 'http://a.example/1.txt'],
    ])
  })
})

describe('glosses of pronunciation', () => {
  it('are not written where a copy is without them', () => {
    const plain = WHOLE.replaceAll('发', '發')
    const glossed = plain.replaceAll('發', '發(fā)')
    for (const raws of [
      [glossed, plain],
      [plain, glossed],
    ])
      expect(linesOf(collateTexts(raws))).toEqual(plain.trim().split('\n'))
  })
})

describe('where copies differ within a block', () => {
  const say = (paragraph: string) => WHOLE.replace(BODY[2]!, paragraph)

  it('joins spans of two copies that each lost characters, and says of each piece where it is from', () => {
    const collated = collateTexts([say('坚持安全一、便民利民,健全渡口管理体系。'), say('坚持安全第一、便民利民,健全渡管理体系。')])
    expect(linesOf(collated).join('')).toContain(BODY[2])
    const reading = collated.readings.find(({ others }) => others.length > 0)
    expect(reading).toMatchObject({ written: true, copies: [] })
    expect(reading?.others.map(({ copies, text }) => [copies, text])).toEqual([
      [[0], '坚持安全一、便民利民,健全渡口管理体系。'],
      [[1], '坚持安全第一、便民利民,健全渡管理体系。'],
    ])
  })

  it('takes what can be read, a paragraph in one piece, and the word of most', () => {
    const [broken, unreadable, changed] = [
      '坚持安全第一、便民\n利民,健全渡口管理体系。',
      '坚持安全第一、便民\uFFFD民,健全渡口管理体系。',
      '坚持安全第二、便民利民,健全渡口管理体系。',
    ]
    expect(linesOf(collateTexts([say(unreadable), say(broken)])).join('')).toContain(BODY[2])
    expect(linesOf(collateTexts([say(broken), WHOLE]))).toContain(BODY[2])
    expect(linesOf(collateTexts([say(changed), WHOLE, WHOLE]))).toContain(BODY[2])
  })

  it('takes a number whole rather than damaged, though more copies have it damaged', () => {
    const damaged = WHOLE.replace('云府发〔2025〕5号', '云府发〔20255')
    expect(collateTexts([damaged, WHOLE, damaged]).document.doc_number).toEqual({
      printed: '云府发〔2025〕5号',
      reading: '云府发〔2025〕5号',
    })
  })

  it('never joins parts of two numbers', () => {
    const lines = linesOf(collateTexts([WHOLE.replace('新建渡口3处', '新建渡口37处'), WHOLE.replace('新建渡口3处', '新建渡口45处')]))
    expect(lines.find((line) => line.startsWith('(一)加强渡口'))).toMatch(/新建渡口(?:37|45)处/)
  })
})

describe('what was put in', () => {
  it('is kept out where it breaks a paragraph of the others in two, and is among the readings', () => {
    const broken = WHOLE.replace('健全渡口', '健全\n热门专题推荐\n渡口')
    const collated = collateTexts([broken, WHOLE])
    expect(linesOf(collated)).toEqual(WHOLE.trim().split('\n'))
    expect(collated.readings.flatMap(({ others }) => others.map(({ text }) => text)).join()).toContain('热门专题推荐')
  })

  it('is kept out where it looks like site furniture and two whole copies lack it', () => {
    const spoilt = WHOLE.replace('二、重点任务\n', '金鲤棋牌官网入口\n二、重点任务\n')
    expect(linesOf(collateTexts([spoilt, WHOLE, WHOLE]))).toEqual(WHOLE.trim().split('\n'))
  })

  it('is text where it is a sentence', () => {
    const more = WHOLE.replace('三、保障措施\n', '渡口经营者应当每年向主管部门报告渡口运行情况和安全隐患整改情况。\n三、保障措施\n')
    expect(linesOf(collateTexts([more, WHOLE, WHOLE]))).toEqual(more.trim().split('\n'))
  })
})

describe('a copy in Traditional characters', () => {
  const traditional =
    '雲川市渡口管理辦法\n一、總體要求\n堅持安全第一、便民利民,健全渡口管理體系。\n三、保障措施\n(一)加強組織領導。建立聯席會議制度,定期研究渡口工作。\n'
  const simplified =
    '云川市渡口管理办法\n一、总体要求\n坚持安全第一、便民利民,健全渡口体系。\n二、重点任务\n三、保障措施\n(一)加强组织领导。建立联席会议制度,定期研究渡口工作。\n'

  it('is the same text: nothing is there twice, and no word is written in two scripts', () => {
    const collated = collateTexts([traditional, simplified])
    expect(linesOf(collated)).toHaveLength(6)
    const alone = collateTexts([simplified, traditional, simplified])
    expect(linesOf(alone).join('\n')).toBe(simplified.trim())
  })
})

describe('a table', () => {
  const rows = [
    ['序号', '渡口名称', '所在乡镇', '渡船数'],
    ['1', '临江渡', '安澜镇', '3'],
    ['2', '柳溪渡', '石杉镇', '2'],
    ['3', '望舒渡', '榆荫镇', '4'],
  ]
  const notice = (table: string) => `${HEAD}${LETTER}附件\n云川市渡口名录\n${table}\n来源:云川市人民政府\n`
  const piped = (all: readonly string[][]) => notice(all.map((row) => `${row.join(' | ')} |`).join('\n'))
  const flat = notice(rows.flat().join('\n'))

  it('is taken with its grid, though another copy has it flattened', () => {
    for (const raws of [
      [flat, piped(rows)],
      [piped(rows), flat],
    ]) {
      const { document } = collateTexts(raws)
      expect(document.tables).toMatchObject([{ rows: 4, cols: 4, confidence: 1 }])
    }
  })

  it('is whole again where each copy lost another row, its cells with the lines of their own copies', () => {
    const { document, base } = collateTexts([piped(rows.filter((_, i) => i !== 1)), piped(rows.filter((_, i) => i !== 2))])
    const [table] = document.tables
    expect(table).toMatchObject({ rows: 4, cols: 4 })
    expect(table?.cells.map(({ text }) => text)).toEqual(rows.flat())
    expect(new Set(table?.cells.map(({ copies }) => copies?.[0] ?? base)).size).toBe(2)
  })

  it('keeps the caption that an HTML table has on the line of its cells', async () => {
    const cells = (row: readonly string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`
    const markdown = (kept: readonly string[][]) =>
      `${BODY.join('\n\n')}\n\n<table><caption>渡口名录</caption>${kept.map(cells).join('')}</table>\n\n(三)加强检查。每月检查一次。\n`
    for (const kept of [rows, rows.slice(0, 3)]) {
      const sources = await Promise.all([rows, kept].map((one) => readMarkdown(markdown(one))))
      const copies = sources.flatMap((lines, i) => [...parse(lines, `${i}.md`)].flatMap(({ document }) => document ?? []))
      const { document } = collate(copies, DEFAULT_COLLATE)
      expect(document.tables).toMatchObject([{ rows: 4, title: '渡口名录' }])
    }
  })
})

describe('the example of docs/collate.md', () => {
  it('is what it says', () => {
    const title = '云川市渡口管理办法\n一、总体要求\n'
    const { document, base } = collateTexts([
      `${title}二、重点任务\n(一)加强渡口设。新建渡口3处。\n(二)更新渡船。\n`,
      `${title}(一)加强渡口建设。新建渡3处。\n(二)更新渡船。\n`,
    ])
    const texts = textsOf(document.tree).map(({ value, copy }) => [value, copy])
    expect([base, texts.slice(2)]).toEqual([
      0,
      [
        ['二、重点任务', undefined],
        ['(一)加强渡口', undefined],
        ['建', 1],
        ['设。新建渡口3处。', undefined],
        ['(二)更新渡船。', undefined],
      ],
    ])
  })
})

describe('the best copy kept as it is', () => {
  const best = (...raws: string[]) => collateTexts(raws, { keep: 'best' })

  it('comes with what the others lack of it, and what only they have', () => {
    const { document, base, copies, readings } = best(without('三、', '(二)加强'), without('二、'))
    expect(base).toBe(1)
    expect(linesOf({ document })).toEqual(without('二、').trim().split('\n'))
    expect(copies[0]?.lacks.map(({ text }) => text)).toEqual(['三、保障措施', '(二)加强宣传。开展渡口安全宣传进学校、进乡村活动。'])
    expect(copies[0]?.only.map(({ text }) => text)).toEqual(['二、重点任务'])
    expect(copies[1]?.lacks).toEqual([])
    const keptOut = readings.filter(({ written }) => !written)
    expect(keptOut).toMatchObject([{ copies: [], lacking: [1], others: [{ copies: [0], text: '二、重点任务' }] }])
  })

  it('comes with the other readings, and takes none of them', () => {
    const { document, base, readings } = best(
      `${WHOLE}\n`,
      WHOLE.replace('新建渡口3处', '新建渡口8处'),
      WHOLE.replace('新建渡口3处', '新建渡口8处'),
    )
    const others = readings.flatMap((reading) => reading.others.map(({ text }) => text))
    const printed = linesOf({ document }).find((line) => line.startsWith('(一)加强渡口建设'))
    expect(others).toEqual([expect.stringContaining(printed?.includes('3处,') ? '8处' : '3处')])
    expect(readings.every(({ copies }) => copies.includes(base))).toBe(true)
  })
})
