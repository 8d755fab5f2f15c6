import { describe, expect, it } from 'vitest'
import { type Line, label, toLines } from '../../src/index.js'
import { proposals } from '../../src/parse/index.js'
import { toSight } from '../../src/parse/sight/sight.js'

const roles = (text: string) => [...label(toLines(text))].map(({ role }) => role)

/** A notice of many paragraphs, as long as one likes. */
function* endless(count: number): Generator<Line> {
  const head = ['云川市人民政府关于开展渡口整治的通知', '云府发〔2025〕5号', '各区县人民政府:', '现将有关事项通知如下。']
  let offset = 0
  for (let i = 0; i < count; i++) {
    const text = head[i] ?? `${i}.开展第${i}批渡口整治,落实责任,按期完成。`
    yield { number: i + 1, start: offset, end: offset + text.length, text, blanks: 0 }
    offset += text.length + 1
  }
}

describe('label', () => {
  it('hands lines out long before the source ends', () => {
    let pulled = 0
    function* counted() {
      for (const line of endless(50_000)) {
        pulled++
        yield line
      }
    }
    const labels = label(counted())
    expect(labels.next().value?.role).toBe('title')
    expect(pulled).toBeLessThan(2_000)
    let seen = 1
    let behind = 0
    for (const _ of labels) behind = Math.max(behind, pulled - ++seen)
    expect(seen).toBe(50_000)
    expect(behind).toBeLessThan(5_000)
  })

  it('gives every line one role, whatever the lines are', () => {
    const strange = ['☃', '\u0000\u0001x', '。', '一', '|', '(((((((((', '第', '\uFFFD\uFFFD', 'a'.repeat(5000), '1', '附件']
    expect(roles(strange.join('\n'))).toHaveLength(strange.length)
  })

  it('tells number, title and page title apart by what follows', () => {
    const letter = ['各区县人民政府:', '现印发给你们,请认真贯彻执行。', '云川市交通局', '2025年3月2日']
    expect(roles(['云川市交通局关于印发渡口管理办法的通知', '云交发〔2025〕5号', ...letter].join('\n')).slice(0, 2)).toEqual([
      'title',
      'doc_number',
    ])
    expect(
      roles(
        ['关于印发《渡口管理办法》的通知', '云交发〔2025〕5号', '云川市交通局', '关于印发《渡口管理办法》的通知', ...letter].join('\n'),
      ).slice(0, 4),
    ).toEqual(['page_title', 'doc_number', 'title', 'title'])
  })

  it.each([
    ['附件1所列光纤到户工程按', false],
    ['附件2中的任务', false],
    ['附件1渡口名录', true],
    ['附件1中试平台名单', true],
    ['附件2：任务分工表', true],
  ])('tells a label with its title from the citation of an annex: %s', (text, isLabel) => {
    const sight = toSight({ number: 1, start: 0, end: text.length, text, blanks: 0 }, 0)
    expect(proposals(sight).some(({ role }) => role === 'annex_label')).toBe(isLabel)
  })

  it('joins what a page cut, and nothing else', () => {
    const text = [
      '云川市渡口提升行动方案',
      '一、总体要求',
      '到2027年,全市渡口设施水平明显提升,安全管理制度更加完善,新建改建',
      '— 3 —',
      '渡口12处,服务能力显著增强。',
      '(一)加强组织领导',
      '各区县要落实责任。',
    ].join('\n')
    expect(roles(text).slice(1)).toEqual(['prov', 'para', 'page_number', 'cont', 'prov', 'para'])
  })

  it('takes the last words of a sentence for no paragraph', () => {
    const tasks = [
      '1.航道提升工程,由市交通运输局牵头,市发展改革委、市财政局',
      '配合。',
      '2.渡口改造工程,由各镇人民政府负责。',
      '特此通知。',
    ]
    expect(roles(['云川市重点任务分工方案', '一、任务分工', ...tasks].join('\n')).slice(2)).toEqual(['prov', 'cont', 'prov', 'para'])
    expect(roles(['云川市重点任务分工方案', '一、任务分工', '(一)加强渡口建设、改造和管理,落实各方责任', '略。'].join('\n')).at(-1)).toBe(
      'para',
    )
  })

  it('reads the cover of a plan, and ends its contents where a line has no page number', () => {
    const plan = [
      ...[
        '云川市人民政府关于印发云川市渡口发展规划的通知',
        '云府发〔2031〕5号',
        '云川市渡口发展规划',
        '（2031—2035年）',
        '云川市人民政府',
        '2031年9月',
      ],
      ...[
        '目　　录',
        '第一章　发展环境\t1',
        '第一节　发展成效\t1',
        '第二节　机遇\t3',
        '第二章　总体要求\t5',
        '附件：项目表\t9',
        '前　　言',
      ],
      ...[
        '“十四五”时期是关键期。',
        '第一章　发展环境',
        '第一节　发展成效',
        '渡口面貌明显改善。',
        '第二节　机遇',
        '机遇很多。',
        '第二章　总体要求',
      ],
    ]
    expect(roles(plan.join('\n')).slice(2)).toEqual([
      ...['inst_title', 'inst_title', 'signature', 'adoption', 'toc', 'toc', 'toc', 'toc', 'toc', 'toc', 'para', 'para'],
      ...['prov', 'prov', 'para', 'prov', 'para', 'prov'],
    ])
  })

  it('reads a document alike wherever it stands in the source', () => {
    const notice = [
      ...['云川市水利局关于下达整修任务的通知', '云水发〔2031〕8号', '各县水利局：', '现将任务下达如下，请抓好落实。', '附件：任务表'],
      ...[
        '云川市水利局',
        '2031年4月6日',
        '附件',
        '任务表',
        '序号 渠道名称 整修内容',
        '1 东渠 护坡',
        '2 西渠 清淤',
        '3 南渠 泵站',
        '注：按月报送。',
      ],
      ...[
        '云川市渡口应急预案',
        '1总则',
        '2组织体系',
        '3应急响应',
        '4附则',
        '1总则',
        '为做好应急工作，制定本预案。',
        '2组织体系',
        '设立指挥部。',
      ],
    ]
    const alone = roles(notice.join('\n'))
    expect(alone.slice(9, 14)).toEqual(['table', 'table', 'table', 'table', 'table_note'])
    const before = [...endless(401)].map(({ text }) => text)
    for (let count = 401 - notice.length; count <= 401; count++) {
      expect([count, ...roles([...before.slice(0, count), ...notice].join('\n')).slice(count)]).toEqual([count, ...alone])
    }
  })

  it.each([
    ['为便利企业通关，根据有关规定，现就云川港口岸开放', 'title'],
    ['为深入贯彻落实关于渡口安全工作', 'inst-title'],
    ['因管网改造需要，定于2031年7月4日22:00至7月5日6:0', 'social'],
  ])('takes the first line of a wrapped paragraph for nothing else: %s', (text, rule) => {
    const sight = toSight({ number: 1, start: 0, end: text.length, text, blanks: 0 }, 0)
    expect(proposals(sight).filter((proposal) => proposal.rule.startsWith(`${rule}/`))).toEqual([])
  })

  it.each([
    ['2031年5月，市政府办公室印发了《云川市渡口', false],
    ['2031年5月28日云川市第五届人民代表大会常务委员会第二次会议通过', true],
    ['2031年5月28日，云川市人民政府第八次常务会议通过', true],
  ])('tells when a law was passed from what news tell of a month: %s', (text, isAdoption) => {
    const sight = toSight({ number: 1, start: 0, end: text.length, text, blanks: 0 }, 0)
    expect((proposals(sight).find(({ role }) => role === 'adoption')?.weight ?? 0) > 1).toBe(isAdoption)
  })
})
