/**
 * Runs the bundle of the command (dist/command/). V8 is handed the code that it made of each file when the bundle was built, and need not
 * compile it anew; what another V8 made, or one with other flags, it refuses, and compiles.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { types } from 'node:util'
import { Script } from 'node:vm'

/**
 * What Node sets around CommonJS, in the strict mode of the modules that the bundle is made of. What they import when they need it they import by
 * `importPackage` (scripts/build.mjs): code that was kept has forgotten where it may import from.
 */
const HEAD = '(function (exports, require, module, __filename, importPackage) {"use strict";'
const TAIL = '\n})'

/** The files of a bundle in a folder, each loaded when it is first asked for. */
export class Bundle {
  #folder
  #packages
  /** The files so far, by name: the script, its exports, and where its code is kept. */
  #files = new Map()

  constructor(folder) {
    this.#folder = folder
    this.#packages = createRequire(join(folder, 'any.cjs'))
  }

  /** The exports of a file (`./main.cjs`), or what `import` of a package gives under one name. */
  load(name) {
    if (!name.startsWith('./')) return this.#package(name)
    const known = this.#files.get(name)
    return known === undefined ? this.#file(name) : known.module.exports
  }

  /** Names of the files whose code V8 refused. */
  refused() {
    return [...this.#files].filter(([, { script }]) => script.cachedDataRejected !== false).map(([name]) => name)
  }

  /** Keeps the code of all files so far: that of each function that has run. */
  keepCode() {
    for (const { script, code } of this.#files.values()) writeFileSync(code, script.createCachedData())
  }

  #file(name) {
    const path = join(this.#folder, name)
    const code = `${path}.code`
    const script = new Script(`${HEAD}${readFileSync(path, 'utf8')}${TAIL}`, {
      // what traces of the stack name: the code holds it, wherever it was made
      filename: `dist/command/${name.slice(2)}`,
      cachedData: existsSync(code) ? readFileSync(code) : undefined,
    })
    const module = { exports: {} }
    // known before it runs: two files may need one another
    this.#files.set(name, { script, code, module })
    script.runInThisContext()(
      module.exports,
      (wanted) => this.load(wanted),
      module,
      path,
      (wanted) => import(wanted),
    )
    return module.exports
  }

  /** The bundle takes all that it requires for CommonJS, of which `import` gives everything; of a real module it gives the default export. */
  #package(name) {
    const found = this.#packages(name)
    return types.isModuleNamespaceObject(found) ? found.default : found
  }
}
