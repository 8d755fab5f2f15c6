import { attribute, type HtmlNode } from './node.js'

/** Width and height, in pixels, up to which a picture is an icon or counts visitors. */
const ICON = 40

/** What stands for a picture: the name of its file, else its description, else how its address begins. */
export function imageName(image: HtmlNode): string {
  const source = attribute(image, 'src').trim()
  const file = source.startsWith('data:') ? '' : source.replace(/[?#].*$/s, '').replace(/^.*\//s, '')
  return file || attribute(image, 'alt').trim() || source.slice(0, 22) || 'img'
}

/** True for small pictures: signs before links, buttons, counters. */
export function isIcon(image: HtmlNode): boolean {
  const source = attribute(image, 'src')
  if (source === '' || /(?:^|[/_-])(?:icons?|dot|arrow|blank|spacer|bullet|fileicon)(?:[/_.-]|$)/i.test(source)) return true
  return ['width', 'height'].some((side) => {
    const size = /^\d+/.exec(attribute(image, side)) ?? /(\d+)px/.exec(styleOf(image, side))
    return size !== null && Number(size[1] ?? size[0]) <= ICON
  })
}

function styleOf(image: HtmlNode, property: string): string {
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(\\d+px)`, 'i').exec(attribute(image, 'style'))?.[1] ?? ''
}
