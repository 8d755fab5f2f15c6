import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK_BYTES = 1 << 16

/** The lines of a UTF-8 file, split at LF alone, one at a time. A last line without a line end counts; an empty rest does not. */
export function* readLines(path: string): Generator<string, void, undefined> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for (const chunk of readChunks(path)) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}

/** The bytes of a file. Each chunk is overwritten by the next. */
export function* readChunks(path: string): Generator<Buffer, void, undefined> {
  const buffer = Buffer.alloc(CHUNK_BYTES)
  const fd = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(fd, buffer)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(fd)
  }
}
