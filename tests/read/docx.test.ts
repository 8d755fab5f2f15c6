import { describe, expect, it } from 'vitest'
import { formatNumber, toChinese } from '../../src/read/docx/number-format.js'
import { readDocx } from '../../src/read/docx.js'
import { WORD_NAMESPACE, wordFile, wordParagraph, wordTable } from './docx-file.js'

async function read(body: string, parts?: Record<string, string>) {
  const page = await readDocx(wordFile(body, parts), 'a.docx')
  if (page === null) throw new Error('Not a .docx')
  return page
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:numbering ${WORD_NAMESPACE}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'chineseCounting', '第%1条')}${level(1, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`
const numbered = (list: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

describe('readDocx', () => {
  it('reads paragraphs with how they are set, and tables with their spans', async () => {
    const table = wordTable([
      [
        { text: '序号', colSpan: 1, merge: 'starts' },
        { text: '规模', colSpan: 2, merge: 'none' },
      ],
      [
        { text: '', colSpan: 1, merge: 'below' },
        { text: '渡船', colSpan: 1, merge: 'none' },
        { text: '客流', colSpan: 1, merge: 'none' },
      ],
    ])
    const { lines, warnings } = await read(
      wordParagraph('云川市渡口管理办法', '<w:jc w:val="center"/>') + wordParagraph('2025年3月2日', '<w:jc w:val="right"/>') + table,
    )
    expect(lines.map(({ text, markup }) => [text, markup?.tag, markup?.align])).toEqual([
      ['云川市渡口管理办法', 'p', 'center'],
      ['2025年3月2日', 'p', 'right'],
      ['序号\t规模', 'tr', undefined],
      ['渡船\t客流', 'tr', undefined],
    ])
    expect(lines[2]?.markup?.cells?.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual([
      [2, 1],
      [1, 2],
    ])
    expect(warnings).toEqual([])
  })

  it('writes the numbers of automatic lists out as Word prints them', async () => {
    const body = [
      wordParagraph('总体要求', numbered(1, 0)),
      wordParagraph('指导思想', numbered(1, 1)),
      wordParagraph('主要目标', numbered(1, 1)),
      wordParagraph('渡口', numbered(1, 2)),
      wordParagraph('重点任务', numbered(1, 0)),
      wordParagraph('安全管理', numbered(1, 1)),
      wordParagraph('为加强渡口管理', numbered(2, 0)),
      wordParagraph('着重号', numbered(2, 1)),
      wordParagraph('保障措施', numbered(3, 0)),
      wordParagraph('不编号', numbered(0, 0)),
    ]
    const { lines, warnings } = await read(body.join(''), { 'numbering.xml': NUMBERING })
    expect(lines.map(({ text }) => text)).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '1.渡口',
      '二、重点任务',
      '（一）安全管理',
      '第一条 为加强渡口管理',
      '着重号',
      '四、保障措施',
      '不编号',
    ])
    expect(warnings.map(({ text }) => text)).toEqual(['8 numbers of automatic lists are written out as Word prints them'])
  })

  it('takes the list of a style', async () => {
    const styles = `<w:styles ${WORD_NAMESPACE}><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`
    const { lines } = await read(wordParagraph('为加强管理', '<w:pStyle w:val="a1"/>'), {
      'numbering.xml': NUMBERING,
      'styles.xml': styles,
    })
    expect(lines.map(({ text }) => text)).toEqual(['第一条 为加强管理'])
  })

  it('says what it leaves out', async () => {
    const { warnings } = await read(
      '<w:p><w:r><w:t>面积</w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r/></m:oMath></w:p>',
    )
    expect(warnings.map(({ rule }) => rule)).toEqual(['docx-lost'])
  })

  it('is none of a ZIP archive without a Word document, and refuses a damaged one', async () => {
    expect(await readDocx(Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'a.zip')).toBeNull()
    await expect(readDocx(wordFile(wordParagraph('甲')).subarray(0, 300), 'a.docx')).rejects.toThrow('it is a damaged ZIP container')
  })
})

describe('formatNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1260, '一千二百六十'],
  ])('writes %i as %s', (number, text) => {
    expect(toChinese(number)).toBe(text)
  })

  it.each([
    [3, 'decimalEnclosedCircleChinese', '③'],
    [3, 'ideographTraditional', '丙'],
    [27, 'lowerLetter', 'aa'],
    [14, 'upperRoman', 'XIV'],
    [12, 'decimalFullWidth', '１２'],
    [5, 'constructor', '5'],
    [0, 'chineseCounting', '0'],
  ])('writes %i in %s', (number, format, text) => {
    expect(formatNumber(number, format)).toBe(text)
  })
})
