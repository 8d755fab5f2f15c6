const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\u001B': '\\e' }

/**
 * A text for messages: its control characters as escapes (`\n`, `\e`, `\x07`), since a terminal obeys them. The name of a file may hold any.
 */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => NAMED[control] ?? `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
