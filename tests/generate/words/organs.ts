/** Organs: full names, short names, and the letters that stand for them in document numbers. */
import type { Random } from '../random.js'
import type { Place } from './places.js'

export interface Organ {
  full: string
  short: string
  code: string
}

const DEPARTMENTS: readonly Organ[] = [
  { full: '发展和改革委员会', short: '发展改革委', code: '发改' },
  { full: '经济和信息化委员会', short: '经济信息委', code: '经信' },
  { full: '教育局', short: '教育局', code: '教' },
  { full: '科学技术局', short: '科技局', code: '科' },
  { full: '公安局', short: '公安局', code: '公' },
  { full: '民政局', short: '民政局', code: '民' },
  { full: '财政局', short: '财政局', code: '财' },
  { full: '人力资源和社会保障局', short: '人力社保局', code: '人社' },
  { full: '规划和自然资源局', short: '规划自然资源局', code: '规资' },
  { full: '生态环境局', short: '生态环境局', code: '环' },
  { full: '住房和城乡建设委员会', short: '住房城乡建委', code: '建' },
  { full: '交通运输委员会', short: '交通运输委', code: '交' },
  { full: '水利局', short: '水利局', code: '水' },
  { full: '农业农村委员会', short: '农业农村委', code: '农' },
  { full: '商务委员会', short: '商务委', code: '商务' },
  { full: '文化和旅游发展委员会', short: '文化旅游委', code: '文旅' },
  { full: '卫生健康委员会', short: '卫生健康委（市中医药管理局）', code: '卫' },
  { full: '应急管理局', short: '应急局', code: '应急' },
  { full: '市场监督管理局', short: '市场监管局', code: '市监' },
  { full: '大数据应用发展管理局', short: '大数据发展局', code: '数' },
  { full: '医疗保障局', short: '医保局', code: '医保' },
  { full: '林业局', short: '林业局', code: '林' },
]

/** Bodies of the whole country. Invented; their names follow the common pattern. */
const MINISTRIES = [
  '城乡商贸部',
  '工程技术部',
  '国家冷链发展局',
  '国家托育事业局',
  '水土保护总局',
  '国家中试促进局',
  '公共档案总局',
  '职业技能部',
]

export const departments = (random: Random, place: Place, count: number): Organ[] =>
  random.several(DEPARTMENTS, count).map((d) => ({ full: place.name + d.full, short: place.level + d.short, code: d.code }))

export const ministries = (random: Random, count: number): string[] => random.several(MINISTRIES, count)

/** 市商务委、市财政局 */
export const shortNames = (random: Random, place: Place, most = 4): string =>
  departments(random, place, random.int(1, most))
    .map((o) => o.short.replace('（市', `（${place.level}`))
    .join('、')
