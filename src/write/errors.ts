import { explain } from './explain.js'

/** The output folder is not ours to replace, or no dataset to check: wrong usage (exit status 2). */
export class ForeignFolderError extends Error {
  override name = 'ForeignFolderError'

  /** @param problem what is wrong with the folder, and what to do */
  constructor(
    purpose: 'replace' | 'check',
    readonly target: string,
    problem: string,
  ) {
    super(`Cannot ${purpose} ${target === '' ? 'the folder of -o' : target}: ${problem}`)
  }
}

/** The dataset could not be written; the old one stands (exit status 3). `cause` is the original error. */
export class DatasetWriteError extends Error {
  override name = 'DatasetWriteError'

  constructor(target: string, cause: unknown) {
    super(`Cannot write the dataset ${target}: ${explain(cause)}`, { cause })
  }
}
