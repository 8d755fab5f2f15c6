/** Runs shell commands in a folder where `policy-extract` is the command of this project. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ROOT } from './root.js'

export interface ShellResult {
  stdout: string
  stderr: string
  status: number | null
}

/** Runs `command` in bash (the status of a pipe is that of the first command that fails in it). */
export function runShell(command: string, cwd: string, stdin = ''): ShellResult {
  const tools = mkdtempSync(join(tmpdir(), 'policy-extract-bin-'))
  try {
    const wrapper = join(tools, 'policy-extract')
    writeFileSync(wrapper, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/policy-extract.js')}" "$@"\n`)
    chmodSync(wrapper, 0o755)
    const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      cwd,
      input: stdin,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      // a cache of its own, empty, for each command that does not name another
      env: {
        PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`,
        LC_ALL: 'C.UTF-8',
        HOME: cwd,
        POLICY_EXTRACT_CACHE: join(tools, 'cache'),
      },
    })
    return { stdout, stderr, status }
  } finally {
    rmSync(tools, { recursive: true, force: true })
  }
}
