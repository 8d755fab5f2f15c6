import { describe, expect, it, test } from 'vitest'
import { isFormula } from '../../src/text/formula.js'
import { extract, recordsOf } from '../support/extract.js'

describe('isFormula', () => {
  it.each(['=1+1', '＝1', '@SUM(A1)', '＠a', '+cmd', '＋1+1', '-1+1', '-修缮', '\t=1', '\r=1', ' =1', '+5个百分点', '- 加强管理'])(
    'is %j',
    (text) => {
      expect(isFormula(text)).toBe(true)
    },
  )

  it.each(['', '-5', '+3.2%', '－５', '-1,200.5', '-', '——', '－－', '一、总则', '1=1', "'=1"])('is not %j', (text) => {
    expect(isFormula(text)).toBe(false)
  })
})

/** The warnings of a notice whose letter goes on with some lines. */
function warningsOf(...lines: string[]): string[] {
  const head = ['云川市水利局关于公布渡口名录的通知', '云川水发〔2024〕12号', '各区县水利局:', '现将渡口名录予以公布。']
  const records = recordsOf(extract([...head, ...lines, '云川市水利局', '2024年4月1日'].join('\n')))
  return records.flatMap(({ warnings }) => warnings).map(({ line, rule, text }) => `${line} ${rule}: ${text}`)
}

test('lines that begin like a formula are told once a document, with the place of the first', () => {
  expect(warningsOf('=HYPERLINK("http://a.example","点击查看")', '@渡口管理站要按期报送情况。')).toEqual([
    '5 line-formula: 2 lines begin like a formula: a spreadsheet may execute them',
  ])
  expect(warningsOf('各渡口要按期报送情况。')).toEqual([])
})
