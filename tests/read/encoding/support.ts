import { execFileSync } from 'node:child_process'

const SIMPLIFIED = `云川市水利局关于做好汛前检查的通知
云川水发〔2024〕12号
各区县水利局：
为做好今年的防汛工作，请各单位于4月底前完成汛前检查，对水库、堤防、闸站逐一登记，发现问题及时整改。
一、检查范围。辖区内全部小型水库和在建工程。
云川市水利局
2024年3月5日
（此件公开发布）
`

const TRADITIONAL = `雲川市水利局關於做好汛前檢查的通知
雲川水發〔2024〕12號
各區縣水利局：
為做好今年的防汛工作，請各單位於4月底前完成汛前檢查，對水庫、堤防、閘站逐一登記，發現問題及時整改。
一、檢查範圍。轄區內全部小型水庫和在建工程。
`

/** Invented notices in both scripts. */
export const TEXTS = { SIMPLIFIED, TRADITIONAL }

/** Text as bytes of an encoding that Node cannot write. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'UTF-8') return Buffer.from(text)
  if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le')
  if (encoding === 'UTF-16BE') return Buffer.from(text, 'utf16le').swap16()
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text })
}
