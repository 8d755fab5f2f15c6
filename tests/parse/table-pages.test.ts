/** Bare figures between the cells of flattened tables that count on from the pages before. The text is invented. */
import { describe, expect, it } from 'vitest'
import { type ParsedDocument, parse, toLines } from '../../src/index.js'

const LETTER = [
  '云川市人民政府办公室',
  '关于印发《云川市渡口整治任务表》的通知',
  '云川府办发〔2031〕8号',
  '各区县人民政府：',
  '现将《云川市渡口整治任务表》印发给你们，请认真贯彻执行。',
  '云川市人民政府办公室',
  '2031年3月18日',
  '（此件公开发布）',
]
const HEAD = ['序号', '整治任务', '工作目标', '责任单位']
const ROWS = [
  ['改造候渡设施', '新建候渡亭6座。', '市交通局'],
  ['更新老旧渡船', '更新渡船12艘。', '市船检局'],
  ['完善安全标志', '补设标志牌85块。', '市交通局'],
  ['开展渡工培训', '培训渡工300人次。', '市人社局'],
  ['清理非法渡口', '取缔非法渡口9处。', '市公安局'],
  ['安装视频监控', '接入渡口41处。', '市数据局'],
  ['疏浚渡口航道', '疏浚航道7公里。', '市水利局'],
]
const CELLS = ROWS.flatMap((cells, i) => [String(i + 1), ...cells])

/** The notice with its table, a figure put in before each of some cells. */
const notice = (first: readonly string[], figures: ReadonlyMap<number, string>): string => {
  const cells = [...HEAD, ...CELLS].flatMap((cell, i) => (figures.has(i) ? [figures.get(i)!, cell] : [cell]))
  return [...LETTER, ...first, '附件', '云川市渡口整治任务表', ...cells].join('\n\n')
}

interface Read {
  pages: string[]
  documents: ParsedDocument[]
}

function read(text: string): Read {
  const lines = text.split('\n')
  const found = [...parse(toLines(text), 'a.txt')]
  const pages = found.flatMap(({ ledger }) => ledger.filter(({ role }) => role === 'page_number').map(({ line }) => lines[line - 1]!))
  return { pages, documents: found.flatMap(({ document }) => document ?? []) }
}

const rowsIn = ([document]: readonly ParsedDocument[]): number | undefined => document?.tables[0]?.rows

describe('bare figures between cells', () => {
  it('are the numbers of pages where they count on from those of the text', () => {
    const { pages, documents } = read(
      notice(
        ['1'],
        new Map([
          [14, '2'],
          [26, '3'],
        ]),
      ),
    )
    expect(pages).toEqual(['1', '2', '3'])
    expect(rowsIn(documents)).toBe(ROWS.length + 1)
  })

  it('are cells where the text has no numbered pages', () => {
    const { pages, documents } = read(notice([], new Map()))
    expect(pages).toEqual([])
    expect(rowsIn(documents)).toBe(ROWS.length + 1)
  })

  it('are none of the numbers of the rows', () => {
    const { pages, documents } = read(notice(['1'], new Map()))
    expect(pages).toEqual(['1'])
    expect(rowsIn(documents)).toBe(ROWS.length + 1)
  })

  it('are none between the last figure of a table and the next annex', () => {
    const table = ['附件1', '渡口名录', '序号', '渡口', '渡船（艘）', '1', '白砚渡', '3', '2', '岚汀渡', '5', '3', '澄峪渡', '2']
    const { pages } = read([...LETTER, ...table, '附件2', '填报说明', '一、各区县按季度填报。'].join('\n\n'))
    expect(pages).toEqual([])
  })
})
