import { styleOf } from './css.js'
import { attribute, type HtmlNode } from './node.js'

/** Width and height, in pixels, up to which a picture is an icon or counts visitors. */
const ICON = 40

/** What stands for a picture: the name of its file, else its description, else how its address begins. */
export function imageName(image: HtmlNode): string {
  const source = attribute(image, 'src').trim()
  const file = source.startsWith('data:') ? '' : (source.split(/[?#]/)[0] ?? '').replace(/^.*\//s, '')
  return file || attribute(image, 'alt').trim() || source.slice(0, 22) || 'img'
}

/** True for small pictures: signs before links, buttons, counters. */
export function isIcon(image: HtmlNode): boolean {
  const source = attribute(image, 'src')
  if (source === '' || /(?:^|[/_-])(?:icons?|dot|arrow|blank|spacer|bullet|fileicon)(?:[/_.-]|$)/i.test(source)) return true
  const style = styleOf(image)
  return ['width', 'height'].some((side) => {
    const size = /^\d+/.exec(attribute(image, side))?.[0] ?? /^(\d+)px$/.exec(style.get(side) ?? '')?.[1]
    return size !== undefined && Number(size) <= ICON
  })
}
