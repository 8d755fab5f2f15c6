/** Shapes of pages that were read wrongly when they were first seen: sharing sites, pages that ask for opinions, index tables at the foot; every text is invented. */
import { describe, expect, it } from 'vitest'
import { parsed } from '../support/shapes.js'

describe('pages of sharing sites and portals', () => {
  it('reads the day in brackets and the organs of a title in glosses', () => {
    const [first] = parsed([
      'title 中共中(zhōng)央 國務院關(guān)於做好渡口工(gōng)作的意見',
      'date (2031年9月(yuè)22日)',
      'para 為做好渡口工作,現(xiàn)提出如下意見。',
    ])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issuers).toEqual(['中共中央', '國務院'])
    expect(first?.document?.issued_on.reading).toBe('2031-09-22')
  })

  it('takes a notice without 的 in its last words for one, whose organs are those that begin its title', () => {
    const [first] = parsed([
      'title 云川市财政局 云川市交通局关于印发《渡口资金管理办法(修订)》通知',
      'para 我们制定了《渡口资金管理办法(修订)》,现印发给你们,请遵照执行。',
      'prov 第一条 为了加强渡口资金管理,制定本办法。',
    ])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issuers).toEqual(['云川市财政局', '云川市交通局'])
  })
})
