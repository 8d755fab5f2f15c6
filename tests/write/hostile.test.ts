/** Whatever a document says: no file that a spreadsheet, a browser or a YAML reader would take for more than text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { isTag } from 'domhandler'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { toDocumentRow, toMarkdown } from '../../src/write/index.js'
import { parseWithRemark } from '../markdown/support.js'
import { writeDataset } from '../support/datasets.js'
import { hostileRecord } from '../support/hostile.js'
import { parseCsv } from '../support/parse-csv.js'
import { item } from '../support/records.js'
import { makeTmp } from '../support/tmp.js'

/** What OWASP lists for CSV injection, in both widths and behind white space; neither numbers nor dashes. */
function isExecuted(field: string): boolean {
  return (
    /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(field) && !/^[-+－＋]?[\d０-９][\d０-９,.，．]*[%％‰]?$/.test(field) && !/^[-－]+$/.test(field)
  )
}

function csvFilesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'))
}

/** Every node of a tree. */
function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

/** What is not allowed in a node that Markdown was read back to. */
function harmOf(node: Nodes): string | null {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'linkReference' || node.type === 'definition')
    return node.type
  if (node.type === 'link') return /^(?:https?|ftp):|^[^:]*$/.test(node.url) ? null : node.url
  if (node.type !== 'html' || node.value === '<br>') return null
  const page = load(node.value, null, false)
  const strange = page('*').filter((_, element) => {
    if (!isTag(element)) return true
    const { tagName, attribs } = element
    const isOurs = ['table', 'tbody', 'tr', 'th', 'td', 'br'].includes(tagName)
    return !isOurs || Object.keys(attribs).some((name) => name !== 'rowspan' && name !== 'colspan')
  })
  return strange.length > 0 || !node.value.startsWith('<table>') ? node.value : null
}

describe('a hostile document', () => {
  it('gives a spreadsheet nothing to execute, in any CSV file of --excel', () => {
    fc.assert(
      fc.property(hostileRecord, (kept) => {
        const target = join(makeTmp(), 'out')
        writeDataset(target, [item(kept)], { excel: true })
        for (const path of csvFilesOf(target)) {
          const rows = parseCsv(readFileSync(join(target, path), 'utf8').replace(/^\uFEFF/, ''))
          expect(rows.flat().filter(isExecuted), path).toEqual([])
        }
      }),
      { numRuns: 80, seed: 61 },
    )
  })

  it('gives Markdown without markup of its own, and front matter that YAML reads as text', () => {
    fc.assert(
      fc.property(hostileRecord, (kept) => {
        const root = parseWithRemark(toMarkdown(kept))
        expect([...nodesOf(root)].flatMap((node) => harmOf(node) ?? [])).toEqual([])
        const [front] = root.children
        if (front?.type !== 'yaml') throw new Error('Unexpected Markdown without front matter')
        expect(parseYaml(front.value)).toEqual({ ...toDocumentRow(kept), copies: 0 })
      }),
      { numRuns: 150, seed: 62 },
    )
  })
})
