/** Statutes that share nearly all of their text: which are one document, which are versions of one law, and which have nothing to do with each other. */
import { describe, expect, it } from 'vitest'
import { LinkIndex, signatureOf } from '../../src/link/index.js'
import type { ParsedDocument } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { readMarkdown, toLines } from '../../src/read/index.js'
import { CLOSE_PAIRS } from '../support/close-statute-pairs.js'
import { STATUTE_PAIRS } from '../support/statute-pairs.js'

const PAIRS = [...STATUTE_PAIRS, ...CLOSE_PAIRS]

/** The one document of a file. */
async function documentOf(text: string, file: string): Promise<ParsedDocument> {
  const lines = text.startsWith('# ') ? await readMarkdown(text) : toLines(text)
  const found = [...parse(lines, file)].flatMap(({ document }) => document ?? [])
  const [document] = found
  if (document === undefined || found.length > 1) throw new Error(`Expected one document in ${file}, found ${found.length}`)
  return document
}

describe('statutes that share nearly all of their text', async () => {
  const files = PAIRS.flatMap(({ texts }, i) => texts.map((text, j) => ({ text, file: `${String(i).padStart(3, '0')}-${j}` })))
  const documents = await Promise.all(files.map(({ text, file }) => documentOf(text, file)))
  const index = new LinkIndex()
  for (const document of documents) index.add(signatureOf(document))
  const links = index.link((occurrence) => documents[occurrence]!)
  const versions = new Set(
    links.relations.filter(({ relation }) => relation === 'version').map(({ of, to }) => [of, to].sort((a, b) => a - b).join(' ')),
  )

  it.each(PAIRS.map(({ about, relation }, i) => ({ about, relation, i })))('$relation: two that differ in $about', ({ relation, i }) => {
    const [a, b] = [2 * i, 2 * i + 1]
    const found = links.clusterOf(a) === links.clusterOf(b) ? 'copy' : versions.has(`${a} ${b}`) ? 'version' : 'none'
    expect(found).toBe(relation)
  })

  it('and no other pair', () => {
    for (const members of links.clusters) expect(new Set(members.map((n) => Math.floor(n / 2))).size).toBe(1)
    for (const { of, to } of links.relations) expect(Math.floor(of / 2)).toBe(Math.floor(to / 2))
  })
})
