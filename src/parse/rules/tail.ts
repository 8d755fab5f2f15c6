import { CJK_DIGITS } from '../../text/numerals.js'
import { quick } from '../../text/quick.js'
import { isNameless } from '../labels.js'
import type { Rule } from '../rule.js'
import { HAS } from '../shape.js'

const SOURCE = quick(/^[(【[〔]?(?:信息|稿件|文章|资料|内容|新闻|文件)?来源(?:部门|单位|网站)?[::]/)
const PRINTED = quick(
  new RegExp(`(?:办公厅|办公室|综合处|秘书处|[委局厅部处室办院])?(?:\\d{4}|[${CJK_DIGITS}]{4})年.{1,3}月.{1,3}日(?:印发|印制|翻印)$`),
)
const COPY = quick(/^(?:[部厅局委省市]内)?(?:抄送|抄报|分送|发送|印送|报送?|送|发)[::]/)
const PAGE = quick(
  /^[-—–─·~]+\s*\d{1,4}\s*[-—–─·~]+$|^第\s*\d{1,4}\s*页(?:[,/，共\s]*共?\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$|^[-—]\s*\d{1,3}$/,
)

/** What closes a document: source, copies, printing line; and page numbers. */
export const tail: Rule = {
  id: 'tail',
  about: 'source (来源:…), copies (抄送:…), printing line (…印发): GB/T 9704-2012 7.4; page numbers: 7.5',
  long: true,
  propose({ bare, text, short, shape }, propose) {
    if (shape & HAS.colon && COPY.test(bare)) propose('cc', bare.includes('抄') ? 8 : 4.5)
    else if (shape & (HAS.comma | HAS.stop) && text.length < 300) propose('cc', 1, 'further')
    if (!short) return
    if (shape & HAS.colon && SOURCE.test(bare) && bare.length <= 80 && !isNameless(bare)) {
      propose('source', 8)
      // above the first document there is none that it could be of
      propose('chrome', 3, 'source')
    }
    if (shape & HAS.year && PRINTED.test(bare) && bare.length <= 60) propose('imprint', 8)
    if (!(shape & HAS.digit) || bare.length > 12) return
    if (PAGE.test(bare)) propose('page_number', 7)
    if (/^\(?(?:共印|印)\d+份[。)]?$/.test(bare)) propose('imprint', 4, 'copies')
  },
}
