import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise later and less, and compile patterns once. That of Node 20 takes up a function as soon as it has run some 200 kB of its bytecode; on
 * most inputs of ours that takes longer than it saves. With eight times the budget three scraped files took 0.65 to 0.7 of the CPU time, and
 * 10 MB 0.86 (one run of each). Of what is left a fifth was the optimising compiler, most of it for functions that it put into others: rules call one another
 * without end, and each call runs another way. With an eighth of what it may put into one, and without two of its steps, three scraped files and 1 MB
 * took 0.94 to 0.96 of the CPU time, 10 MB 0.95 (medians of 9, 7 and 3 runs in turns). A pattern it compiles to bytecode first and to machine code when it is
 * asked again; of our hundreds nearly every one is asked again: to leave the first out took three scraped files to 0.95 of the CPU time (medians of 15 runs
 * in turns). Later V8s tier otherwise, and are left alone.
 */
export function optimiseLater() {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=540000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=120')
  setFlagsFromString('--no-turbo-loop-peeling')
  setFlagsFromString('--no-turbo-splitting')
  setFlagsFromString('--no-regexp-tier-up')
}
