/** The output folder is not ours to replace: wrong usage (exit status 2). */
export class ForeignFolderError extends Error {
  override name = 'ForeignFolderError'

  constructor(readonly target: string) {
    super(
      `Cannot replace ${target}: it is no empty folder and holds no datapackage.json of policy-extract; name another folder or empty it`,
    )
  }
}

/** The dataset could not be written; the old one stands (exit status 3). `cause` is the original error. */
export class DatasetWriteError extends Error {
  override name = 'DatasetWriteError'

  constructor(target: string, cause: unknown) {
    super(`Cannot write the dataset ${target}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
