/** Tables of contents: the ranked headings of a text once more. */
import { chineseNumber } from '../print/markers.js'
import type { Random } from '../random.js'
import type { Block } from './model.js'

const UNITS: Partial<Record<string, string>> = { part: '编', chapter: '章', section: '节' }

/** 目录 and a line for each part, chapter and section, some with the page's number after dots. */
export function contentsOf(random: Random, blocks: readonly Block[]): string[] {
  const blank = random.pick(['　', ' '])
  const dotted = random.chance(0.3)
  const entries = (items: readonly Block[]): string[] =>
    items.flatMap((block) => {
      const unit = block.type === 'provision' ? UNITS[block.style] : undefined
      if (block.type !== 'provision' || unit === undefined) return []
      const page = dotted ? `………………${random.int(1, 60)}` : ''
      return [`第${chineseNumber(block.ordinal)}${unit}${blank}${block.content}${page}`, ...entries(block.below)]
    })
  const lines = entries(blocks)
  return lines.length === 0 ? [] : [random.pick(['目录', '目　录', '目  录']), ...lines]
}
