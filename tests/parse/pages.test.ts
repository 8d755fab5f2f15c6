import { describe, expect, it } from 'vitest'
import { label, parse, toLines } from '../../src/index.js'

const rolesOf = (lines: readonly string[]) => [...label(toLines(lines.join('\n')))].map(({ role }) => role)

const HEAD = ['云川市交通局关于开展渡口检查的通知', '云交发〔2031〕5号', '各区县交通局：']
const TEXT = '现将有关事项通知如下。'
const END = ['云川市交通局', '2031年3月2日']

describe('what stands around a letter', () => {
  it('is of the site where a page prints when and how often below a whole title', () => {
    const [, bar] = rolesOf([HEAD[0] ?? '', '发布时间：2031-03-02 09:30:00  点击数：128', ...HEAD.slice(1), TEXT, ...END])
    expect(bar).toBe('chrome')
  })

  it('is of the platform where an account prints it', () => {
    const after = ['编辑 | 温如许', '往期推荐', '1.云川市渡口名录', '阅读原文', '阅读 3021', '在看 18']
    expect(rolesOf([...HEAD, TEXT, ...END, ...after]).slice(-after.length)).toEqual(after.map(() => 'chrome'))
  })

  it('stays text where a letter says how to reach somebody', () => {
    const contact = ['联系电话：0999-5550345', '电子邮箱：jtj@example.org']
    expect(rolesOf([...HEAD, TEXT, ...contact, ...END]).slice(4, 6)).toEqual(['para', 'para'])
  })

  it('is the page’s own title where the title below shares its words', () => {
    expect(
      rolesOf(['重磅！云川市渡口管理办法来了', '云川市交通局关于印发云川市渡口管理办法的通知', ...HEAD.slice(1), TEXT, ...END])[0],
    ).toBe('page_title')
  })
})

describe('a bar of labels', () => {
  it('is of the site where it begins with the home page, whatever else it names', () => {
    expect(rolesOf(['网站首页 | 渡口概览 | 渡口名录 | 摆渡时刻', ...HEAD, TEXT, ...END])[0]).toBe('chrome')
  })
})

describe('titles', () => {
  it('go on with 和 behind a word that may end one', () => {
    const head = ['云川市交通局关于办理人大代表建议', '和政协提案的通知', ...HEAD.slice(1)]
    expect(rolesOf([...head, TEXT, ...END]).slice(0, 2)).toEqual(['title', 'title'])
  })

  it('stand in brackets below the number of an announcement', () => {
    expect(rolesOf(['云川海关公告2031年第2号', '(关于调整渡口开放时间的公告)', TEXT, ...END]).slice(0, 2)).toEqual(['doc_number', 'title'])
  })

  it('stand above the line that says when a law was passed, of whatever kind the law is', () => {
    const law = ['云川市渡口典则', '(2031年2月10日云川市第七届人民代表大会常务委员会第九次会议通过)', '第一条 为了管理渡口,制定本典则。']
    expect(rolesOf(law)).toEqual(['title', 'adoption', 'prov'])
  })
})

describe('an annex', () => {
  const letter = [...HEAD, TEXT, '附件：1.云川市渡口名录', '2.云川市渡口检查要点', ...END]
  const first = ['一、客渡', '安澜渡每天摆渡二十次，枯水期每天十次。']
  const second = ['一、检查内容', '船舶证书是否齐全，救生设备是否完好。']

  it('begins at its title where the label was lost and the list names it', () => {
    const roles = rolesOf([...letter, '云川市渡口名录', ...first, '云川市渡口检查要点', ...second])
    expect(roles.slice(8)).toEqual(['annex_title', 'prov', 'para', 'annex_title', 'prov', 'para'])
  })

  it('begins there too where the title is broken behind the place and before its last word', () => {
    const roles = rolesOf([...letter, '云川市', '渡口', '名录', ...first, '云川市渡口检查要点', ...second])
    expect(roles.slice(8, 12)).toEqual(['annex_title', 'annex_title', 'annex_title', 'prov'])
  })

  it('begins at no line that the list does not name, and at no name of links', () => {
    expect(rolesOf([...letter, '云川市渡船名录', ...first])).not.toContain('annex_title')
    expect(rolesOf([...letter, '云川市渡口名录', '云川市渡口检查要点'])).not.toContain('annex_title')
  })

  it('is a part of its own without a label', () => {
    const text = [...letter, '云川市渡口名录', ...first, '云川市渡口检查要点', ...second].join('\n')
    const [document] = [...parse(toLines(text), 'x')].map((parsed) => parsed.document)
    expect(document?.tree.children.flatMap((child) => (child.type === 'part' ? [child.name] : []))).toEqual([
      'notice',
      'annex-1',
      'annex-2',
    ])
  })

  it('is listed below 附件 without a colon where labels follow the entries', () => {
    const list = ['附件', '1.云川市渡口名录', '2.云川市渡口检查要点', '附件一', '云川市渡口名录', ...first]
    expect(rolesOf([...HEAD, TEXT, ...END, ...list]).slice(6, 10)).toEqual(['annex_list', 'annex_list', 'annex_list', 'annex_label'])
  })

  it('is listed by the names of files, above a table too', () => {
    const table = ['渡口\t里程\t班次', '东渡\t3\t12', '西渡\t5\t16']
    const lines = [...HEAD, TEXT, ...END, '附件：1.云川市渡口名录.doc', '2.云川市渡口班次表.xls', ...table]
    expect(rolesOf(lines).slice(-5)).toEqual(['annex_list', 'annex_list', 'table', 'table', 'table'])
  })

  it('has no further line of its title below one that is the whole name, but the headings of its table', () => {
    const headings = ['县（区）', '受理机构', '联系电话']
    const rows = ['安澜区', '区政务服务科', '2211008', '望川区', '区政务中心', '2213006', '云林县', '县行政审批科', '2215004']
    const lines = [...HEAD, TEXT, '附件：各县（区）渡口投诉受理机构', ...END, '附件', '各县（区）渡口投诉受理机构', ...headings, ...rows]
    const roles = rolesOf(lines)
    expect(roles.slice(-13)).toEqual(['annex_title', ...headings.map(() => 'table'), ...rows.map(() => 'table')])
  })

  it('goes on with the last word of its title, where the list has no more than the first line', () => {
    const table = ['序号', '任务', '牵头单位', '1', '更换跳板', '市交通局', '2', '维修渡船', '市水利局']
    const lines = [...HEAD, TEXT, '附件：云川市渡口改造', ...END, '附件', '云川市渡口改造', '重点任务分工表', ...table]
    expect(rolesOf(lines).slice(-11, -8)).toEqual(['annex_title', 'annex_title', 'table'])
  })

  it('goes on with a bracket below its whole name', () => {
    const lines = [...HEAD, TEXT, '附件：云川市渡口名录', ...END, '附件', '云川市渡口名录', '（2031年版）', '一、东渡。']
    expect(rolesOf(lines).slice(-3)).toEqual(['annex_title', 'annex_title', 'prov'])
  })
})

describe('running text', () => {
  it('goes on after a digit with a unit, and not with a word that begins like one', () => {
    expect(rolesOf([...HEAD, '全市共有渡口12', '个，年内检查完毕。', ...END])[4]).toBe('cont')
    expect(rolesOf([...HEAD, '检查的批次是12', '项目概况见渡口名录。', ...END])[4]).toBe('para')
  })

  it('has one paragraph for each label of minutes', () => {
    expect(rolesOf([...HEAD, TEXT, '列席：区交通局石见溪，区水利局范小舟', '记录：宋子衿', ...END]).slice(4, 6)).toEqual(['para', 'para'])
  })

  it('goes on with the article that the line before is about to cite', () => {
    const rules = [
      '第五条 违反本办法',
      '第三条第二款规定的，责令限期改正。',
      '第三条规定的义务，不因委托他人经营而免除。',
      '第六条 本办法自公布之日起施行。',
    ]
    expect(rolesOf(['云川市渡口管理办法', ...rules]).slice(1)).toEqual(['prov', 'cont', 'para', 'prov'])
  })
})

describe('a table whose rows are numbered 一, 二', () => {
  it('goes on behind a sentence in the middle of its first row', () => {
    const headings = ['序号', '反馈问题', '责任单位', '整改目标', '整改措施', '整改时限']
    const first = [
      '一',
      '部分渡口设施陈旧',
      '市交通局',
      '渡口设施全部达标，渡船检验合格。',
      '（1）更换跳板。',
      '（2）维修渡船。',
      '2031年12月底前',
    ]
    const second = ['二', '候船室照明不足', '市水利局', '照明全部达标。', '（1）安装照明灯。', '（2）更换线路。', '2032年6月底前']
    const lines = [...HEAD, TEXT, '附件：渡口整改措施清单', ...END, '附件', '渡口整改措施清单', ...headings, ...first, ...second]
    expect(rolesOf(lines).slice(-20)).toEqual(Array.from({ length: 20 }, () => 'table'))
  })
})

describe('a table whose last cell was lost', () => {
  it('ends before a rule across the page', () => {
    const rows = ['甲', '乙', '丙', '丁'].flatMap((name, i) => [`${i + 1}`, `改造${name}渡口`, '市交通局', '市财政局', `203${i}年10月`])
    const table = ['附件', '任务表', '序号', '任务', '牵头单位', '责任单位', '时限', ...rows.slice(0, -1)]
    const next = ['云川市交通局', '云川市水利局关于开展渡口检查的通知', ...HEAD.slice(1), TEXT]
    const roles = rolesOf([...HEAD, TEXT, ...END, ...table, '==================', ...next])
    expect(roles.slice(-next.length - 1)).toEqual(['chrome', 'title', 'title', 'doc_number', 'addressees', 'para'])
  })
})

describe('a plan that the title names', () => {
  it('begins no document, behind a table that nothing ends', () => {
    const title = '云川市交通局关于印发《云川市渡口管理措施》和《云川市渡口改造工作方案》的通知'
    const first = ['云川市渡口管理措施', '一、加强管理。每月检查一次。', '序号 | 渡口 | 里程 |', '1 | 东渡 | 3 |', '2 | 西渡 | 5 |']
    const second = ['云川市渡口改造工作方案', '为落实重点工作部署，制定本方案。', '一、总体要求', '到2031年完成改造。']
    const lines = [title, ...HEAD.slice(1), TEXT, ...END, ...first, ...second]
    expect(rolesOf(lines)[lines.length - second.length]).toBe('inst_title')
  })

  it('nor do rules, whose name stands in three lines of the title and in two above their text', () => {
    const title = ['云川市人民政府办公室关于转发《云川市渡口改造行动计划》和《云川市', '城乡渡口', '改造提升办法》的通知']
    const first = [
      '云川市渡口改造行动计划',
      '一、改造渡口。到2031年完成。',
      '（一）改造东渡。',
      '二、改造跳板。到2032年完成。',
      '本文件自2031年6月1日起施行。',
    ]
    const second = ['云川市城乡渡口', '改造提升办法', '一、改造候船室', '（一）面积不小于二十平方米。']
    const roles = rolesOf([...title, ...HEAD.slice(1), '请按各自职责抓好落实，确保按时完成。', ...END, ...first, ...second])
    expect(roles.slice(-second.length)).toEqual(['inst_title', 'inst_title', 'prov', 'prov'])
  })

  it('nor does the last word of what it issues, behind an annex', () => {
    const title = '云川市人民政府办公室关于转发《云川市渡口改造行动计划》和《云川市城乡渡口改造实施细则》的通知'
    const first = [
      '云川市渡口改造行动计划',
      '一、改造渡口。到2031年完成。',
      '附件：云川市渡口名录',
      '附件',
      '云川市渡口名录',
      '东渡、西渡。',
    ]
    const lines = [title, ...HEAD.slice(1), TEXT, ...END, ...first, '实施细则', '一、改造候船室', '（一）面积不小于二十平方米。']
    expect(rolesOf(lines).lastIndexOf('title')).toBe(0)
  })
})
