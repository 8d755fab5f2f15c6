/** What elements and styles make of the text of a page. */
import { describe, expect, it } from 'vitest'
import { looksLikeHtml, readHtml } from '../../src/read/html.js'
import { readPage, textsOf } from './support.js'

describe('lines of a page', () => {
  it.each([
    ['a block is a line', '<p>云川市</p><div>水利局</div>', ['云川市', '水利局']],
    ['a <br> ends one', '<p>云川市<br>水利局</p>', ['云川市', '水利局']],
    ['spans within a word are one text', '<p>云<span>川</span><b>市</b><font>水</font>利局</p>', ['云川市水利局']],
    ['unknown elements are part of the line', '<p>云川<o:p></o:p>市<x-a>局</x-a></p>', ['云川市局']],
    ['a line end between characters is nothing', '<p>认真贯\n  彻执行，共\n12项</p>', ['认真贯彻执行，共12项']],
    ['a line end between Latin words is a space', '<p>Annual\n  plan</p>', ['Annual plan']],
    ['spaces that are printed stay', '<p>　　第一条&nbsp; 为加强</p>', ['　　第一条\u00a0 为加强']],
    ['text beside a block is a line', '<div>前<p>中</p>后</div>', ['前', '中', '后']],
    ['preformatted text keeps its spaces', '<pre>一  二</pre>', ['一  二']],
    ['sub- and superscripts are part of the word', '<p>面积3km<sup>2</sup></p>', ['面积3km2']],
    ['text after the page ends counts', '<html><body><p>甲</p></body></html><p>乙</p></html>', ['甲', '乙']],
    ['a paragraph that is not closed ends with the next', '<p>甲<p>乙<div>丙', ['甲', '乙', '丙']],
    ['wrong nesting breaks nothing', '<b><p>甲</b>乙</p><table><tr><td></div>丙</td></tr></table>', ['甲乙', '丙']],
    ['references are characters', '<p>A&amp;B&#12300;甲&rdquo;</p>', ['A&B「甲”']],
  ])('%s', async (_, html, expected) => {
    expect(await textsOf(html)).toEqual(expected)
  })

  it('counts empty lines', async () => {
    const { lines } = await readHtml('<p>甲<br><br>乙</p><p>&nbsp;</p><p><br></p><p>丙</p><p> </p><p>丁</p>', 'a.html')
    expect(lines.map(({ text, blanks }) => [text, blanks])).toEqual([
      ['甲', 0],
      ['乙', 1],
      ['丙', 2],
      ['丁', 0],
    ])
  })

  it('keeps how a line is set', async () => {
    const html =
      '<center>甲</center><p style="text-align:right"><b>乙</b></p><div align="center"><p>丙</p><h2>丁</h2><p align="left">戊</p></div>'
    const { lines } = await readHtml(html, 'a.html')
    expect(lines.map(({ text, markup }) => [text, markup?.tag, markup?.align, markup?.bold])).toEqual([
      ['甲', 'p', 'center', undefined],
      ['乙', 'p', 'right', true],
      ['丙', 'p', 'center', undefined],
      ['丁', 'h2', 'center', true],
      ['戊', 'p', undefined, undefined],
    ])
  })

  it('makes a line of a picture, and none of an icon', async () => {
    const html = '<p>见下图：<img src="/a/W01.png?x=1" alt="图"></p><p><img src="/icon/pdf.gif">文件</p><img src="b.png" width="16">'
    expect(await textsOf(html)).toEqual(['见下图：', 'W01.png', '文件'])
  })

  it('leaves out what is no text of the page', async () => {
    const html =
      '<script>var a</script><style>p{}</style><noscript>请启用</noscript><textarea>x</textarea><!-- 注 --><template>甲</template><p>乙</p>'
    const { lines, warnings } = await readHtml(html, 'a.html')
    expect(lines.map(({ text }) => text)).toEqual(['乙'])
    expect(warnings).toEqual([])
  })
})

describe('hidden text', () => {
  const seen = '<p>云川市人民政府各部门要认真履行职责，加强监督检查，确保各项措施落到实处，不得推诿。</p>'

  it.each([
    'style="display:none"',
    'style="color:red; DISPLAY : none;"',
    'style="visibility:hidden"',
    'style="font-size:0"',
    'style="font-size:0px;"',
    'style="opacity:0"',
    'style="position:absolute;left:-9999px"',
    'style="text-indent:-1000px"',
    'style="position:fixed;left:-5000em"',
    'style="position:absolute;left:-100vw"',
    'style="position:absolute;clip:rect(0, 0, 0, 0)"',
    'style="position:absolute;clip:rect(1px 1px 1px 1px)"',
    'style="clip-path: inset(50%)"',
    'style="clip-path:circle(0)"',
    'style="transform:scale(0)"',
    'style="transform: rotate(5deg) scaleY( 0 )"',
    'style="transform:translateX(-9999px)"',
    'style="height:0;overflow:hidden"',
    'hidden',
    'class="a spam"',
    'id="ads"',
  ])('with %s is left out and said', async (attribute) => {
    const html = `<style>.spam, #ads{display:none}@media print{.p{display:none}}</style>${seen}<div ${attribute}><a href="/">藏<b>匿</b></a></div>`
    const { lines, warnings } = await readHtml(html, 'a.html')
    expect(lines).toHaveLength(1)
    expect(warnings.map(({ rule }) => rule)).toEqual(['page-hidden'])
    expect(warnings[0]?.text).toContain(
      `2 characters that the page does not show are left out, the first at offset ${html.indexOf('<div')}: “藏匿”`,
    )
  })

  it.each([
    'style="font-size:0.9em"',
    'style="opacity:0.5"',
    'style="left:-20px"',
    'style="margin-left:-100%"',
    'style="left:-2em"',
    'style="transform:scale(0.9)"',
    'style="transform:translate(-50%, -50%)"',
    'style="clip:rect(0px, 300px, 40px, 0px)"',
    'class="p"',
    'style="border-left:none;display:block"',
  ])('is not what has %s', async (attribute) => {
    const { lines } = await readHtml(`<style>@media print{.p{display:none}}</style>${seen}<div ${attribute}>可见</div>`, 'a.html')
    expect(lines.map(({ text }) => text)).toContain('可见')
  })

  it('is the page where nothing else is', async () => {
    const { lines, warnings } = await readHtml(`<div id="c" style="display:none">${seen}</div>`, 'a.html')
    expect(lines).toHaveLength(1)
    expect(warnings).toEqual([])
  })

  it('of ruby is left out, so that the word stays whole', async () => {
    const { lines, warnings } = await readHtml(`${seen}<p><ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>口</p>`, 'a.html')
    expect(lines[1]?.text).toBe('渡口')
    expect(warnings.map(({ rule }) => rule)).toEqual(['page-hidden'])
  })
})

describe('looksLikeHtml', () => {
  it.each([
    '<!DOCTYPE html>',
    '\uFEFF\n <html>',
    '<!-- a --><?xml version="1.0"?>\n<HTML>',
    '<p>甲</p>',
    '<div class="a">',
    '<meta charset=gbk>',
  ])('knows %j', (text) => {
    expect(looksLikeHtml(text)).toBe(true)
  })

  it.each(['云川市<br>', '<云川市>', '<3个月内', '<<通知>>', '', '<!-- 没有结束', '<pre-release>'])('does not take %j for it', (text) => {
    expect(looksLikeHtml(text)).toBe(false)
  })
})

describe('limits', () => {
  it('are told, and stop a page that nests too deep', async () => {
    await expect(readHtml(`${'<div>'.repeat(100_000)}甲`, 'a.html')).rejects.toThrow('its elements nest deeper than 512')
  })

  it('bear no wrong nesting that multiplies elements', async () => {
    const html = `<p>${Array.from({ length: 200 }, (_, i) => `<b id=${i}>`).join('')}${'甲</p><p>'.repeat(1000)}`
    await expect(readHtml(html, 'a.html')).rejects.toThrow('broken nesting comes to more than')
  })

  it('do not stop long lists', async () => {
    expect((await readPage('<p>甲</p>'.repeat(3000))).lines).toHaveLength(3000)
  })
})
