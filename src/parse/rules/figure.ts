import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../shape.js'
import type { Sight } from '../sight.js'

const FILE = quick(/^!?\[?[^\s/\\:,。]{1,120}\.(?:png|jpe?g|gif|bmp|webp|tiff?|emf|wmf|svg)\]?$/i)
const CAPTION = quick(/^[(]?图\s*(?:\d{1,3}(?:[-—.]\d{1,3})?|[一二三四五六七八九十]{1,3})[::.、\s]?[^。;]{0,60}$/)

/** What news prints below a picture that it took from its archive. */
const STOCK = quick(/^[([【]?(?:资料(?:图片?|照片)|(?:配|示意|效果)图)[)\]】]?$/)

/** True for the file name of a picture alone on a line. */
export function isPicture({ text, short, shape }: Sight): boolean {
  return short && (shape & HAS.latin) !== 0 && (FILE.test(text) || /^<img\b[^>]*>$/i.test(text))
}

/** A picture: the name of its file, or its caption. */
export const figure: Rule = {
  id: 'figure',
  about: 'an image file name, or a figure’s caption (图1:…)',
  propose(sight, propose) {
    const { bare, short, ending } = sight
    if (!short || ending === 'stop') return
    if (isPicture(sight)) propose('figure', 9, 'file')
    else if (STOCK.test(bare)) propose('figure', 3.5, 'caption')
    else if (CAPTION.test(bare) && !/[,，]$/.test(bare)) propose('figure', 5, 'caption')
  },
}
