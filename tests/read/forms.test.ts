/** The mark of reading: one notice as text, as a page in UTF-8 and in GB 18030, and as a Word file gives the same articles and tables. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSources } from '../../src/read/index.js'
import { generateFile } from '../generate/index.js'
import { contentOf } from '../html/support.js'
import { extractLines, recordsOf } from '../support/extract.js'
import { ROOT } from '../support/root.js'
import { encode } from './encoding/support.js'
import { type Piece, piecesOf, toPage, toText, toWord } from './forms.js'

/** What is read from bytes, white space aside: forms differ in it. */
async function contentsOf(bytes: Buffer): Promise<unknown> {
  const contents: unknown[] = []
  const fail = (failure: Error) => {
    throw failure
  }
  for await (const source of openSources({ path: '', file: 'a', shown: 'a', bytes }, null, fail))
    contents.push(...recordsOf(extractLines([...source.lines()], 'a')).map(contentOf))
  return JSON.parse(JSON.stringify(contents), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\s\u3000]+/g, '') : value,
  )
}

async function expectSame(pieces: readonly Piece[], hasSpans: boolean, about: string): Promise<void> {
  const page = await contentsOf(Buffer.from(toPage(pieces, 'utf-8')))
  expect(await contentsOf(encode(toPage(pieces, 'gb2312'), 'GB18030')), `${about}, GB 18030`).toEqual(page)
  expect(await contentsOf(toWord(pieces)), `${about}, Word`).toEqual(page)
  if (!hasSpans) expect(await contentsOf(toText(pieces)), `${about}, text`).toEqual(page)
}

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan, header: false })
const HEAD = [
  '云川市人民政府关于印发《云川市渡口管理办法》的通知',
  '云府发〔2025〕5号',
  '各区县人民政府，市政府各部门：',
  '　　现将《云川市渡口管理办法》印发给你们，请认真贯彻执行。',
  '云川市人民政府',
  '2025年3月2日',
  '（此件公开发布）',
  '云川市渡口管理办法',
  '　　第一条　为加强渡口管理，保障渡运安全，制定本办法。',
  '　　第二条　渡口经营者应当履行下列职责：',
  '　　（一）建立安全管理制度；',
  '　　（二）配备A&B<C>级救生设备。',
  '附件：云川市渡口名录',
  '附件',
  '云川市渡口名录',
]

describe('four forms of one notice', () => {
  it('give the same, a table included', async () => {
    await expectSame(
      [
        ...HEAD,
        [
          [cell('序号'), cell('名称'), cell('渡船')],
          [cell('1'), cell('临江渡'), cell('3')],
          [cell('2'), cell('安澜渡'), cell('')],
        ],
      ],
      false,
      'invented',
    )
  })

  it('give the same with spans, text apart, which has none', async () => {
    const table = [
      [cell('序号', 2), cell('名称', 2), cell('规模', 1, 2)],
      [cell('渡船'), cell('客流')],
      [cell('1'), cell('临江渡'), cell('3', 2), cell('120')],
      [cell('2'), cell('安澜渡'), cell('95')],
      [cell('合计', 1, 2), cell('3'), cell('215')],
    ]
    await expectSame([...HEAD, table], true, 'spans')
  })

  it('give the same for the sample notices', async () => {
    for (const name of ['01-portal-blank-lines', '07-orders-and-rules', '11-regulations', '18-provincial-plan']) {
      const lines = readFileSync(join(ROOT, `corpus/${name}.txt`), 'utf8').split(/\r\n|\n/)
      await expectSame(
        lines.filter((line) => line.trim() !== ''),
        true,
        name,
      )
    }
  })

  it('give the same for generated notices', async () => {
    const count = process.env.FULL === '1' ? 200 : 12
    for (let seed = 1; seed <= count; seed++) {
      const file = generateFile(seed, { damage: [], blanks: 'none', documents: 1 })
      await expectSame(piecesOf(file), false, `seed ${seed}`)
    }
  })
})
