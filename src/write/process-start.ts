import { readFileSync } from 'node:fs'

/** Field of /proc/PID/stat that holds the start, counted from 0 behind the name of the program: proc(5), field 22. */
const START_FIELD = 19

/**
 * When a process started, in ticks since the machine did: with its id that tells it from a later process of the same id. Empty where the
 * system does not tell: it is not Linux, or there is no such process.
 */
export function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // the name stands in brackets and may hold anything
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD] ?? ''
  } catch {
    return ''
  }
}
