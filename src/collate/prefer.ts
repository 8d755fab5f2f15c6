import type { ParsedDocument } from '../model/index.js'
import { squeeze } from '../text/width.js'

/** The number of a record behind the name of its file. */
const RECORD = /#\d+$/

/**
 * Whether a copy comes from a source that is named: by its `file`, by whole parts of it (a file's own name, a folder on the way to it, a
 * file whose records are sources), or by what the copy's 来源 line says.
 *
 * @param source as the user writes it, `./` in front and `/` behind of no account
 */
export function isFrom({ file, source_name }: Pick<ParsedDocument, 'file' | 'source_name'>, source: string): boolean {
  const name = source.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  if (name === '') return false
  const isPart = [file, file.replace(RECORD, '')].some((path) => `/${path}/`.includes(`/${name}/`))
  return isPart || squeeze(source_name) === squeeze(name)
}
