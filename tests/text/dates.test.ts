import { describe, expect, it } from 'vitest'
import { datesIn, isDamagedDate, readDate, toIso } from '../../src/text/dates.js'

describe('readDate', () => {
  it.each([
    ['2025年3月2日', '2025-03-02'],
    ['２０２５年１２月１１日', '2025-12-11'],
    ['2025 年 3 月 2 日', '2025-03-02'],
    ['二〇二三年五月四日', '2023-05-04'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二Ｏ二四年十月二十日', '2024-10-20'],
    ['2025-03-02', '2025-03-02'],
    ['2024109', '2024-10-09'],
    ['20231215', '2023-12-15'],
    ['2024925', '2024-09-25'],
  ])('reads %s as %s', (text, iso) => {
    expect(readDate(text)?.reading).toBe(iso)
  })

  it('leaves a reading open where two days are possible', () => {
    expect(readDate('2023119')).toEqual({ printed: '2023119', reading: '' })
  })

  it.each(['2025年', '2025年3月', '130', '第5号', '2025年3月2日印发', '1234567', '20250132'])('reads no date in %s', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('knows days that do not exist', () => {
    expect(readDate('2023年2月29日')).toEqual({ printed: '2023年2月29日', reading: '' })
    expect(toIso(2024, 2, 29)).toBe('2024-02-29')
  })

  it('takes a date with signs for lost characters, or with a year that lost one, for a damaged one', () => {
    for (const printed of ['202□年4月4日', '2031\ufffd4月4日', '202年4月4日']) expect(readDate(printed)).toEqual({ printed, reading: '' })
    for (const text of ['□□□□年□月□日', '20□□年□月□日', '□年4月4日']) expect(readDate(text)).toBeNull()
  })

  it('tells damaged prints from whole ones', () => {
    expect(isDamagedDate('2024109')).toBe(true)
    expect(isDamagedDate('2024年10月9日')).toBe(false)
  })
})

describe('datesIn', () => {
  it('finds whole dates and what is left of damaged ones, in order', () => {
    const text = '2018年3月29日某会议通过根据20□2年12月5日某会议决定修正根据二〇二三年五月四日某会议第20195号决定修正'
    expect(datesIn(text)).toEqual([
      { printed: '2018年3月29日', reading: '2018-03-29', index: 0 },
      { printed: '20□2年12月5日', reading: '', index: text.indexOf('20□2') },
      { printed: '二〇二三年五月四日', reading: '2023-05-04', index: text.indexOf('二〇二三') },
    ])
  })

  it.each(['2019年修订', '2019年6月修订', '第20195号', '20年', '□019年'])('finds none in %s', (text) => {
    expect(datesIn(text)).toEqual([])
  })

  it('reads what the standard leaves one day for', () => {
    expect(datesIn('20196月3日修正').map(({ reading }) => reading)).toEqual(['2019-06-03'])
    expect(datesIn('2017年月10日修正').map(({ reading }) => reading)).toEqual([''])
  })
})
