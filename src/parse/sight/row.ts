/** Rows of tables whose cells are marked on the line itself. */

import type { Line } from '../../model/index.js'
import { isInfoBar } from '../../text/labels.js'
import { quick } from '../../text/quick.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

const DRAWN = quick(/^[┌┬┐├┼┤└┴┘│┃━─╔╦╗╠╬╣╚╩╝║═\s]{3,}$|^\+[-=+]{3,}\+$|^[│┃║├┌└╠].*[│┃║┤┐┘╣]$/)
const DELIMITER = quick(/^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?$/)
/** True for the rule below the first row of a table in Markdown. */
export const isDelimiter = (text: string): boolean => DELIMITER.test(text)

/** A label, which tells no hours: 白天（7:00—21:00） is none, nor is a heading that says what part of the column before it is, 其中:中央资金. */
const LABEL = quick(/^(?!其中)[^:：\d(（]{1,8}[:：]/)

/** True for a bar of information, 来源:… | 发布时间:… | 浏览次数:…: half of its pieces or more begin with a label. */
function isLabelled(text: string): boolean {
  if (isInfoBar(text)) return true
  const pieces = text.split(/[|｜\t]+/).filter((piece) => piece.trim() !== '')
  return pieces.filter((piece) => LABEL.test(piece.trim())).length * 2 >= pieces.length
}

/** True for a line with tabs whose pipes, where it has any, stand within words: they are text. */
export const isTabbed = (text: string): boolean => text.includes('\t') && !/(?:^|\s)[|｜]|[|｜](?:\s|$)/.test(text)

/** Pipes that part cells on a line. */
const pipesOn = (text: string): number => (isTabbed(text) ? 0 : (text.match(/[|｜]/g)?.length ?? 0))

/** True for a line with one pipe that may part two cells, empty or not, and no bar of information. */
export function isPiped({ line, text, shape }: Pick<Sight, 'line' | 'text' | 'shape'>): boolean {
  if (!(shape & HAS.cell) || line.markup !== undefined || pipesOn(line.text.trim()) !== 1) return false
  return /^\s*[|｜]\s*$/.test(text) || !isLabelled(text)
}

/** Weight of a line as a row whose cells are marked on it, by pipes, tabs, drawn rules or the format; 0 for any other. */
export function rowWeight(line: Line, text: string): number {
  const { cells, tag, gridless } = line.markup ?? {}
  if (cells !== undefined || tag === 'table' || tag === 'tr' || gridless === true) return 12
  if (DRAWN.test(text) || DELIMITER.test(text)) return 8
  const trimmed = line.text.trim()
  const pipes = pipesOn(trimmed)
  if (pipes >= 2) return isLabelled(text) ? 0 : 8
  if (pipes === 1 && /\S\s*[|｜]\s*\S/.test(text)) return 1
  const tabs = trimmed.match(/\t/g)?.length ?? 0
  return tabs >= 1 && !isLabelled(text) ? 4 + Math.min(tabs, 3) : 0
}
