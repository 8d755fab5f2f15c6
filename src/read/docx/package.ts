/** The parts of a .docx file, which is a ZIP archive of XML. */
import type { Unzipped } from 'fflate'

/** Bytes that the XML of a file may unpack to. A law of 100,000 characters has 3 MB. */
export const MOST_XML = 128_000_000

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
 * Throws DocxError where it is damaged, or unpacks to more than {@link MOST_XML}.
 */
export async function unpackDocx(bytes: Uint8Array): Promise<Unzipped | null> {
  const { unzipSync } = await import('fflate')
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false
        size += originalSize
        if (size > MOST_XML) throw new DocxError(`its text unpacks to more than ${MOST_XML / 1e6} MB`)
        return true
      },
    })
    return Object.hasOwn(parts, DOCUMENT) ? parts : null
  } catch (error) {
    if (error instanceof DocxError) throw error
    throw new DocxError(`it is a damaged ZIP container: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Packs the parts again, without compression. */
export async function packDocx(parts: Unzipped): Promise<Buffer> {
  const { zipSync } = await import('fflate')
  return Buffer.from(zipSync(parts, { level: 0, mtime: '1980-01-01T00:00:00' }))
}
