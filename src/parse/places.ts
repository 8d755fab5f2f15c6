/** Menus of places: a site leads to the sites of other places, from provinces down to districts, on one line or a place a line. */
import { quick } from '../text/quick.js'
import type { Sight } from './sight.js'

/** Provinces as menus print them, the special regions among them. */
const PROVINCE =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾'
/** A province, or a place of a lower level by its last character. */
const PLACE = quick(
  new RegExp(
    `^(?:(?:${PROVINCE})(?:[省市]|(?:壮族|回族|维吾尔)?自治区)?|新疆(?:生产建设)?兵团|[\\u4e00-\\u9fff]{1,9}(?<![\\u4e00-\\u9fff](?:城|园|社|景|校|库|地|片|山|林|厂|矿|小|辖))[市县区州盟旗])$`,
  ),
)
/** The last character of a place: a quick first question. */
const LAST = quick(/[市县区州盟旗省团京津北西古宁林江海苏徽建东南庆川藏肃夏疆门湾港]$/)
/** What stands between the places of a row. */
const BETWEEN = /[\s|｜·]+/
/** Characters of a row of places at most. */
const LONGEST_ROW = 120

/** How many places a line names; 0 where it says anything else. */
function placesOn({ text, marker, ending }: Sight): number {
  if (marker !== null || ending === 'stop' || ending === 'colon' || text.length > LONGEST_ROW || !LAST.test(text)) return 0
  const names = text.split(BETWEEN).filter((name) => name !== '')
  return names.every((name) => PLACE.test(name)) ? names.length : 0
}

/** True for a line of nothing but names of places. */
export function namesPlaces(sight: Sight): boolean {
  return placesOn(sight) > 0
}

/** Places that a menu of them has at least. */
const FEWEST = 6

/** True where a line and those straight below it name so many places that only a menu does. */
export function headsPlaces(sight: Sight): boolean {
  let count = 0
  for (let at: Sight | null = sight; at !== null && count < FEWEST; at = at.next) {
    const here = placesOn(at)
    if (here === 0) break
    count += here
  }
  return count >= FEWEST
}
