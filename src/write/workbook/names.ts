/** Names of sheets: what Excel forbids in them is left out. */

/** Most UTF-16 units of a name. */
const LONGEST = 31

/** Characters that no name holds. */
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F\u007F-\u009F\u2028\u2029]/g

/** The name that Excel keeps for itself. */
const RESERVED = 'history'

/** Name of a table that has none. */
const UNNAMED = 'table'

/** Gives names that are unique, whatever their case. */
export class SheetNames {
  readonly #taken = new Set([RESERVED])

  /**
   * A name as near to `wanted` as can be.
   *
   * @param tail end of the name that tells it from others, kept where the name is cut; may be empty
   */
  take(wanted: string, tail = ''): string {
    for (let count = 1; ; count++) {
      const name = shorten(clean(wanted) || UNNAMED, tail + (count === 1 ? '' : ` (${count})`))
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

/** Without what is forbidden: an apostrophe may not stand at the ends. */
function clean(text: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const isEdge = (at: number) => /^[' ]$/.test(plain.charAt(at))
  let start = 0
  let end = plain.length
  while (isEdge(start)) start++
  while (end > start && isEdge(end - 1)) end--
  return plain.slice(start, end)
}

function shorten(name: string, tail: string): string {
  const room = LONGEST - tail.length
  return name.length <= room ? name + tail : `${withoutHalf(name.slice(0, room - 1))}…${tail}`
}

/** Without the first half of a character of two units at the end. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
