/** Invented places and the organs that they have. No real place is called so. */
import type { Random } from '../random.js'

export interface Place {
  /** 云川市 */
  name: string
  /** What precedes the short names of its organs: 市 or 省. */
  level: '市' | '省'
  /** The character that begins its document numbers. */
  code: string
  /** What it is divided into. */
  below: readonly string[]
  /** How letters address them. */
  belowName: string
}

const CITY_PARTS = [
  '安澜区',
  '鹤汀区',
  '望舒区',
  '白砚区',
  '桐屿区',
  '澄心县',
  '榆荫县',
  '青枫县',
  '石杉县',
  '落星县',
  '霁月新区',
  '芦汀高新区',
]
const PROVINCE_PARTS = ['云川市', '岚汀市', '松浔市', '柘宁市', '砚江市', '汐阳市', '霁岭市', '澄峪市', '芷湖州']

export const PLACES: readonly Place[] = [
  { name: '云川市', level: '市', code: '云', below: CITY_PARTS, belowName: '各区县（自治县）人民政府' },
  { name: '岚汀市', level: '市', code: '岚', below: CITY_PARTS, belowName: '各区县人民政府' },
  { name: '松浔市', level: '市', code: '松', below: CITY_PARTS, belowName: '各县（市、区）人民政府' },
  { name: '柘宁市', level: '市', code: '柘', below: CITY_PARTS, belowName: '各县、区人民政府，各管委会' },
  { name: '砚江市', level: '市', code: '砚', below: CITY_PARTS, belowName: '各区人民政府' },
  { name: '临江省', level: '省', code: '临', below: PROVINCE_PARTS, belowName: '各市（州）人民政府' },
  { name: '曲岚省', level: '省', code: '曲', below: PROVINCE_PARTS, belowName: '各市、县、自治县人民政府' },
]

/** Names of a region's parts as policy prose lists them. */
export const someParts = (random: Random, place: Place): string => random.several(place.below, random.int(2, 4)).join('、')
