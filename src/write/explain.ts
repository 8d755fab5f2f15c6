/** Why the file system did not let a dataset be written, by the code of its error (errno(3)): what it means here, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and call the command again',
  EDQUOT: 'your share of the disk is full; make room and call the command again',
  EFBIG: 'a file grew over the limit of this file system or shell (ulimit -f)',
  EACCES: 'permission is missing; the folder around it must be writable too, since a dataset is written beside its folder',
  EPERM: 'permission is missing; the folder around it must be writable too, since a dataset is written beside its folder',
  EROFS: 'the file system may only be read; name a folder on another',
  EBUSY: 'the folder is a mount point or in use by another program; name a folder in it',
  EXDEV: 'the folder is a mount point; name a folder in it',
  ENOTDIR: 'a part of its path is a file; name another folder',
  ENAMETOOLONG: 'its name is too long (some 40 bytes are added while a dataset is written); name another folder',
  ELOOP: 'a link in its path leads to itself; name another folder',
}

/** The reason that an error gives, with its own words behind it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('syscall' in error && error.syscall === 'uv_cwd') return `the folder that you are in is no more; go to another (${error.message})`
  const meaning = 'code' in error ? MEANINGS[String(error.code)] : undefined
  return meaning === undefined ? error.message : `${meaning} (${error.message})`
}
