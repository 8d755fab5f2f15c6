/**
 * Words that a cut over lines goes through: 资金管 理方式 was one heading, as 管理 is a word. Two characters each, those that headings of annexes
 * and the names in them are mostly made of; a word that is not here only tells nothing.
 */

const WORDS: ReadonlySet<string> = new Set(
  `重点 任务 具体 举措 措施 预期 成效 效果 牵头 配合 单位 责任 主体 部门 完成 时限 时间 期限 年度 目标 指标 名称 项目 内容 规模 建设 地点 地址 位置 投资 资金 来源
  计划 总额 金额 数量 面积 产值 产量 产业 工业 农业 企业 行业 职业 专业 营业 作业 就业 创业 业务 业主 事项 事业 类别 类型 分类 种类 等级 级别 性质 属性 方式 方法 方案 形式
  依据 法律 法规 规定 规划 规范 规则 条款 条件 条例 条目 标准 范围 对象 程度 幅度 情形 情节 情况 违法 行为 处罚 裁量 基准 基数 基期 现状 实际 考核 考评 评价 评分 评估 评审
  得分 分值 权重 权力 权责 职责 职权 职务 职称 姓名 性别 年龄 学历 学校 学生 学位 教育 教师 教学 培训 课程 专家 人员 人数 人口 联系 电话 手机 号码 编号 编码 代码 备注 说明
  序号 管理 管控 管护 监管 监督 监测 检查 检测 检验 抽查 巡查 排查 排放 污染 环境 环保 生态 保护 保障 保险 风险 隐患 安全 防控 防治 防护 预防 预警 预算 预计 应急 救助 救援
  物资 储备 装备 设备 设施 设计 施工 开工 竣工 工程 工作 工期 进度 进展 阶段 步骤 节点 流程 程序 办理 受理 审批 审查 审核 申请 申报 申领 材料 结果 结构 服务 公共 公开 公司
  公里 政府 政务 政策 行政 机构 机关 组织 实施 实现 落实 推进 推动 加强 加快 提升 提高 提供 完善 健全 建立 开展 强化 优化 深化 扩大 促进 支持 补助 补贴 奖励 奖补 补偿 收费
  费用 经费 价格 单价 限价 收入 支出 财政 税收 银行 金融 贷款 额度 利率 比例 比率 增长 增速 增加 减少 降低 累计 合计 小计 总计 布局 空间 区域 地区 城市 城镇 乡镇 乡村 农村
  农民 农田 耕地 土地 用地 用途 用户 住宅 住房 房屋 小区 社区 街道 居民 居住 村庄 道路 公路 铁路 桥梁 交通 运输 物流 客运 货运 车辆 车位 线路 站点 起点 终点 水库 水质 水量
  供水 排水 污水 节水 用水 灌溉 河流 流域 断面 能源 能耗 电力 燃气 热力 资源 利用 效率 约束 要求 产品 品种 品牌 商品 商业 贸易 市场 消费 旅游 文化 体育 卫生 健康 医疗 医院
  医保 药品 养老 托育 儿童 妇女 残疾 民政 社会 保育 科技 技术 研发 创新 成果 转化 平台 数据 信息 数字 智能 网络 系统 共享 开放 应用 场景 示范 试点 基地 园区 中心 龙头 主导
  特色 优势 综合 协调 统筹 指导 负责 承担 参与 共同 协同 联合 领导 小组 成员 组长 主任 主要 基本 基础 重大 一般 严重 轻微 较重 主管 主办 承办 协办 执法 许可 备案 登记 确认
  给付 裁决 强制 征收 权限 主项 子项 频次 周期 日期 年限 有效 起止 首末 间隔 票价 招生 班级 班数 生均 存放 保管 库存 缺口 型号 规格 参数 品名 计量 计价`
    .split(/\s+/)
    .filter((word) => word.length === 2),
)

/** True for two characters that are the whole of a word between them: 序 号, 备 注. */
export const spellsWord = (before: string, behind: string): boolean =>
  before.length === 1 && behind.length === 1 && WORDS.has(before + behind)

/** True where the end of one text and the beginning of the next make a word, and these are not both whole words themselves. */
export function tearsWord(before: string, behind: string): boolean {
  if (before.length < 2 || behind === '') return false
  const torn = before.slice(-1) + behind.slice(0, 1)
  return WORDS.has(torn) && !(WORDS.has(before.slice(-2)) && (behind.length < 2 || WORDS.has(behind.slice(0, 2))))
}

/** True where a text begins with a whole word. */
export const beginsWithWord = (text: string): boolean => WORDS.has(text.slice(0, 2))
