#!/usr/bin/env node
import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const args = process.argv.slice(2)

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`)
} else {
  const { optimiseLater } = await import('./tier.js')
  optimiseLater()
  const { main } = await import('../dist/command/main.js')
  process.exitCode = await main(args, version)
}
