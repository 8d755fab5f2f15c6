/** Where a flattened table begins and ends among prose: its first and last line, in every place that it may stand in. */
import { describe, expect, it } from 'vitest'
import { label, parse, toLines } from '../../src/index.js'

const HEAD = ['云川市水利局关于下达渠道整修任务的通知', '云水发〔2031〕8号', '各县水利局：', '现将有关任务下达如下，请抓好落实。']
const SIGNED = ['云川市水利局', '2031年4月6日']
const PROSE = '各县要加强组织领导，明确责任分工，及时协调解决推进中的困难和问题。'
const CLOSING = '以上安排可视进度适当调整。'
const NAMES = ['东渠', '西渠', '南渠', '北渠', '中渠', '引水渠', '排洪渠']

const rows = (heads: readonly string[], cells: (name: string, i: number) => readonly string[]): string[] => [
  ...heads,
  ...NAMES.flatMap((name, i) => cells(name, i)),
]
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'numbered tasks': rows(['序号', '整修任务', '责任单位', '完成时限'], (name, i) => [
    `${i + 1}`,
    `整修${name}护坡`,
    '市水利局',
    `2031年${i + 4}月底`,
  ]),
  'figures with units': rows(['渠道', '长度数（公里）', '建设性质'], (name, i) => [name, `${12 + i}`, i % 2 === 0 ? '新建' : '改建']),
  'cells of several items': rows(['序号', '渠道名称', '建设内容', '建设年限', '责任单位'], (name, i) => [
    ...[`${i + 1}`, name],
    ...(i % 2 === 0 ? [`1.整修${name}护坡${i + 3}公里；`, '2.更换闸门两座。', '3.清理淤积。'] : [`新建${name}渡槽一座。`]),
    ...[`${2031 + i}—${2033 + i}年`, '市水利局'],
  ]),
  'cells of provisions': rows(['序号', '反馈问题', '责任单位', '整改时限', '整改措施', '进展情况'], (name, i) => [
    ...[`${i + 1}`, `${name}水质长期不达标`, '市水利局', `2031年${i + 4}月底`],
    ...[`（一）划定${name}保护区。`, `（二）取缔网箱养殖${i + 8}口。`, i % 2 === 0 ? '正在推进' : '已完成'],
  ]),
  'sentences, and a heading without a known word': rows(['阶段', '时间安排', '工作内容', '责任单位'], (name, i) => [
    ...[`第${i + 1}轮`, `${i + 3}月1日至${i + 3}月20日`, `排查${name}沿线隐患，建立问题台账。`, '市水利局'],
  ]),
  'firms, and a first heading without a known word': rows(['包联领导', '职务', '企业名称', '所属行业', '联系电话'], (name, i) => [
    ...[`周渡${'一二三四五六七'[i]}`, '副县长', `${name}新材料有限公司`, i % 2 === 0 ? '新材料' : '装备制造', `1390000100${i}`],
  ]),
  'where things are, a heading as of the way to a page': rows(['编号', '名称', '所在位置', '建造年代'], (name, i) => [
    ...[`QD-0${i + 1}`, `${name}老闸`, `云川县石桥镇${name}路${i + 3}号`, `19${30 + i}年`],
  ]),
  'bounds, with signs as of the way to a page': rows(['序号', '监测断面', '响应条件', '责任单位'], (name, i) => [
    ...[`${i + 1}`, `${name}断面`, `日流量＞${20 + i}或水位＞${100 + i}并持续48小时`, '市水利局'],
  ]),
  'who looks after what, by numbers and areas': rows(['渠道', '管护人数', '管护范围', '联系电话'], (name, i) => [
    ...[`${name}`, `${i + 2}`, `${name}以南、护城河以西区域。`, `0735-221001${i}`],
  ]),
  'areas and sums': rows(['地区', '任务数（户）', '补助资金（万元）'], (name, i) => [`${name}镇`, `${30 + i}`, `${8 + i}.5`]),
}
const MARK = '|'
const whole = (cells: readonly string[]) => cells.map((cell) => MARK + cell)

/** The places of tables; cells are marked. `other` is a table that stands close. */
const PLACES: Readonly<Record<string, (cells: readonly string[], other: readonly string[]) => string[]>> = {
  'between paragraphs': (cells) => [...HEAD, '一、任务', '各渠任务安排如下：', ...whole(cells), CLOSING, '二、要求', PROSE, ...SIGNED],
  'before a heading': (cells) => [...HEAD, '一、任务', PROSE, ...whole(cells), '二、要求', PROSE, ...SIGNED],
  'before a lead-in to the next table': (cells, other) => [
    ...[...HEAD, '一、任务', PROSE, ...whole(cells), '其他任务安排如下：', ...whole(other), '二、要求', PROSE, ...SIGNED],
  ],
  'before the caption of the next table': (cells, other) => [
    ...[...HEAD, '一、任务', PROSE, ...whole(cells), '表2 资金安排', ...whole(other), '二、要求', PROSE, ...SIGNED],
  ],
  'in an annex': (cells) => [...HEAD, '附件：整修任务安排表', ...SIGNED, '附件', '整修任务安排表', ...whole(cells)],
  'in an annex, before a sentence': (cells) => [
    ...[...HEAD, '附件：整修任务安排表', ...SIGNED, '附件', '整修任务安排表', ...whole(cells), CLOSING],
  ],
  'in an annex, between paragraphs': (cells) => [
    ...[...HEAD, '附件：整修任务安排', ...SIGNED, '附件', '整修任务安排', PROSE, ...whole(cells), CLOSING, PROSE],
  ],
}

describe.each(Object.keys(PLACES))('a table %s', (place) => {
  it.each(Object.keys(TABLES))('begins and ends where it does: %s', (name) => {
    const lines = PLACES[place]?.(TABLES[name] ?? [], TABLES['areas and sums'] ?? []) ?? []
    const text = lines.map((line) => line.replace(MARK, '')).join('\n\n')
    const found = [...label(toLines(text))].filter(({ role }) => role === 'table').map(({ sight }) => sight.printed)
    expect(found).toEqual(lines.filter((line) => line.startsWith(MARK)).map((line) => line.slice(1)))
  })
})

describe('a table of inspections', () => {
  it('holds places of entertainment, which no advertisement is', () => {
    const cells = rows(['序号', '检查事项', '检查依据', '检查对象'], (name, i) => [
      ...[
        `${i + 1}`,
        i === 3 ? '娱乐场所日常检查' : `${name}闸门检查`,
        `《${i === 3 ? '娱乐场所' : '渠道'}管理办法》第${i + 5}条`,
        '歌舞娱乐场所',
      ],
    ])
    const lines = [...HEAD, '附件：检查事项目录', ...SIGNED, '附件', '检查事项目录', ...cells]
    const found = [...label(toLines(lines.join('\n\n')))].filter(({ role }) => role === 'table').map(({ sight }) => sight.printed)
    expect(found).toEqual(cells)
  })
})

describe('a title that ends as headings do', () => {
  it('is none below the label of an annex', () => {
    const cells = rows(['类别', '序号', '指标名称', '单位', '责任部门'], (name, i) => [
      '水质',
      `${i + 1}`,
      `${name}优良比例`,
      '%',
      '市水利局',
    ])
    const lines = [...HEAD, ...SIGNED, '附件', '渠道整修建设主要指标', ...cells]
    const found = [...label(toLines(lines.join('\n\n')))].filter(({ role }) => role === 'table').map(({ sight }) => sight.printed)
    expect(found).toEqual(cells)
  })
})

describe('a page number between cells', () => {
  it('tells that a page break may have cut one', () => {
    const cells = rows(['序号', '整修任务', '责任单位'], (name, i) => [
      ...[`${i + 1}`, ...(i === 2 ? ['疏通南渠沿线', '— 4 —', '灌溉支渠'] : [`整修${name}护坡`]), '市水利局'],
    ])
    const lines = [...HEAD, '附件：整修任务安排表', ...SIGNED, '附件', '整修任务安排表', ...cells]
    const [first] = [...parse(toLines(lines.join('\n\n')), 'x')]
    const texts = first?.document?.tables[0]?.cells.map(({ text }) => text)
    expect(texts?.slice(9, 12)).toEqual(['3', '疏通南渠沿线灌溉支渠', '市水利局'])
    expect(texts).toHaveLength(cells.length - 2)
  })
})
