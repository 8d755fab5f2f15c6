/** Markdown, the tool's own and any other, as lines: docs/markdown.md. */
import { LIMITS, LimitError, type Line, Work } from '../model/index.js'
import { readRoot } from './markdown/blocks.js'
import { countMarkdown } from './markdown/cost.js'
import { createHtmlReader } from './markdown/html.js'
import { assertDepth, assertShallow } from './markdown/nesting.js'
import { linearSetext } from './markdown/setext.js'
import { Sheet } from './markdown/sheet.js'

/** The head of the Markdown that this tool writes. */
const OWN_HEAD = /^\uFEFF?---\r?\ndoc_id:/

const HEADING = /^#{1,6} \S/
/** What else nothing but Markdown has on a line: a comment, the delimiter row of a table. */
const FURTHER = /^(?:#{1,6} \S|<!--.*-->\s*$|\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$)/

/** Whether a source says that it is Markdown: by the extension of its path, or by the front matter that this tool writes. */
export function isMarkdown(path: string, head: string): boolean {
  return /\.(?:md|markdown)(?:\.gz)?$/i.test(path) || OWN_HEAD.test(head)
}

/** Whether a source of another name looks like Markdown: it begins with a heading and has further marks. */
export function looksLikeMarkdown(head: string): boolean {
  const [first, ...others] = head
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  return first !== undefined && HEADING.test(first) && others.some((line) => FURTHER.test(line))
}

/**
 * Reads Markdown as lines: one for each physical non-blank line, its markup taken off and kept as tags and cells.
 *
 * The parser (remark with GFM and front matter; a single `~` is no markup, since 3~5年 is text) and cheerio are loaded on the first call.
 * @param work counts what it costs
 * Throws LimitError where the text goes over a limit.
 */
export async function readMarkdown(text: string, work = Work.ofSource()): Promise<Line[]> {
  if (text.length > LIMITS.markdownLength)
    throw new LimitError(
      `the Markdown is longer than ${LIMITS.markdownLength / 1e6} million characters; split it first, or rename it to .txt to read it as plain text`,
    )
  work.earn(text.length)
  assertShallow(text)
  countMarkdown(text, work)
  const [parse, { load }] = await Promise.all([loadParser(), import('cheerio/slim')])
  // CommonMark reads NUL as U+FFFD, a lost character; here it prints nothing, like other controls
  const source = text.replace(/^\uFEFF/, '').replaceAll('\0', '\u200B')
  const sheet = new Sheet()
  const root = parse(source)
  assertDepth(root)
  readRoot(root, OWN_HEAD.test(source), { sheet, source, readHtml: createHtmlReader(load) })
  return sheet.toLines(text)
}

async function loadParser() {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }, { default: remarkFrontmatter }, { setextUnderline }] =
    await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
      import('remark-frontmatter'),
      import('micromark-core-commonmark'),
    ])
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter)
    .data('micromarkExtensions', [linearSetext(setextUnderline)])
  return (source: string) => processor.parse(source)
}
