#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const args = process.argv.slice(2)

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  printVersion()
} else {
  const { optimiseLater } = await import('./tier.js')
  optimiseLater()
  const { main } = await loadCommand()
  process.exitCode = await main(args, version)
}

/** Prints the version without the command, which takes ten times as long to load; its errors end as those of the command do. */
function printVersion() {
  // the error of a write reaches its callback; without a listener it would also end the process
  process.stdout.on('error', () => {})
  process.stdout.write(`${version}\n`, (error) => {
    if (!error || error.code === 'EPIPE') return
    process.stderr.write(`Cannot write to standard output: ${error.message}\n`)
    process.exitCode = 3
  })
}

/** The command: its bundle, or where Node cannot require real modules (20.18, 22.11 and before) the modules that it is made of. */
async function loadCommand() {
  if (!process.features.require_module) return import('../dist/cli/main.js')
  const { Bundle } = await import('./bundle.js')
  return new Bundle(fileURLToPath(new URL('../dist/command', import.meta.url))).load('./main.cjs')
}
