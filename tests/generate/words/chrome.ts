/** What web pages print around documents. Names and numbers are invented. */
import type { Random } from '../random.js'
import type { Place } from './places.js'

const SECTIONS = ['首页', '政务公开', '政策文件', '市政府文件', '规范性文件', '投资指南', '办事服务', '互动交流', '数据开放', '通知公告']

type Block = (random: Random, place: Place) => string[]

const someNumber = (random: Random): string => `${random.int(1000, 9999)}${random.int(1000, 9999)}`

/** Groups of lines above a page's text. */
export const TOP: readonly Block[] = [
  (_r, p) => [`主办：${p.name}商务委员会承办：${p.name}招商服务中心`],
  (r) => [`您当前的位置：${r.several(SECTIONS, 3).join(r.pick(['', ' > ', ' >> ', '/']))}`],
  (r) => r.several(SECTIONS, 6),
  (r) => [r.several(SECTIONS, 5).join(r.pick([' ', ' | ', '　']))],
  () => ['字体：【大 中 小】', '打印 关闭', '分享到：'],
  (r) => [`【字号：大 中 小】 ${r.pick(['打印本页', '收藏', '分享'])}`],
  (r, p) => [`索 引 号：${someNumber(r)}/2024-00${r.int(100, 999)}`, `发文机关：${p.name}人民政府`, '主题分类：综合政务', '有 效 性：有效'],
  (_r, p) => [`${p.name}人民政府门户网站`, '无障碍阅读', '长者模式', '登录', '注册'],
  (r) => [`发布时间：2024-0${r.int(1, 9)}-1${r.int(0, 9)} 浏览次数：${r.int(12, 9000)} 次`],
]

/** Groups of lines below a page's text. */
export const BOTTOM: readonly Block[] = [
  (r, p) => [
    `主办：${p.name}商务委员会承办：${p.name}招商服务中心电话：0800-${someNumber(r)}`,
    `传真：0800-${someNumber(r)}地址：${p.name}河湾路65号`,
  ],
  () => ['微信二维码', '小程序 二维码'],
  (r, p) => [`Copyright © 2012-2024 All Rights Reserved. ${p.name}人民政府办公厅 ${p.code}ICP备0${r.int(1000000, 9999999)}号`],
  (r) => [`网站标识码：9${someNumber(r)} ${r.pick(['公网安备', '备案号'])}9${someNumber(r)}号`, '网站地图 | 联系我们 | 隐私声明'],
  (r) => ['扫一扫在手机打开当前页', `访问量：${r.int(1000, 90000)}`],
  (_r, p) => ['相关链接', `${p.below[0] ?? ''}召开安全生产工作会议`, `一图读懂：${p.name}今年这样干`],
  () => ['返回顶部', '关闭窗口'],
]

/** Lines between two documents of one page. */
export const BETWEEN: readonly Block[] = [
  () => ['上一篇：关于开展年度统计执法检查的公告', '下一篇：没有了'],
  () => ['=================='],
  () => ['* * *'],
  () => ['打印 关闭', '分享到：微信 微博'],
  (r) => [`发布日期：2024-1${r.int(0, 2)}-0${r.int(1, 9)} 【字体：大 中 小】`],
  () => ['更多>>'],
]

const SPAM_NAMES = ['金鲤棋牌', '星阙娱乐', '鼎铄国际', '云豹彩票', '银雀电玩', '皇庭轩', '九霄体育', '飞象竞技']
const SPAM_TAILS = ['官网', '平台登录', 'APP下载', '网址导航', '开奖结果', '注册送彩金', '手机版', '—首页']

export const spam = (random: Random): string =>
  Array.from({ length: random.int(1, 3) }, () => random.pick(SPAM_NAMES) + random.pick(SPAM_TAILS)).join(random.pick(['', ' ', '_', '，']))
