/** Texts that are made to be compared slowly. */
import { Random } from '../generate/random.js'

const CHARACTERS = [...'渡口船舶安全管理人员应当按照规定检查登记码头设施维护经费由市县财政承担']

/**
 * Lines that are the same in every such text by turns with pairs of characters in another order: what stands between two of the former is alike enough
 * to be compared, and takes as many edits as it can.
 */
export function shuffledPairs(lines: number, seed: number): string[] {
  const words = new Random(0)
  const pairs = Array.from({ length: 50 }, () => words.pick(CHARACTERS) + words.pick(CHARACTERS))
  const random = new Random(seed)
  return Array.from({ length: lines }, (_, i) =>
    i % 2 === 0 ? `第${i}号渡口的船舶应当登记。` : random.several(pairs, pairs.length).join(''),
  )
}
