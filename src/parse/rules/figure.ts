import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

const FILE = quick(/^!?\[?[^\s/\\:,。]{1,120}\.(?:png|jpe?g|gif|bmp|webp|tiff?|emf|wmf|svg)\]?$/i)
/** A picture in the marks of Markdown, with its size behind it as Pandoc prints it; the size may be broken over two lines, or stand behind the file's name alone. */
const MARKED = quick(/^!\[[^\]]{0,80}\]\([^()\s]{1,200}\)$/)
const SIZED = quick(/^!?[^{}。]{0,200}\{?(?:(?:width|height)="[\d.]{1,24}(?:in|cm|mm|pt|px|%)"\s?){1,2}\}?!?$/)
const CAPTION = quick(/^[(]?图\s*(?:\d{1,3}(?:[-—.]\d{1,3})?|[一二三四五六七八九十]{1,3})[::.、\s]?[^。;]{0,60}$/)

/** What news prints below a picture that it took from its archive. */
const STOCK = quick(/^[([【]?(?:资料(?:图片?|照片)|(?:配|示意|效果)图)[)\]】]?$/)

/** Who took a photograph, behind what it shows: 图为开工仪式现场。 温如许 摄. */
const PHOTO = quick(/^(?:图为|[(（]图).{2,60}[\u4e00-\u9fff·](?:摄|供图)[)）]?$|^[\u4e00-\u9fff·]{2,8}(?:摄影|摄|供图)$/)

/** True for the file name of a picture alone on a line, or what marks a picture there. */
export function isPicture({ text, short, shape }: Sight): boolean {
  return short && (shape & HAS.latin) !== 0 && (FILE.test(text) || MARKED.test(text) || SIZED.test(text) || /^<img\b[^>]*>$/i.test(text))
}

/** Weights of the cases, on the scale of rule.ts: by how seldom a cell or a sentence is worded so. */
const WEIGHT = { file: 9, numbered: 5, photo: 4, stock: 3.5 } as const

/** A picture: the name of its file, or its caption. */
export const figure: Rule = {
  id: 'figure',
  about: 'an image file name, or a figure’s caption (图1:…)',
  propose(sight, propose) {
    const { bare, short, ending } = sight
    if (!short || ending === 'stop') return
    if (isPicture(sight)) propose('figure', WEIGHT.file, 'file')
    else if (STOCK.test(bare)) propose('figure', WEIGHT.stock, 'caption')
    else if (PHOTO.test(bare)) propose('figure', WEIGHT.photo, 'caption')
    else if (CAPTION.test(bare) && !/[,，]$/.test(bare)) propose('figure', WEIGHT.numbered, 'caption')
  },
}
