import { LIMITS, type PolicyNode, Work } from '../../model/index.js'

/** Counts what collating copies does, in steps: comparisons of characters or blocks. Beyond what {@link LIMITS} allow them it throws LimitError. */
export function meterFor(copies: readonly { tree: PolicyNode }[]): Work {
  const characters = copies.reduce((sum, { tree }) => sum + lengthOf(tree), 0)
  return new Work(LIMITS.workOfAnyCopies + characters * LIMITS.workPerCopiedCharacter)
}

function lengthOf(node: PolicyNode): number {
  if (node.type === 'text') return node.value.length
  let sum = 0
  for (const child of node.children) sum += lengthOf(child)
  return sum
}
