/** An input that cannot be read. It never stops the others; the run names it at the end. */
export class InputError extends Error {
  override readonly name = 'InputError'

  /** `file` as the user named it; `reason` says what is wrong and what to do. */
  constructor(
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`Cannot read ${file}: ${reason}`, options)
  }
}

/** The reason in an error of the file system, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its links run in a circle',
    EMFILE: 'too many files are open',
  }
  return words[code] ?? (error instanceof Error ? error.message : String(error))
}
