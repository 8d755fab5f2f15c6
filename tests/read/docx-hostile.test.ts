/** Word files that are made to exhaust, to mislead or to break the converter: each is refused with a reason, or read for what it is. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DocxError, readDocx } from '../../src/read/docx.js'
import { WORD_NAMESPACE, wordFile, wordParagraph } from './docx-file.js'

const read = (bytes: Buffer) => readDocx(bytes, 'a.docx')

/** Texts of the lines; null where the file is refused for being damaged. */
async function textsOf(bytes: Buffer): Promise<string[] | null> {
  try {
    return (await read(bytes))?.lines.map(({ text }) => text) ?? []
  } catch (error) {
    expect(error).toBeInstanceOf(DocxError)
    return null
  }
}

const NUMBERED = wordParagraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

/** An archive with one file more; its directory says that it has `size` bytes. */
function withBomb(bytes: number, size: number): Buffer {
  const file = wordFile(wordParagraph('甲'), { 'bomb.xml': '' })
  const packed = deflateRawSync(Buffer.alloc(bytes, 32))
  const name = 'word/bomb.xml'
  const local = file.indexOf(`PK\x03\x04`, file.indexOf('word/document.xml'), 'latin1')
  const head = Buffer.from(file.subarray(local, local + 30 + name.length))
  const directory = file.indexOf('PK\x01\x02', 0, 'latin1')
  const body = Buffer.concat([file.subarray(0, directory), head, packed])
  const entries = Buffer.from(file.subarray(directory))
  const at = entries.indexOf(name) - 46
  entries.writeUInt16LE(8, at + 10)
  entries.writeUInt32LE(packed.length, at + 20)
  entries.writeUInt32LE(size, at + 24)
  entries.writeUInt32LE(directory, at + 42)
  entries.writeUInt32LE(body.length, entries.length - 22 + 16)
  return Buffer.concat([body, entries])
}

describe('the archive', () => {
  it('counts what comes out, whatever its directory says', async () => {
    await expect(read(withBomb(140_000_000, 10))).rejects.toThrow('its text unpacks to more than 128 MB')
    await expect(read(withBomb(140_000_000, 4_000_000_000))).rejects.toThrow('its text unpacks to more than 128 MB')
  })

  it('is damaged where the directory and the file differ', async () => {
    await expect(read(withBomb(1000, 10))).rejects.toThrow('word/bomb.xml has 1000 bytes, its directory says 10')
  })

  it('is damaged wherever it is cut', async () => {
    const file = wordFile(wordParagraph('甲'))
    for (let at = 4; at < file.length; at += 37) await expect(read(file.subarray(0, at))).rejects.toThrow(DocxError)
  })

  it('writes no file, whatever those in it are called', async () => {
    const file = wordFile(wordParagraph('甲'), { '../../x.xml': '<a/>', '__proto__.xml': '<a/>', '/etc/x.xml': '<a/>' })
    expect(await textsOf(file)).toEqual(['甲'])
  })
})

describe('the XML', () => {
  it('is refused beyond a depth', async () => {
    await expect(read(wordFile(`${'<w:sdt>'.repeat(5000)}甲${'</w:sdt>'.repeat(5000)}`))).rejects.toThrow(
      'its elements nest deeper than 256',
    )
  })

  it('may be anything: the converter does not end the run', async () => {
    const hidden = `${'<w:p a="/>">'.repeat(20_000)}`
    for (const body of [hidden, '<w:p><w:r>', '</w:body></w:body>', '&#xFFFFFFFF;', '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>', '\u0000'])
      await textsOf(wordFile(body))
  })

  it('names no other files, and its entities do not multiply', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;&x;">]>'
    const file = wordFile(wordParagraph('甲').replace('甲', '甲&x;&y;'), {
      'styles.xml': `${entities}<w:styles ${WORD_NAMESPACE}>&x;</w:styles>`,
    })
    expect((await textsOf(file))?.join() ?? '').not.toContain('root:')
  })

  it.each([
    [
      'levels that no list has',
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="4000000000"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1e9"/></w:num>`,
    ],
    [
      'lists that refer to each other',
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ],
    [
      'starts beyond all numbers',
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1e308"/><w:lvlText w:val="%1%1%9、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ],
  ])('has %s', async (_, numbering) => {
    const styles = `<w:styles ${WORD_NAMESPACE}><w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const parts = { 'numbering.xml': `<w:numbering ${WORD_NAMESPACE}>${numbering}</w:numbering>`, 'styles.xml': styles }
    expect((await textsOf(wordFile(NUMBERED, parts)))?.join() ?? '甲').toContain('甲')
  })

  it('has spans as large as it likes', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${wordParagraph(text)}</w:tc>`
    const row = `<w:tr>${cell('甲')}${cell('乙')}</w:tr>`
    expect(await textsOf(wordFile(`<w:tbl>${row.repeat(50)}</w:tbl>`))).toHaveLength(50)
  })
})
