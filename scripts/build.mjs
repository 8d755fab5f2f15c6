// Builds dist/ from src/. `npm ci` calls it by way of `prepare`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}.tmp`)

// built beside and swapped in: what runs from dist/ meanwhile, and a build that fails, leave it whole
try {
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', fresh], { cwd: root, stdio: 'inherit' })
  writeFileSync(join(fresh, 'build-hash'), hashOf(fresh))
  await bundle(join(fresh, 'cli/main.js'), join(fresh, 'command'))
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
} finally {
  rmSync(fresh, { recursive: true, force: true })
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
 * takes longer than to start Node. The library stays as it is, and packages stay where they are.
 */
async function bundle(entry, folder) {
  const build = await rolldown({ input: { main: entry }, platform: 'node', external: (id) => !/^[./]/.test(id) })
  await build.write({ dir: folder, format: 'esm', chunkFileNames: '[name].js' })
  await build.close()
}
