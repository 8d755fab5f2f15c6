/** The encoding that a source says it is in. */

/** Bytes that are looked at. The HTML standard looks at 1,024; templates put comments and scripts before. */
const LOOKED_AT = 8192

/** The label of `<meta charset>`, of `<meta http-equiv content="text/html; charset=">`, and of an XML prolog. */
const META = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i
const PROLOG = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i

/** What markup declares. */
export interface Declared {
  /** As it is printed there. */
  label: string
  /** As the Encoding Standard spells it. */
  name: string
}

/**
 * The encoding that markup declares; null where none is, or one that nobody knows. What declares
 * UTF-16 and can be read as ASCII up to here is UTF-8, as the HTML standard has it. GBK and GB 2312 are read as GB 18030.
 */
export function declaredEncoding(head: Buffer): Declared | null {
  const text = head.toString('latin1', 0, LOOKED_AT)
  const label = (PROLOG.exec(text) ?? META.exec(text))?.[1]
  const name = label === undefined ? null : encodingName(label)
  return label === undefined || name === null ? null : { label, name: name.startsWith('utf-16') ? 'utf-8' : name }
}

/** The name of an encoding as it is used here; null for a label that nobody knows. */
export function encodingName(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return null
  }
}
