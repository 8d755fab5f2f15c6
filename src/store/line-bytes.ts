/** Splits bytes at LF, chunk by chunk: lines of a store can be many megabytes long, so none is put together twice. */
export class LineBytes {
  /** Pieces of the line that has not ended yet. */
  private rest: Buffer[] = []

  /** Takes the end; gives what stands behind the last LF, null where nothing does. */
  end(): Buffer | null {
    return this.rest.length === 0 ? null : this.join(Buffer.alloc(0))
  }

  /** Takes the next chunk, which may be overwritten afterwards; gives the lines that it completes, without their LF. */
  *push(chunk: Buffer): Generator<Buffer, void, undefined> {
    let start = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      yield this.join(chunk.subarray(start, at))
      start = at + 1
    }
    if (start < chunk.length) this.rest.push(Buffer.from(chunk.subarray(start)))
  }

  private join(last: Buffer): Buffer {
    if (this.rest.length === 0) return last
    const line = Buffer.concat([...this.rest, last])
    this.rest = []
    return line
  }
}
