import { describe, expect, it } from 'vitest'
import { readMarker, readPointed } from '../../src/text/markers.js'

const read = (text: string) => {
  const marker = readMarker(text)
  return marker === null ? null : [marker.style, marker.text, marker.ordinal, marker.inserted]
}

describe('readMarker', () => {
  it.each([
    ['一、总体要求', ['cjk-comma', '一、', 1, 0]],
    ['二十三、附则', ['cjk-comma', '二十三、', 23, 0]],
    ['（三）强化保障', ['cjk-paren', '（三）', 3, 0]],
    ['(十一) 推动', ['cjk-paren', '(十一)', 11, 0]],
    ['1.建设', ['arabic-dot', '1.', 1, 0]],
    ['12．建设', ['arabic-dot', '12．', 12, 0]],
    ['7﹒推动', ['arabic-dot', '7﹒', 7, 0]],
    ['１、建设', ['arabic-dot', '１、', 1, 0]],
    ['3.2026年底前完成', ['arabic-dot', '3.', 3, 0]],
    ['4﹒2026年底前完成', ['arabic-dot', '4﹒', 4, 0]],
    ['(二)项目已完成备案', ['cjk-paren', '(二)', 2, 0]],
    ['(一)目录的编制规则', ['cjk-paren', '(一)', 1, 0]],
    ['(一)目的和依据', ['cjk-paren', '(一)', 1, 0]],
    ['（2）研发', ['arabic-paren', '（2）', 2, 0]],
    ['③完善', ['circled', '③', 3, 0]],
    ['❷完善', ['circled', '❷', 2, 0]],
    ['㈡人文资源', ['cjk-paren', '㈡', 2, 0]],
    ['⑾传统戏剧', ['arabic-paren', '⑾', 11, 0]],
    ['⒈古镇', ['arabic-dot', '⒈', 1, 0]],
    ['⒉、非遗', ['arabic-dot', '⒉、', 2, 0]],
    ['2）水源保护', ['arabic-paren', '2）', 2, 0]],
    ['三)资源条件', ['cjk-paren', '三)', 3, 0]],
    ['第一编 总则', ['part', '第一编', 1, 0]],
    ['第二分编 所有权', ['part', '第二分编', 2, 0]],
    ['第十二章　附则', ['chapter', '第十二章', 12, 0]],
    ['第三节 监督', ['section', '第三节', 3, 0]],
    ['第一千二百六十条　本法', ['article', '第一千二百六十条', 1260, 0]],
    ['第十二条之一 期限', ['article', '第十二条之一', 12, 1]],
    ['第12条 期限', ['article', '第12条', 12, 0]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    '2025年,全市',
    '10亿元级产业',
    '1.5亿元',
    '一是加强',
    '一般规定',
    '十分重要',
    '第十条规定的情形,适用本法。',
    '第十条第二款规定的情形',
    '(二)项规定的情形',
    '(三)项、第(四)项所列',
    '第三条、第五条所称单位',
    '第二章的规定不适用。',
    '第二章第二节和条约的规定的，',
    '第三章规定的条件',
    '第三章关于储存危险物品的规定。',
    '第一部分总体要求,明确了发展思路。',
    '(此件公开发布)',
    '（一九九五年通过）',
    '3、5号楼',
    '3)项所列情形',
    '12）、第（三）项',
    '二）的规定',
    '5)',
  ])('reads no marker in %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('makes all markers of one shape: the parser is slow to read what has many', () => {
    const kinds = ['一、总则', '第三条 本办法', '（2）研发', '③完善', '⒉、非遗', '【章名】第一章 总则', '??一、总则'].map(readMarker)
    expect(new Set([...kinds, readPointed('1.300总吨')].map((marker) => Object.keys(marker ?? {}).join()))).toEqual(
      new Set(['style,text,ordinal,inserted,end']),
    )
  })

  it('says where the text begins', () => {
    expect(readMarker('1. 增强')?.end).toBe(3)
    expect(readMarker('第一条　为了')?.end).toBe(4)
  })
})
