// Compiles the annotated sources tests/gold/NAME.gold: a raw file with its truth.
//   node scripts/gold.mjs               writes corpus/NAME.txt, the raw text alone, from each
//   node scripts/gold.mjs --json DIR    writes DIR/NAME.json, the truth, too
//
// A line of a .gold file is a blank line of the raw file, or ROLE<TAB>TEXT with the text verbatim, or `prov@DEPTH<TAB>TEXT`, or a
// directive: %%doc {…} and %%end around a document, %%table {…} and %%endtable around the lines of a table (`repeat<TAB>TEXT`: a line
// that a page break printed again), %%box {…} and %%endbox around a box, %%part where the numbering starts anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from './gold-compile.mjs'

export { compile, ROLES } from './gold-compile.mjs'
export { GoldError } from './gold-place.mjs'

/** Compiles every tests/gold/*.gold, in the order of their names. */
export function compileAll() {
  const folder = fileURLToPath(new URL('../tests/gold', import.meta.url))
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold'))
  return files.sort().map((file) => {
    const name = basename(file, '.gold')
    return { name, ...compile(readFileSync(join(folder, file), 'utf8'), name) }
  })
}

function main(args) {
  const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
  const json = args[0] === '--json' ? args[1] : undefined
  if (args.length > 0 && json === undefined) throw new Error('Unexpected arguments, expected none or --json DIR')
  for (const folder of json ? [corpus, json] : [corpus]) mkdirSync(folder, { recursive: true })
  for (const { name, raw, gold } of compileAll()) {
    writeFileSync(join(corpus, `${name}.txt`), raw)
    if (json) writeFileSync(join(json, `${name}.json`), `${JSON.stringify(gold, null, 1)}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
