// Loaded into the command by `node --import`: kills it just before its KILL_AT-th change of the file system (from 0), and writes the
// names of all changes that it made to the file KILL_LOG, so that a test knows which moments there are.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const CHANGES = ['mkdirSync', 'mkdtempSync', 'openSync', 'writeSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'utimesSync']

const { KILL_AT, KILL_LOG } = process.env
const { writeFileSync } = fs
const made = []

for (const name of CHANGES) {
  const change = fs[name]
  fs[name] = (...args) => {
    // reading opens files too
    if (name !== 'openSync' || args[1] !== 'r') {
      if (made.length === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
      made.push(name)
    }
    return change(...args)
  }
}
syncBuiltinESMExports()

if (KILL_LOG) process.on('exit', () => writeFileSync(KILL_LOG, made.join('\n')))
