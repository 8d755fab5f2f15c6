/** Classes of classes, sums with a count, and the authorities of all places of a level. The text is invented. */
import { describe, expect, it } from 'vitest'
import { rebuild } from './support.js'

describe('classes', () => {
  it('goes on with all that is classed below the one that goes on', () => {
    const head = '序号|大类|小类|品目|分档名称|补贴额(元)'
    const rows = ['1|耕作机具|整地机具|起垄机|幅宽1米以下起垄机|800', '2|幅宽1米及以上起垄机|1500', '3|镇压机|幅宽3米及以上镇压机|1100']
    const more = [
      '4|播种机具|点播机|4行以下点播机|1300',
      '5|植保机具|喷雾机具|喷杆机|药箱300升以下喷杆机|900',
      '6|药箱300升及以上喷杆机|2300',
    ]
    const grid = rebuild([head, ...rows, ...more, '7|风送机|射程30米及以上风送机|5200'].join('|'))
    expect(grid.slice(2, 5)).toEqual([
      ['2', '^', '^', '^', '幅宽1米及以上起垄机', '1500'],
      ['3', '^', '^', '镇压机', '幅宽3米及以上镇压机', '1100'],
      ['4', '^', '播种机具', '点播机', '4行以下点播机', '1300'],
    ])
  })
})

describe('organs beside what goes on', () => {
  it('are helpers where a task goes on and one organ is printed, as the lead goes on with the task', () => {
    const head = '序号|攻坚任务|具体措施|完成时限|牵头单位|责任单位'
    const rows = [
      '1|渡口登记提速|推行渡口登记“一网通办”，压缩办理环节。|2031年6月|市交通局|市公安局|2|为新设渡口免费刻制标牌。|2031年3月|市财政局|3|推广电子渡口证跨部门应用。|2031年9月|市数据局',
      '4|渡船检验提速|推行渡船联合检验，一次上船。|2031年6月|市船检局|市应急局|5|公布渡船检验标准和流程。|2031年9月|市市场监管局',
    ]
    const grid = rebuild(
      [head, ...rows, '6|渡工培训|每年举办渡工培训班2期。|2031年5月|市人社局|市教育局|7|按时发放渡工培训补贴。|2031年8月|市财政局'].join(
        '|',
      ),
    )
    expect(grid[2]).toEqual(['2', '^', '为新设渡口免费刻制标牌。', '2031年3月', '^', '市财政局'])
    expect(grid[7]).toEqual(['7', '^', '按时发放渡工培训补贴。', '2031年8月', '^', '市财政局'])
  })

  it('go on with the class where each class has one, though some rows of another class have their own', () => {
    const head = '补助类别|补助项目|补助对象|补助标准|实施部门'
    const rows = [
      '渡运补助|渡口运营补助|乡镇公益渡口|每年6000元|市交通局|渡船燃油补助|机动渡船所有人|每年2000元|渡工补助|持证渡工|不低于上年的1.1倍',
      '更新补助|渡船更新补助|更新渡船的经营者|每艘3万元至8万元|市财政局|码头改造补助|改造码头的乡镇|每座5万元|市水利局',
    ]
    const grid = rebuild([head, ...rows, '培训补助|渡工培训补助|新渡工|每人800元|市人社局|复训补助|持证渡工|每人300元'].join('|'))
    expect(grid[2]).toEqual(['^', '渡船燃油补助', '机动渡船所有人', '每年2000元', '^'])
    expect(grid[7]).toEqual(['^', '复训补助', '持证渡工', '每人300元', '^'])
  })
})

describe('sums', () => {
  const head = '序号|项目名称|建设内容|总投资(万元)|年度投资(万元)|责任单位'
  const rows = ['1|东渠整治工程|疏浚渠道12公里，新建闸门4座|600|200|市水利局', '2|南塘加固工程|加固坝体320米|400|150|市水利局']

  it('say how many they sum up', () => {
    const grid = rebuild([head, '合计(3个)|1500|500', ...rows, '3|北站改造工程|更换机组3台|500|150|市城管局'].join('|'))
    expect(grid[0]).toHaveLength(6)
    expect(grid[1]).toEqual(['合计(3个)', '<', '', '1500', '500', ''])
  })

  it('cover all columns before the figures where blank lines tell of empty cells, and none', () => {
    const grid = rebuild([head, '合计|1500|500', `+${rows[0]}`, rows[1], '3|北站改造工程|更换机组3台|500|150|市城管局'].join('|'))
    expect(grid[1]).toEqual(['合计', '<', '<', '1500', '500', ''])
  })
})

describe('organs', () => {
  it('are the authorities of all places too', () => {
    const rows = [
      '筹备阶段|组建专班，落实人员和经费|2033年3月—4月|各级人民政府|制定方案，编制调查表式|2033年4月—5月|市林草办|开展综合试点|2033年6月|市林草办、岚汀市林草办',
      '实施阶段|摸底登记，编制图斑名录|2033年7月上旬|各乡镇(街道)|入户核实、数据采集与审核|2033年7月15日—9月30日|各乡镇(街道)|事后质量抽查|2033年10月|市林草办',
      '发布阶段|数据汇总和评估|2033年11月—12月|市林草办|发布公报|2034年1月|市统计局',
    ]
    const grid = rebuild(['阶段|工作内容|起止时间|责任部门', ...rows].join('|'))
    expect(grid[4]).toEqual(['实施阶段', '摸底登记,编制图斑名录', '2033年7月上旬', '各乡镇(街道)'])
    expect(grid[5]).toEqual(['^', '入户核实、数据采集与审核', '2033年7月15日—9月30日', '各乡镇(街道)'])
  })

  it('are several in one cell of the last column of organs, a line each', () => {
    const rows = [
      '1|推行“一网通办”|1.水电气服务进驻大厅。|2.限时办结率达到100%。|区政务服务局|区城管局|区经信局|区水务局|2034年3月底前',
      '2|推行“证照联办”|1.十五个行业一照通行。|2.建立许可互认机制。|区市场监管局|区卫生健康局|区消防救援大队|2034年6月底前',
      '3|压减审批时限|再压减承诺时限三成。|区政务服务局|区直有关部门|2034年4月底前|4|落实纾困政策|编制政策汇编。|区发展改革局|区财政局|区税务局|2034年12月底前',
      '5|便利企业融资|推动政银担合作。|区金融办|区财政局|2034年12月底前|6|加强产权保护|设立巡回审判点。|区法院|区市场监管局|2034年8月底前',
    ]
    const grid = rebuild(['序号|任务名称|具体举措|牵头部门|配合部门|完成时间', ...rows].join('|'))
    expect(grid[1]?.slice(3)).toEqual(['区政务服务局', '区城管局区经信局区水务局', '2034年3月底前'])
    expect(grid[4]?.slice(3)).toEqual(['区发展改革局', '区财政局区税务局', '2034年12月底前'])
  })

  it('take with them who answers for them, where nobody is named but beside each class', () => {
    const rows = [
      '抢险物资|编织袋|15|市水利局|块石|8000|照明车|6',
      '救生物资|冲锋舟|22|市应急局|救生衣|3500',
      '生活物资|帐篷|1200|市发展改革委|棉被|5000',
    ]
    const grid = rebuild(['类别|物资名称|数量|责任单位', ...rows].join('|'))
    expect(grid.map((row) => row[3])).toEqual(['责任单位', '市水利局', '^', '^', '市应急局', '^', '市发展改革委', '^'])
  })

  it('are groups that numerals count among the numbers of their rows', () => {
    const rows = [
      '一|交通(2个)|86000|32000|1|环湖公路改造|长湖区|改造道路32公里，路基宽12米|2031—2033|56000|20000|市交通局|2|青浦河大桥|望江县|新建桥梁1座，全长1.2公里|2032—2034|30000|12000|望江县人民政府',
      '二|教育(2个)|41000|18000|3|第二中学|新城区|新建校舍5.6万平方米|2032—2033|26000|12000|市教育局|4|第三小学|东山区|新建校舍2.1万平方米|2031—2032|15000|6000|市教育局',
    ]
    const grid = rebuild(['序号|项目名称|建设地点|建设规模及内容|建设年限|总投资(万元)|2032年计划投资(万元)|责任单位', ...rows].join('|'))
    expect(grid.map(([number]) => number)).toEqual(['序号', '一', '1', '2', '二', '3', '4'])
  })
})
