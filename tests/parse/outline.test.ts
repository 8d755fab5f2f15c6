import { describe, expect, it } from 'vitest'
import type { Flow, Part, Provision } from '../../src/index.js'
import { parse, toLines } from '../../src/index.js'

/** The provisions of a text as an indented outline. */
function outlineOf(text: string): string[] {
  const out: string[] = []
  const walk = (nodes: readonly Flow[], depth: number) => {
    for (const node of nodes) {
      if (node.type !== 'provision') continue
      out.push(`${'  '.repeat(depth)}${(node as Provision).marker}`)
      walk((node as Provision).children, depth + 1)
    }
  }
  for (const { document } of parse(toLines(text), 'x')) {
    for (const child of document?.tree.children ?? []) if (child.type === 'part') walk((child as Part).children, 0)
  }
  return out
}

const sentence = '推动渡口设施改造,完善安全管理制度,提升服务水平。'
const lines = (...markers: string[]) => ['云川市渡口提升行动方案', ...markers.map((marker) => `${marker}${sentence}`)].join('\n')

describe('outline', () => {
  it('nests as GB/T 9704 does', () => {
    expect(outlineOf(lines('一、', '(一)', '1.', '(1)', '(2)', '2.', '(二)', '二、', '(一)'))).toEqual([
      '一、',
      '  (一)',
      '    1.',
      '      (1)',
      '      (2)',
      '    2.',
      '  (二)',
      '二、',
      '  (一)',
    ])
  })

  it('takes a number before figures for a marker where its neighbours say so', () => {
    const list = (...items: string[]) =>
      ['云川市渡船吨位收费办法', '第一条 收费标准如下:', ...items, '第二条 本办法自2024年5月1日起施行。'].join('\n')
    const both = list('(一)客船', '1.300总吨以下的,每次5元;', '2.超过300总吨的,每次8元;', '3.20座以下的,每次2元;', '4.其他,每次1元。')
    expect(outlineOf(both)).toEqual(['第一条', '  (一)', '    1.', '    2.', '    3.', '    4.', '第二条'])
    expect(outlineOf(list('(一)客船,投资不低于', '1.5亿元的,每次5元;', '(二)其他,每次1元。'))).toEqual([
      '第一条',
      '  (一)',
      '  (二)',
      '第二条',
    ])
    expect(outlineOf(list('(一)客船', '1.5亿元以上的,每次5元;', '3.5亿元以上的,每次8元;', '2.其他,每次1元。'))).toEqual([
      '第一条',
      '  (一)',
      '    2.',
      '第二条',
    ])
    // whatever stands before it in the source
    for (const before of [395, 399, 400, 401, 404])
      expect(outlineOf(`${'云川市渡口管理公告。\n'.repeat(before)}${both}`).filter((marker) => marker.startsWith('    '))).toHaveLength(4)
  })

  it('lets numbers run on across headings', () => {
    expect(
      outlineOf(lines('一、', '1.', '2.', '(一)', '3.', '4.', '(二)', '5.', '6.', '二、', '7.', '(一)', '8.', '9.', '(二)', '10.')),
    ).toEqual([
      '一、',
      '  1.',
      '  2.',
      '  (一)',
      '    3.',
      '    4.',
      '  (二)',
      '    5.',
      '    6.',
      '二、',
      '  7.',
      '  (一)',
      '    8.',
      '    9.',
      '  (二)',
      '    10.',
    ])
  })

  it('turns two levels round where the text does so throughout', () => {
    expect(outlineOf(lines('1.', '(一)', '(二)', '2.', '(一)', '(二)', '(三)', '3.', '(一)', '(二)', '4.'))).toEqual([
      '1.',
      '  (一)',
      '  (二)',
      '2.',
      '  (一)',
      '  (二)',
      '  (三)',
      '3.',
      '  (一)',
      '  (二)',
      '4.',
    ])
  })

  it('skips levels where there are few', () => {
    expect(outlineOf(lines('一、', '1.', '2.', '二、', '3.'))).toEqual(['一、', '  1.', '  2.', '二、', '  3.'])
  })

  it('puts what a lost heading left beside its neighbours, never below them', () => {
    expect(outlineOf(lines('1.', '2.', '(三)', '3.', '4.', '(一)', '(二)'))).toEqual(['1.', '2.', '(三)', '  3.', '  4.', '(一)', '(二)'])
  })

  it('places chapters, articles, items and inserted articles of a law', () => {
    const law = [
      '云川市渡口条例',
      '(2023年5月30日云川市第十五届人民代表大会常务委员会第九次会议通过)',
      '第一章 总则',
      `第一条 ${sentence}`,
      `第二条 ${sentence}`,
      '(一)渡口的设置;',
      '1.设施的数量;',
      '2.设施的位置;',
      '(二)渡口的撤销。',
      '前款规定的事项由市交通主管部门负责。',
      `第二条之一 ${sentence}`,
      '第二条第一款规定的情形,适用前条。',
      '第二章 管理',
      `第三条 ${sentence}`,
    ].join('\n')
    expect(outlineOf(law)).toEqual([
      '第一章',
      '  第一条',
      '  第二条',
      '    (一)',
      '      1.',
      '      2.',
      '    (二)',
      '  第二条之一',
      '第二章',
      '  第三条',
    ])
  })

  it('puts 分编 below 编, and articles of a judicial interpretation below 一、', () => {
    const law = (...markers: string[]) =>
      ['云川渡口法', '(2023年5月30日云川大会通过)', ...markers.map((marker) => `${marker} ${sentence}`)].join('\n')
    expect(outlineOf(law('第一编', '第一章', '第一条', '第二编', '第一分编', '第一章', '第二条', '第二分编', '第二章', '第三条'))).toEqual([
      '第一编',
      '  第一章',
      '    第一条',
      '第二编',
      '  第一分编',
      '    第一章',
      '      第二条',
      '  第二分编',
      '    第二章',
      '      第三条',
    ])
    expect(outlineOf(law('一、', '第一条', '第二条', '二、', '第三条'))).toEqual(['一、', '  第一条', '  第二条', '二、', '  第三条'])
  })

  it('says where a number that is missed stands within a line', () => {
    const told = (...lines: string[]) =>
      [...parse(toLines(['云川渡口管理办法', '第一条 渡工应当具备下列条件:', ...lines].join('\n')), 'a.txt')]
        .flatMap(({ document }) => document?.warnings ?? [])
        .map(({ rule, line, text }) => [rule, line, text])
    expect(told('(一)年满十八周岁;(二)会游泳;', '(三)无重大事故。')).toEqual([
      ['number-within', 4, 'Unexpected (三) after (一): (二) stands in the middle of line 3, a line break was lost'],
    ])
    expect(told('(一)年满十八周岁;', '(三)无重大事故。').map(([rule]) => rule)).toEqual(['number-gap'])
    expect(told('(一)年满十八周岁;', '(二)会游泳;(三)识字;', '(四)无重大事故。').map(([rule]) => rule)).toEqual(['number-within'])
  })
})
