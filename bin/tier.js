import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise later, and compile patterns once. That of Node 20 takes up a function as soon as it has run some 200 kB of its bytecode; on
 * most inputs of ours that takes longer than it saves. With eight times the budget three scraped files took 0.65 to 0.7 of the CPU time, and
 * 10 MB 0.86 (one run of each). A pattern it compiles to bytecode first and to machine code when it is asked again; of our hundreds nearly
 * every one is asked again: to leave the first out took three scraped files to 0.95 of the CPU time (medians of 15 runs in turns). Later V8s
 * tier otherwise, and are left alone.
 */
export function optimiseLater() {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=540000')
  setFlagsFromString('--no-regexp-tier-up')
}
