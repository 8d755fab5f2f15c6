import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile, compileAll, ROLES as GOLD_ROLES } from '../scripts/gold.mjs'
import { ROLES } from '../src/model/index.js'

const HEAD = '%%doc {"kind":"notice","title":"云川市人民政府关于印发办法的通知","issuers":["云川市人民政府"],"date":"2031-02-03"}'

const SAMPLE = [
  'chrome\t首页 > 政策',
  HEAD,
  'title\t云川市人民政府',
  'title\t关于印发办法的通知',
  '',
  'signature\t　　云川市人民政府　',
  'date\t2031年2月3日',
  'inst_title\t办法',
  'prov@1\t一、总则',
  'prov@2\t(一)适用范围。本市“河道。堤防”适用',
  'page_number\t— 2 —',
  'cont\t本办法。',
  'prov@2\t（二） 只有一句。',
  '%%box {"title":"专栏1 工程"}',
  'box_title\t专栏1 工程',
  'box\t1.疏浚。',
  '%%endbox',
  'annex_label\t附件',
  '%%table {"title":"指标","annex":"附件","header_rows":1,"rows":[["序号","名称"],["一、水量","<"],["1","取水 定额"]],"note":null}',
  'table\t序号',
  'table\t名称',
  'table\t一、水量',
  'repeat\t一、水量',
  'table\t1',
  'table\t取水定额',
  '%%endtable',
  'figure\ta1.png',
  'figure\t图1:水系',
  'prov@1\t第十二条之一 【期限】期限为三年。',
  '%%end',
]

const compileLines = (lines: string[]) => compile(`${lines.join('\n')}\n`, 'sample')

/** The sample with one line replaced, or taken away. */
const withLine = (from: string, to?: string) => SAMPLE.flatMap((line) => (line === from ? (to === undefined ? [] : [to]) : [line]))

describe('compile', () => {
  const { raw, gold } = compileLines(SAMPLE)

  it('keeps the raw text verbatim', () => {
    expect(raw.split('\n').slice(0, 5)).toEqual(['首页 > 政策', '云川市人民政府', '关于印发办法的通知', '', '　　云川市人民政府　'])
    expect(raw.endsWith('期限为三年。\n')).toBe(true)
  })

  it('labels every non-blank line once', () => {
    const filled = raw.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [String(index + 1)]))
    expect(Object.keys(gold.labels)).toEqual(filled)
    expect(gold.labels[10]).toBe('page_number')
  })

  it('computes the place of a document and fills its fields', () => {
    expect(gold.documents).toHaveLength(1)
    expect(gold.documents[0]).toMatchObject({ start: 2, end: 24, kind: 'notice', doc_number: null, date: '2031-02-03' })
  })

  it('computes parents, headings and joins', () => {
    const rows = gold.provisions.map((p) => [p.line, p.marker, p.style, p.parent, p.heading, p.has_text])
    expect(rows).toEqual([
      [8, '一、', 'cjk-comma', 0, '总则', false],
      [9, '(一)', 'cjk-paren', 8, '适用范围', true],
      [12, '（二）', 'cjk-paren', 8, '只有一句', false],
      [24, '第十二条之一', 'article', 0, '【期限】', true],
    ])
    expect(gold.joins).toEqual([11])
  })

  it('places tables, boxes and figures', () => {
    expect(gold.tables[0]).toMatchObject({ start: 16, end: 21, repeats: [19], header_rows: 1 })
    expect(gold.boxes).toEqual([{ start: 13, end: 14, title: '专栏1 工程' }])
    expect(gold.figures).toEqual([{ line: 22, file: 'a1.png', caption: '图1:水系', caption_line: 23 }])
  })
})

describe('compile rejects', () => {
  const cases: [string, string[], RegExp][] = [
    ['an unknown role', withLine('title\t云川市人民政府', 'titel\t云川市人民政府'), /^sample:3: Unexpected role "titel"/],
    ['a line without a tab', withLine('prov@1\t一、总则', '一、总则'), /^sample:9: Unexpected line/],
    ['a provision without a marker', withLine('prov@1\t一、总则', 'prov@1\t总则'), /^sample:9: Unexpected provision/],
    ['a provision without a depth', withLine('prov@1\t一、总则', 'prov\t一、总则'), /^sample:9: Unexpected role: prov needs a depth/],
    ['a depth without a parent', withLine('prov@1\t一、总则'), /^sample:9: Unexpected depth 2/],
    ['a title that is not printed', withLine(HEAD, HEAD.replace('办法', '规定')), /^sample:2: .*do not print it/],
    ['a grid with other characters', withLine('table\t取水定额', 'table\t取水总额'), /^sample:19: Unexpected rows/],
    ['a cont after a signature', withLine('date\t2031年2月3日', 'cont\t2031年2月3日'), /^sample:7: Unexpected cont after signature/],
    ['a document line outside a document', [...SAMPLE, 'para\t尾'], /^sample:31: Unexpected para line outside %%doc/],
    ['a document left open', SAMPLE.slice(0, -1), /^sample:29: Unexpected end of file/],
  ]
  it.each(cases)('%s', (_, lines, message) => expect(() => compileLines(lines)).toThrow(message))
})

describe('the annotated sources', () => {
  const corpus = new URL('../corpus/', import.meta.url)
  const compiled = compileAll()

  it('knows the roles of the model', () => expect([...GOLD_ROLES].sort()).toEqual([...ROLES].sort()))

  it('has an annotation for every file of the corpus', () => {
    const texts = existsSync(corpus) ? readdirSync(corpus).filter((file) => /^\d\d-.*\.txt$/.test(file)) : []
    expect(compiled.map(({ name }) => `${name}.txt`)).toEqual(texts.sort())
  })

  it('compiles to the very bytes of corpus/', () => {
    for (const { name, raw } of compiled) expect(readFileSync(new URL(`${name}.txt`, corpus), 'utf8'), name).toBe(raw)
  })
})
