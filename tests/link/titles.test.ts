import { describe, expect, it } from 'vitest'
import type { Marks } from '../../src/link/marks.js'
import { titleCore } from '../../src/link/marks.js'
import { compareTitles } from '../../src/link/titles.js'

const marks = (title: string, instrument = ''): Marks => ({
  kind: 'notice',
  number: null,
  digits: '',
  date: '',
  day: '',
  adopted: [],
  brokenDays: [],
  title,
  core: titleCore(title),
  edition: '',
  instruments: instrument === '' ? [] : [titleCore(instrument)],
  issuers: [],
  titled: true,
})

const LETTER = '云川市人民政府关于印发云川市渡口管理办法（试行）的通知'

describe('compareTitles', () => {
  it.each([
    ['a title that lost its last line', LETTER, '云川市人民政府关于印发云川市渡口管理办法', 'part'],
    ['a title that took site furniture along and lost a character', '云川市渡口管理条例', '效性：有效通知公告云川市渡□管理条例', 'part'],
    ['a title of which the first line is lost', '云川市渡口管理条例', '渡口管理条例', 'part'],
    ['a title of which the line between is lost', '云川市渡口和渡船安全管理条例', '云川市条例', 'part'],
    ['rules on rules', '云川市渡口管理条例', '云川市渡口管理条例实施细则', 'conflict'],
    ['a decision on rules', '云川市渡口管理条例', '关于修改《云川市渡口管理条例》的决定', 'conflict'],
    ['rules of a city on a law', '渡口法', '云川市实施《渡口法》办法', 'conflict'],
    ['rules of a city and rules on them', '云川市条例', '云川市条例实施细则', 'conflict'],
    ['another subject', '云川市渡口管理条例', '云川市索道管理条例', 'conflict'],
    ['another city', '云川市渡口管理条例', '临江市渡口管理条例', 'conflict'],
  ] as const)('tells %s', (_, one, other, agreement) => {
    expect(compareTitles(marks(one), marks(other))).toBe(agreement)
    expect(compareTitles(marks(other), marks(one))).toBe(agreement)
  })

  it('parts letters that issue other things, as their titles and the texts below say', () => {
    const one = marks('云川市政府印发《云川市城乡渡口渡船安全检查三年行动计划》的通知', '云川市城乡渡口渡船安全检查三年行动计划')
    const other = marks('云川市政府印发《临江省茶叶品质提升和产销对接工作方案》的通知', '临江省茶叶品质提升和产销对接工作方案')
    expect(compareTitles(one, other)).toBe('conflict')
    expect(compareTitles(other, one)).toBe('conflict')
    // what only the letter's title has may be half of a name
    expect(compareTitles(one, { ...other, instruments: [] })).toBe('unknown')
  })

  it('does not part two letters of one issuer on one instrument, of which each lost another line of its title', () => {
    const first = '云川市人民政府关于公布渡口管理办法和索道检查规程等文件的通知'
    const second = '云川市人民政府关于公布渡口管理办法、缆车经营办法等文件的通知'
    expect(compareTitles(marks(first, '渡口管理办法'), marks(second, '渡口管理办法'))).toBe('unknown')
    expect(compareTitles(marks(first, '渡口管理办法'), marks(second, '缆车经营办法'))).toBe('conflict')
    const forwarded = '临江市人民政府关于转发渡口管理办法、缆车经营办法等文件的通知'
    expect(compareTitles(marks(first, '渡口管理办法'), marks(forwarded, '渡口管理办法'))).toBe('conflict')
  })
})
