/** What the headings of a table's columns look like. */
import { quick } from './quick.js'

/** What column headings end in. */
const HEADING = quick(
  /^(?:序号?|编号|项目|[\u4e00-\u9fff()/]{0,8}(?:序号|编号|代码|项目|指标|名称|内容|任务|措施|举措|事项|单位|部门|年度?|目标值?|目标|时限|时间|节点|期限|类别|分类|类型|级别|等级|数量|金额|规模|标准|依据|说明|区县|地区|领域|方向|备注|电话|姓名|职务|成果|要求|进度|比例|性质|属性|地点|内容及规模|主体|材料|条件|环节|流程|对象|方式|权重|分值|得分|[人户班件次套]数|范围|面积|位置|地址|学历|专业|岗位|价格|单价|规格|型号|责任人|负责人|联系人|结果|来源|层次|职责))(?:\([^()]{1,12}\))?$/,
)
/** A heading that ends in its unit: 学位数(个), 补助资金(万元). */
const MEASURED = quick(
  /^[\u4e00-\u9fff]{2,8}\((?:[万亿]?[元亩人户个家吨米]|[万亿]?(?:平方米|立方米|公里|公顷|人次)|项|套|座|台|处|张|辆|所|件|场|名|%|‰)\)$/,
)

/** True for a squeezed text that reads as the heading of a column. */
export const isHeading = (bare: string): boolean => HEADING.test(bare) || MEASURED.test(bare)
