import { zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A paragraph; `properties` is the XML inside its w:pPr. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

/** A cell with its spans; `below` for one that an earlier row's covers. */
export interface WordCell {
  text: string
  colSpan: number
  merge: 'none' | 'starts' | 'below'
}

export function wordTable(rows: readonly (readonly WordCell[])[]): string {
  const cell = ({ text, colSpan, merge }: WordCell) => {
    const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''
    const vertical = merge === 'none' ? '' : merge === 'starts' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
    return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${wordParagraph(text)}</w:tc>`
  }
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A .docx file with this body, and further parts by their name in word/. */
export function wordFile(body: string, parts: Record<string, string> = {}): Buffer {
  const encode = (text: string) => new TextEncoder().encode(text)
  const names = Object.keys(parts)
  const own = names.map((name, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name.replace('.xml', '')}" Target="${name}"/>`).join('')
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': encode(TYPES),
      '_rels/.rels': encode(RELATIONS(`<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`)),
      'word/_rels/document.xml.rels': encode(RELATIONS(own)),
      'word/document.xml': encode(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(names.map((name) => [`word/${name}`, encode(parts[name] ?? '')])),
    }),
  )
}

export { W as WORD_NAMESPACE }
