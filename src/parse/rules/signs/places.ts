/** Menus of places: a site leads to the sites of other places, from provinces down to districts, on one line or a place a line. */
import { quick } from '../../../text/quick.js'
import type { Sight } from '../../sight/sight.js'

/** Provinces as menus print them, the special regions among them. */
const PROVINCE =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾'
/** A province, or a place of a lower level by its last character. */
const PLACE = quick(
  new RegExp(
    `^(?:(?:${PROVINCE})(?:[省市]|(?:壮族|回族|维吾尔)?自治区)?|新疆(?:生产建设)?兵团|[\\u4e00-\\u9fff]{1,9}(?<![\\u4e00-\\u9fff](?:城|园|社|景|校|库|地|片|山|林|厂|矿|小|辖))[市县区州盟旗])$`,
  ),
)
/** A province as such menus print it alone on a line, without what kind of place it is. */
const BARE_PROVINCE = quick(new RegExp(`^(?:${PROVINCE})$`))
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
  return isRun(sight, placesOn)
}

/** True where so many provinces stand below one another, each alone on a line without what kind of place it is, that only a menu does; above it its heading too. */
export function headsProvinces(sight: Sight): boolean {
  return isRun(sight, provinceOn) || (isShort(sight) && sight.next !== null && isRun(sight.next, provinceOn))
}

const provinceOn = ({ bare }: Sight): number => (BARE_PROVINCE.test(bare) ? 1 : 0)

function isRun(first: Sight, count: (sight: Sight) => number): boolean {
  let found = 0
  for (let at: Sight | null = first; at !== null && found < FEWEST; at = at.next) {
    const here = count(at)
    if (here === 0) break
    found += here
  }
  return found >= FEWEST
}

/** A city as menus print it behind the provinces: its name alone. */
const CITY = quick(/^[\u4e00-\u9fff]{2,4}$/)
const cityOn = ({ bare }: Sight): number => (CITY.test(bare) ? 1 : 0)

/** Characters of the heading of such a menu at most. */
const LONGEST_HEADING = 10
const isShort = ({ bare, marker, ending }: Sight): boolean =>
  bare.length <= LONGEST_HEADING && marker === null && ending !== 'stop' && ending !== 'colon'

/** True for what such a menu goes on with behind a line of it: further places, cities by their names alone, and a heading above those. */
export function goesOnWithPlaces(above: Sight, sight: Sight): boolean {
  if (namesPlaces(sight) || isRun(sight, cityOn)) return true
  if (cityOn(sight) > 0) return cityOn(above) > 0 && !namesPlaces(above)
  return isShort(sight) && sight.next !== null && isRun(sight.next, cityOn)
}

/** True for a line that may stand in a menu of places. */
export function isOfPlaces(sight: Sight): boolean {
  return namesPlaces(sight) || isShort(sight)
}
