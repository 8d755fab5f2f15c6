/** Word files (.docx) as web pages: by mammoth, with the numbers of automatic lists written out. */
import { type RuleId, toWarning } from '../messages/index.js'
import { writeNumbers } from './docx/numbering.js'
import { DOCUMENT, DocxError, NUMBERING, packDocx, STYLES, unpackDocx } from './docx/package.js'
import { type Page, readHtml } from './html.js'

export { DocxError } from './docx/package.js'

/** The first bytes of a ZIP archive. */
export function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\x03\x04'
}

/** How paragraphs are set, as mammoth's style maps name it. */
const STYLE_MAP = [
  "p[style-name='set center'] => p[align='center']:fresh",
  "p[style-name='set right'] => p[align='right']:fresh",
  // numbered lists: their numbers are in the text by now, and a list of HTML would print others
  ...[1, 2, 3, 4, 5].map((level) => `p:ordered-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ul > li:fresh`),
]

/**
 * Reads a .docx file. Offsets of the lines are those in the HTML that is made of it. Null for a ZIP archive of anything else.
 *
 * Throws DocxError where it cannot be read, LimitError where it goes over a limit.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Page | null> {
  const parts = unpackDocx(bytes)
  if (parts === null) return null
  const { load } = await import('cheerio/slim')
  const xmlOf = (name: string) => (Object.hasOwn(parts, name) ? new TextDecoder().decode(parts[name]) : '')
  const { xml, count } = writeNumbers({ document: xmlOf(DOCUMENT), numbering: xmlOf(NUMBERING), styles: xmlOf(STYLES) }, (text) =>
    load(text, { xml: true }),
  )
  const { html, lost } = await converted(await packDocx({ ...parts, [DOCUMENT]: new TextEncoder().encode(xml) }))
  const page = await readHtml(`<body>${html}</body>`, file)
  const warn = (rule: RuleId, values: Record<string, string | number>) => toWarning(rule, { file, line: 0, column: 0 }, values)
  const warnings = [...page.warnings]
  if (count > 0) warnings.push(warn('docx-numbered', { count }))
  if (lost.length > 0) warnings.push(warn('docx-lost', { count: lost.length, names: [...new Set(lost)].join(', ') }))
  return { ...page, warnings }
}

/** Characters of the converter's own reason that are told. */
const LONGEST_REASON = 160

/** What of mammoth's documents is looked at. */
interface WordNode {
  type: string
  alignment?: string | null
  styleId?: string | null
  styleName?: string | null
  /** Of a text. */
  value?: string
  children?: WordNode[]
}

/** What the converter gives; it throws what it likes at parts that are missing, malformed or contradict each other. */
async function converted(buffer: Buffer): Promise<{ html: string; lost: string[] }> {
  try {
    return await toHtml(buffer)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, LONGEST_REASON) : String(error)
    throw new DocxError(`it is a damaged Word file: ${reason}`, { cause: error })
  }
}

async function toHtml(buffer: Buffer): Promise<{ html: string; lost: string[] }> {
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: STYLE_MAP,
      transformDocument: prepare,
      convertImage: mammoth.images.imgElement(async ({ contentType }) => ({
        src: `image${++pictures}.${contentType.replace(/^.*\//, '')}`,
      })),
    },
  )
  const lost = messages.flatMap(({ message }) => /^An unrecognised element was ignored: (?!w:|v:|o:)(\S+)$/.exec(message)?.[1] ?? [])
  return { html: value, lost }
}

/** Tells the style map how each paragraph is set, headings apart, which have a style of their own; keeps spaces, which Word prints. */
function prepare(node: WordNode): WordNode {
  const children = node.children?.map(prepare)
  const isSet = node.type === 'paragraph' && (node.alignment === 'center' || node.alignment === 'right')
  const style = isSet && !/^heading/i.test(node.styleName ?? '') ? { styleId: null, styleName: `set ${node.alignment}` } : {}
  const text = node.type === 'text' && node.value !== undefined ? { value: keepSpaces(node.value) } : {}
  return { ...node, ...(children !== undefined && { children }), ...style, ...text }
}

/** HTML collapses runs of spaces, and takes off those at the beginning. */
function keepSpaces(text: string): string {
  return text.replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length))
}
