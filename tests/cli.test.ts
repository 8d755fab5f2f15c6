/** Every transcript in tests/cli/ is run as it stands; `vitest -u` writes down what the command says now. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'
import { runShell } from './support/shell.js'
import { makeTmp } from './support/tmp.js'
import { formatTranscript, parseTranscript, type Step } from './support/transcript.js'

const folder = join(ROOT, 'tests/cli')

/** True where what a transcript shows cannot be had: nothing is unreadable to root, and only Linux has /dev/full. */
function cannotRun(name: string): boolean {
  return (
    ((name.startsWith('unreadable') || name === 'unwritable-folder.txt') && process.getuid?.() === 0) ||
    (name.startsWith('linux-') && process.platform !== 'linux')
  )
}

for (const name of readdirSync(folder).sort()) {
  test.skipIf(cannotRun(name))(`transcript ${name}`, async () => {
    const path = join(folder, name)
    const transcript = parseTranscript(readFileSync(path, 'utf8'))
    const cwd = makeTmp()
    for (const file of transcript.files) {
      mkdirSync(dirname(join(cwd, file.path)), { recursive: true })
      writeFileSync(join(cwd, file.path), file.text)
    }
    const steps = transcript.steps.map((step): Step => {
      const result = runShell(step.command, cwd, step.stdin)
      const [stdout, stderr] = [result.stdout, result.stderr].map((text) => text.replaceAll(cwd, '<tmp>'))
      return { ...step, stdout: stdout ?? '', stderr: stderr ?? '', status: result.status ?? -1 }
    })
    await expect(formatTranscript({ ...transcript, steps })).toMatchFileSnapshot(path)
  })
}
