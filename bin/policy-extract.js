#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const args = process.argv.slice(2)

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`)
} else {
  const { optimiseLater } = await import('./tier.js')
  optimiseLater()
  const { main } = await loadCommand()
  process.exitCode = await main(args, version)
}

/** The command: its bundle, or where Node cannot require real modules (20.18, 22.11 and before) the modules that it is made of. */
async function loadCommand() {
  if (!process.features.require_module) return import('../dist/cli/main.js')
  const { Bundle } = await import('./bundle.js')
  return new Bundle(fileURLToPath(new URL('../dist/command', import.meta.url))).load('./main.cjs')
}
