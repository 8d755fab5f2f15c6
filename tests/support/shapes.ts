/** Shapes of pages: lines with the roles that they have to get. */
import { parse, toLines } from '../../src/index.js'

/** Lines with their roles: `role<TAB>text`. Blank lines and the margin are for the reader. */
export type Shape = readonly string[]

function split(shape: Shape): { role: string; text: string }[] {
  return shape.map((line) => {
    const at = line.indexOf(' ')
    return { role: line.slice(0, at), text: line.slice(at + 1) }
  })
}

/** The documents of a shape, and its lines outside any. */
export function parsed(shape: Shape) {
  const text = split(shape)
    .map(({ text }) => text)
    .join('\n')
  return [...parse(toLines(text), 'a.txt')]
}

/** The lines of a shape with the roles that they do get. */
export function rolesOf(shape: Shape): string[] {
  const text = split(shape).map(({ text }) => text)
  return parsed(shape)
    .flatMap(({ ledger }) => ledger)
    .map(({ role, line }) => `${role} ${text[line - 1] ?? ''}`)
}

/** A letter that issues rules, and the rules. */
export const LETTER: Shape = [
  'title 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
  'doc_number 云政办发〔2031〕5号',
  'addressees 各区县人民政府,市政府各部门:',
  'para 《云川市渡口管理办法》已经市政府同意,现印发给你们,请认真贯彻执行。',
  'signature 云川市人民政府办公室',
  'date 2031年3月2日',
]
export const RULES: Shape = [
  'inst_title 云川市渡口管理办法',
  'prov 第一条 为了加强渡口管理,制定本办法。',
  'prov 第二条 本办法自印发之日起施行。',
]
