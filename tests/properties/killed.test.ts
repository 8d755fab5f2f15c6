/** A run that is killed leaves the old dataset or the new one, never a mixture that looks whole. */
import { expect, test } from 'vitest'
import { Random } from '../generate/random.js'
import { range } from '../support/dataset-files.js'
import { killAsPlanned, makeSite, type Plan, type Site, toPlan } from '../support/kills.js'
import { ROOT } from '../support/root.js'
import { makeTmp } from '../support/tmp.js'

/** `node scripts/kill.mjs` kills 200. */
const KILLS = 10
const SEED = 20

/** Each step of the swap: from the first rename on, until what was replaced is being removed. */
function swapPlans({ moments: { warm } }: Site): Plan[] {
  const swap = warm.indexOf('renameSync')
  expect(swap).toBeGreaterThan(0)
  return range(swap, warm.indexOf('unlinkSync', swap) + 1).map((at) => ({
    cache: 'warm',
    at,
    again: [],
    isRemoved: false,
    isFollowed: false,
  }))
}

test('a run killed at any moment leaves the old dataset or the new one, and a cache that deceives nobody', () => {
  const site = makeSite(ROOT, makeTmp())
  expect(site.old).not.toEqual(site.fresh)
  const random = new Random(SEED)
  const plans = [...Array.from({ length: KILLS }, () => toPlan(random, site)), ...swapPlans(site)]
  for (const plan of plans) expect(killAsPlanned(site, plan), JSON.stringify(plan)).toEqual([])
  // some sixty processes are started
}, 240_000)
