/** Forms to be filled in: labels without values. What is printed between their lines is lost, so that no grid can be told. */
import { quick } from '../../text/quick.js'
import type { Seen } from './seen.js'

/** Share of labels from which lines are a form. A table has them in its header and, of a list of indicators, in one column. */
const FORM_SHARE = 0.6

/** What somebody is asked for. */
const ASKED = quick(
  /(?:名称|代码|地址|住址|电话|手机号?码?|传真|邮箱|邮编|邮政编码|代表人|负责人|联系人|经办人|申请人|填[报表]人|类型|性质|简介|简历|日期|职务|职称|学历|学位|年龄|性别|民族|籍贯|政治面貌|出生年月|证件?号码?|意见|签[字名章]|盖章|公章|照片|姓名|账号|开户行|注册资[本金]|总额|收入)(?:\([^()]{1,12}\))?$/,
)
/** A label with a place behind it to write on, boxes to tick, a date to fill in, a seal or a name to put. */
const BLANK = quick(/[::]$|^[□○☐]|[::][□☐]|年月日$|^\((?:盖章|公章|签[字名章])\)$|^(?:填[写报表]说明|照片|一寸照片)$/)

/** Share of labels with their values from which lines are a form that was filled in, or a list of fields: `kind: "notice"`. */
const FILLED_SHARE = 0.8
/** 其中:市级 is the heading of a part, 9:30 a time. */
const FILLED = quick(/^(?!其中)[^\d:,.。;][^:,。;]{0,19}:./)

/** True where most lines ask for something, or nearly all say what was asked for. */
export function isForm(lines: readonly Seen[]): boolean {
  const shareOf = (isOne: (line: Seen) => boolean) => lines.filter(isOne).length / lines.length
  return (
    shareOf(({ bare }) => BLANK.test(bare) || (bare.length <= 16 && ASKED.test(bare))) >= FORM_SHARE ||
    shareOf(({ bare }) => FILLED.test(bare)) >= FILLED_SHARE
  )
}
