import type { DocumentRecord } from '../model/index.js'
import { run } from './run.js'
import { DEFAULT_SETTINGS, type Settings } from './settings.js'

/**
 * The documents in a text at hand, as `documents.jsonl` has them: what the command gives for a file of this name and content. Copies in it are one document.
 *
 * @param content a text, or the bytes of a file of any format that is read; what it is its content says
 * @param name the `file` of every row; `.md` makes a text Markdown
 * Throws InputError where it, or a record in it, cannot be read.
 */
export async function extract(
  content: string | Uint8Array,
  name = 'text',
  settings: Readonly<Partial<Settings>> = {},
): Promise<DocumentRecord[]> {
  const isText = typeof content === 'string'
  const bytes = isText ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  // a text is decoded already, whatever it declares
  const encoding = isText ? 'utf-8' : (settings.encoding ?? DEFAULT_SETTINGS.encoding)
  const going = run([{ path: name, file: name, shown: name, bytes }], { ...DEFAULT_SETTINGS, ...settings, encoding })
  const records: DocumentRecord[] = []
  for await (const { record } of going.items) if (record !== null) records.push(record)
  const [failure] = going.failures
  if (failure !== undefined) throw failure
  return records
}
