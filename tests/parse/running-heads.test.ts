/** What a print has beside the number of each page. */
import { describe, expect, it } from 'vitest'
import { type Labelled, label, parse, toLines } from '../../src/index.js'

const TITLE = '云川市内河航运发展规划'
const ITEM = '坚持生态优先、绿色发展，整治航道，改造码头，完善服务设施，提升内河航运的通航保障能力，'

/** A plan of so many chapters, each on a page, with what stands at its foot. */
function book(chapters: number, foot: (page: number) => readonly string[]): string[] {
  const pages = Array.from({ length: chapters }, (_, i) => [
    `第${'一二三四五六七八九'[i]}章 重点任务`,
    ITEM,
    ...foot(i + 1),
    '到2030年基本建成。',
  ])
  return [TITLE, ...pages.flat()]
}

const labelled = (lines: readonly string[]): Labelled[] => [...label(toLines(lines.join('\n')))]
const headsIn = (lines: readonly string[]): string[] =>
  labelled(lines)
    .filter(({ rule }) => rule === 'tail/running-head')
    .map(({ sight }) => sight.text)

describe('a running head', () => {
  it('is the title of the text beside the number of the page, and cuts no paragraph', () => {
    const lines = book(5, (page) => [TITLE, `— ${page} —`])
    expect(headsIn(lines)).toEqual(new Array(5).fill(TITLE))
    const [parsed] = [...parse(toLines(lines.join('\n')), 'x')]
    expect(parsed?.document).toMatchObject({ title: TITLE, line_start: 1 })
    expect(labelled(lines).filter(({ role }) => role === 'cont')).toHaveLength(5)
  })

  it('may have two lines, and another one on pages of even numbers', () => {
    const foot = (page: number) => [`· ${page} ·`, ...(page % 2 === 0 ? ['市政府规章'] : ['云川市人民政府公报', '2031年第6期'])]
    expect(headsIn(book(6, foot))).toHaveLength(9)
  })

  it('may stand on the line of the number', () => {
    expect(headsIn(book(2, (page) => [`云川市人民政府公报 2031年第6期 · ${page} ·`]))).toHaveLength(2)
  })

  it('is found wherever in the source its pages are', () => {
    const own = book(5, (page) => [TITLE, `— ${page} —`])
    for (const before of [370, 383, 399, 400, 410]) {
      const others = Array.from({ length: before }, () => '云川市渡口管理公告。')
      expect(headsIn([...others, ...own]), `behind ${before} lines`).toHaveLength(5)
    }
  })
})

describe('no running head', () => {
  it('is the title of an instrument below the number of a page, however many copies there are', () => {
    const letter = [
      `云川市交通局关于印发《${TITLE}》的通知`,
      '云交发〔2031〕5号',
      '各区县交通局：',
      '现将《规划》印发给你们。',
      '云川市交通局',
      '2031年3月2日',
    ]
    const copy = [...letter, '— 1 —', TITLE, '第一章 总则', ITEM]
    const roles = labelled([...copy, ...copy, ...copy, ...letter, TITLE, '第一章 总则', ITEM]).map(({ role }) => role)
    expect(roles.filter((role) => role === 'inst_title')).toHaveLength(4)
  })

  it('are the headings and the caption of a table that a page break prints again', () => {
    const rows = (from: number) => Array.from({ length: 3 }, (_, i) => [`${from + i}`, '改造渡口三座', '市交通局']).flat()
    const header = ['重点任务分工方案', '序号', '任务', '责任单位']
    const table = [...header, ...rows(1), '— 2 —', ...header, ...rows(4), '— 3 —', ...header, ...rows(7), '— 4 —', ...header, ...rows(10)]
    expect(headsIn([...book(1, () => []), '附件', ...table])).toEqual([])
  })
})
