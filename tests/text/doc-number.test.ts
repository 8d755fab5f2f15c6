import { describe, expect, it } from 'vitest'
import { datedNumber, numberForm, readDocNumber, splitTitle, standardNumber } from '../../src/text/doc-number.js'
import { squeeze } from '../../src/text/width.js'

describe('readDocNumber', () => {
  it.each([
    ['云府发〔2025〕5号', '云府发〔2025〕5号'],
    ['云府办发[2025]33号', '云府办发[2025]33号'],
    ['云政字(2024)15号', '云政字(2024)15号'],
    ['云教【2023】7号', '云教【2023】7号'],
    ['云财〔 2022 〕 ８号', '云财〔2022〕８号'],
    ['第359号', '第359号'],
    ['第 12 号', '第12号'],
    ['云川市人民政府令第359号', '云川市人民政府令第359号'],
    ['公告2023年第5号', '公告2023年第5号'],
    ['云府发〔2025〕5号 签发人:洛明远', '云府发〔2025〕5号'],
    ['第23期', '第23期'],
    ['〔2031〕第5期', '〔2031〕第5期'],
    ['云政[2003]文164号', '云政[2003]文164号'],
  ])('reads %s', (line, printed) => {
    expect(readDocNumber(line)).toEqual({ printed, reading: printed })
  })

  it('reads a number with signs for lost characters, and says that no one reading is left', () => {
    expect(numberForm('云政办字〔2031〕1□691号')).toBe('damaged')
    expect(numberForm('云政\ufffd字〔2031〕16号')).toBe('damaged')
    expect(numberForm('□渡口管理')).toBeNull()
    expect(readDocNumber('云政办字〔2031〕1□6号')).toEqual({ printed: '云政办字〔2031〕1□6号', reading: '' })
  })

  it.each([
    ['云府发(2031年)12号', '云府发(2031年)12号', '云府发〔2031〕12号'],
    ['云府发<2031>12号', '云府发<2031>12号', '云府发〔2031〕12号'],
    ['云府发《2031》12号', '云府发《2031》12号', '云府发〔2031〕12号'],
    ['云府发〔2031〕12－1号', '云府发〔2031〕12－1号', '云府发〔2031〕12-1号'],
    ['云府发〔二○三一〕十二号', '云府发〔二○三一〕十二号', '云府发〔2031〕12号'],
    ['云府发〔2031〕12号文件', '云府发〔2031〕12号', '云府发〔2031〕12号'],
    ['云府发<2031>12号文件', '云府发<2031>12号', '云府发〔2031〕12号'],
    ['云财综〔2031〕12号 云税发〔2031〕3号', '云财综〔2031〕12号云税发〔2031〕3号', '云财综〔2031〕12号'],
  ])('reads %s, which is not as the standard has it', (line, printed, standard) => {
    expect(numberForm(squeeze(line))).toBe('bracketed')
    expect(readDocNumber(line)).toEqual({ printed, reading: printed })
    expect(standardNumber(squeeze(printed))).toBe(standard)
  })

  it('reads the number of an order with 令 behind it', () => {
    expect(numberForm('第12号令')).toBe('order')
  })

  it.each([
    '云府发〔2031〕？号',
    '云府发〔2031〕××号',
    '云府发〔2031〕 号',
    '云府发〔2031〕1?号',
    '云府发〔〕12号',
    '云府发〔203〕12号',
    '云府发〔2031〕A号',
  ])('keeps %s, which lost digits, as printed', (line) => {
    expect(numberForm(squeeze(line))).toBe('unreadable')
    expect(readDocNumber(line)).toEqual({ printed: line.replace(/\s/g, ''), reading: '' })
  })

  it.each([
    '云应急罚〔 〕 号',
    '云应急罚〔××××〕××号',
    '云应急罚（　　）第 号',
    '幸福路(12)3号',
    '幸福路（A）12号',
    '关于开展渡口整治的通知云府发<2031>5号',
    '关于开展渡口整治的通知云府发〔2031〕？号',
  ])('reads none in %s: a form to be filled in, an address, a title', (line) => {
    expect(numberForm(squeeze(line))).toBeNull()
  })

  it('gives the only reading of a damaged number beside the print', () => {
    expect(readDocNumber('云经信装备〔202412')).toEqual({ printed: '云经信装备〔202412', reading: '云经信装备〔2024〕12号' })
  })

  it.each(['云川市人民政府', '2025年3月2日', '一、总体要求', '共12号楼宇', '附件1'])('reads none in %s', (line) => {
    expect(numberForm(squeeze(line))).toBeNull()
  })

  it.each([
    ['棠陵市人民政府令第21号', '棠陵市人民政府令', '第21号'],
    ['棠陵市人民政府令', '棠陵市人民政府令', ''],
    ['棠陵市人民政府令第58号关于修改《棠陵市渡口管理办法》的决定', '棠陵市人民政府令第58号关于修改《棠陵市渡口管理办法》的决定', '第58号'],
    ['关于开展渡口整治的通知（棠府发〔2031〕5号）', '关于开展渡口整治的通知', '棠府发〔2031〕5号'],
    ['关于开展渡口整治的通知(棠府发(2031)5号)', '关于开展渡口整治的通知', '棠府发(2031)5号'],
    ['关于开展渡口整治的通知（试行）', '关于开展渡口整治的通知（试行）', ''],
  ])('takes the number off the end of %s', (line, title, number) => {
    expect(splitTitle(line)).toEqual({ title, number })
  })
})

describe('datedNumber', () => {
  it.each([
    ['云函〔2031〕7号2031年1月20日', '云函〔2031〕7号', '2031年1月20日'],
    ['2031年1月20日云函〔2031〕7号', '云函〔2031〕7号', '2031年1月20日'],
    ['(一九九九年一月二十日云函[1999]7号)', '云函[1999]7号', '一九九九年一月二十日'],
    ['(云函〔2031〕7号2031-01-20)', '云函〔2031〕7号', '2031-01-20'],
  ])('reads %s', (line, number, day) => {
    expect(datedNumber(line)).toEqual({ number, day })
    expect(readDocNumber(line)?.reading).toBe(number)
  })

  it.each(['云函〔2031〕7号', '2031年1月20日', '云函〔2031〕7号2031年13月20日', '云函〔2031〕7号签发人:温如许'])(
    'finds no day beside a number in %s',
    (line) => {
      expect(datedNumber(line)).toBeNull()
    },
  )
})
