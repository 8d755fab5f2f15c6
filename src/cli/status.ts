/** Exit statuses of the command (docs/cli.md says when each is given). */
export const STATUS = {
  /** Done, warnings or not; a closed pipe. */
  done: 0,
  /** Some input failed, there was nothing to read, or `check` found a difference. */
  failed: 1,
  /** Unknown option, neither -o nor --print, -o on a foreign folder. */
  usage: 2,
  /** The dataset (or standard output) could not be written; an old dataset stands. */
  unwritten: 3,
} as const

export type Status = (typeof STATUS)[keyof typeof STATUS]

/** The command was called in a way that it does not know: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
