/** Letters that are wrapped at few columns, most of whose paragraphs are short; every text is invented. */
import { describe, expect, it } from 'vitest'
import { rolesOf, type Shape } from '../support/shapes.js'

const LETTER: Shape = [
  'title 云川市交通局关于做好渡口安全工作的通知',
  'doc_number 云交发〔2031〕5号',
  'addressees 各县(市、区)人民政府,市政府各部门,有关单位:',
  'para 为做好汛期渡口安全工作,保障群众出行安全,现就有关事项通知如下:',
  'prov 一、压实责任',
  'prov (一)属地责任。各县(市、区)负责本行政区域内渡口的安全管理工作,落实专人值守。',
  'prov (二)部门责任。交通局负责检查。',
  'prov 二、加强检查',
  'prov (一)检查渡船。重点检查渡船的救生衣、消防器材是否按照定额配备齐全。',
  'prov (二)检查渡工。',
  'para 渡工应当持证上岗,不得疲劳驾驶。',
  'prov 三、做好应急',
  'prov (一)遇有大风、大雾、洪水等情形,应当立即停止渡运并告知乘客,不得冒险航行。',
  'prov (二)发生险情的,立即报告。',
  'prov (三)储备物资。',
  'prov 四、按时报送',
  'para 请于每月5日前将上月检查情况报送市交通局水运科,联系电话0551-2653528。',
  'para 特此通知。',
  'signature 云川市交通局',
  'date 2031年5月6日',
]
const WRAPPED = new Set(['para', 'prov', 'addressees'])

const columns = (character: string): number => (character >= '\u2000' ? 2 : 1)

/** A shape whose paragraphs break at so many columns; marks that close hang over the end. */
function wrap(shape: Shape, width: number, indent: string): Shape {
  return shape.flatMap((line) => {
    const at = line.indexOf(' ')
    const role = line.slice(0, at)
    if (!WRAPPED.has(role)) return [line]
    const lines = [role === 'addressees' ? '' : indent]
    let filled = lines[0]!.length * 2
    for (const character of line.slice(at + 1)) {
      if (filled + columns(character) > width && !',。:、)'.includes(character)) {
        lines.push('')
        filled = 0
      }
      lines[lines.length - 1] += character
      filled += columns(character)
    }
    return lines.map((text, i) => `${i === 0 || role === 'addressees' ? role : 'cont'} ${text}`)
  })
}

describe('letters wrapped at few columns', () => {
  for (const width of [40, 44, 56])
    for (const indent of ['', '　　'])
      it(`${width} columns${indent === '' ? '' : ', paragraphs indented'}`, () => {
        const shape = wrap(LETTER, width, indent)
        expect(rolesOf(shape)).toEqual(shape)
      })
})
