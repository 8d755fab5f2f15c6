/** The parts of a .docx file, which is a ZIP archive of XML. */
import type { Unzipped } from 'fflate'
import { LIMITS, LimitError } from '../../model/index.js'
import { unzip, ZipError, zipEntries } from './zip.js'

export const DOCUMENT = 'word/document.xml'
export const NUMBERING = 'word/numbering.xml'
export const STYLES = 'word/styles.xml'

/** A .docx file that cannot be read; the message says why. */
export class DocxError extends Error {
  override readonly name = 'DocxError'
}

/**
 * Unpacks the XML of a .docx; pictures stay out. Null for a ZIP archive of anything else.
 *
 * Throws DocxError where it is damaged, LimitError where it holds more, or nests deeper, than it may.
 */
export function unpackDocx(bytes: Uint8Array): Unzipped | null {
  try {
    return xmlOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new DocxError(`it is a damaged ZIP container: ${error.message}`, { cause: error })
  }
}

function xmlOf(bytes: Buffer): Unzipped | null {
  const parts = new Map<string, Buffer>()
  let left: number = LIMITS.docxBytes
  let count = 0
  for (const entry of zipEntries(bytes)) {
    if (++count > LIMITS.docxFiles) throw new LimitError(`it holds more than ${LIMITS.docxFiles.toLocaleString('en')} files`)
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue
    const part = unzip(bytes, entry, left)
    if (part === null) throw new LimitError(`its text unpacks to more than ${LIMITS.docxBytes / 1e6} MB; split it in Word first`)
    left -= part.length
    parts.set(entry.name, part)
  }
  if (!parts.has(DOCUMENT)) return null
  for (const part of parts.values()) assertShallow(part)
  return Object.fromEntries([...parts].map(([name, part]) => [name, new Uint8Array(part)]))
}

const [LESS, SLASH, GREATER] = [60, 47, 62]

/** Throws LimitError where the elements of an XML part nest too deep. */
function assertShallow(xml: Buffer): void {
  let depth = 0
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
    const next = xml[at + 1] ?? 0
    if (next === SLASH) depth--
    else if (isName(next)) {
      const end = xml.indexOf(GREATER, at)
      if (end < 0) return
      if (xml[end - 1] !== SLASH && ++depth > LIMITS.docxDepth)
        throw new LimitError(`its elements nest deeper than ${LIMITS.docxDepth}; save it from Word first`)
      at = end
    }
  }
}

/** Whether an element can begin with a byte: no comment, declaration or instruction. */
function isName(byte: number): boolean {
  return byte !== 33 && byte !== 63
}

/** Packs the parts again, without compression. */
export async function packDocx(parts: Unzipped): Promise<Buffer> {
  const { zipSync } = await import('fflate')
  return Buffer.from(zipSync(parts, { level: 0, mtime: '1980-01-01T00:00:00' }))
}
