// Builds dist/ from src/. `npm ci` calls it by way of `prepare`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}.tmp`)

// built beside and swapped in: what runs from dist/ meanwhile, and a build that fails, leave it whole
try {
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', fresh], { cwd: root, stdio: 'inherit' })
  writeFileSync(join(fresh, 'build-hash'), hashOf(fresh))
  await bundle(join(fresh, 'cli/main.js'), join(fresh, 'command'))
  keepCode(join(fresh, 'command'))
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

/** Keeps V8's code of a bundle, made in a process of its own: what has run in this one would be in the code too. The command runs without it, only later. */
function keepCode(folder) {
  try {
    execFileSync(process.execPath, [join(root, 'scripts/keep-code.mjs'), folder], { cwd: root, stdio: 'inherit' })
  } catch (error) {
    console.warn(`Cannot keep the code of the command: ${error.message}; it will be compiled at each start`)
  }
}

/** A hash of a build and of the packages that it uses: what one build parsed, another need not parse the same way. */
function hashOf(folder) {
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!statSync(join(folder, path)).isFile() || path.endsWith('.d.ts')) continue
    hash.update(`${path}\n`).update(readFileSync(join(folder, path)))
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    hash.update(JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version)
  }
  return hash.digest('hex')
}

/**
 * Joins the modules of the command, a file for what every job needs and one for each job: to find, read and link two hundred small files
 * takes longer than to start Node. They are CommonJS, since V8 can be handed the code of that (bin/bundle.js). The library stays as it is, and
 * packages stay where they are.
 */
async function bundle(entry, folder) {
  const build = await rolldown({
    input: { main: entry },
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins: [{ name: 'import-package', renderChunk: withImportPackage }],
  })
  await build.write({ dir: folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' })
  await build.close()
}

/** Has a file of the bundle import packages by the function that bin/bundle.js hands it. */
function withImportPackage(code) {
  let out = ''
  let done = 0
  for (const { start } of imports(parseAst(code))) {
    out += `${code.slice(done, start)}importPackage`
    done = start + 'import'.length
  }
  return out + code.slice(done)
}

/** Where a program says import(…), in order. */
function* imports(node) {
  if (node === null || typeof node !== 'object') return
  if (node.type === 'ImportExpression') yield node
  for (const child of Object.values(node)) yield* imports(child)
}
