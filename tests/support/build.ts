/** Builds dist/ once before the tests where it is older than what it is built from. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.js'

export default function build(): void {
  const built = join(ROOT, 'dist/index.js')
  const age = existsSync(built) ? statSync(built).mtimeMs : 0
  // bin/ says with which flags V8 makes the code that the build keeps
  if (newest(join(ROOT, 'src')) < age && newest(join(ROOT, 'bin')) < age && statSync(join(ROOT, 'tsconfig.json')).mtimeMs < age) return
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' })
}

/** When the youngest file or folder below a folder was changed: a folder is, when a file of it is taken away. */
function newest(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...paths.map((path) => statSync(join(folder, path)).mtimeMs))
}
