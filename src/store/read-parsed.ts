/** What `policy-extract parse` wrote, read back line by line. */
import { createReadStream } from 'node:fs'
import { findInputs, InputError, type InputFile, type Inputs, inflate, isGzip, reasonOf } from '../read/index.js'
import { LineBytes } from './line-bytes.js'
import { type ParsedLine, ParsedLineError, readLine } from './parsed-line.js'

/** Standard input, which is read as it comes: it may be longer than memory. */
const STDIN: InputFile = { path: '-', file: 'stdin', shown: 'standard input' }

/** Finds the files of the arguments, `-` for standard input among them. */
export async function findParsed(args: readonly string[]): Promise<Inputs> {
  const inputs = await findInputs(
    args.filter((arg) => arg !== STDIN.path),
    null,
  )
  return args.includes(STDIN.path) ? { ...inputs, files: [...inputs.files, STDIN] } : inputs
}

/** Reads the lines of a file. Throws InputError where it cannot be read, or a line of it is none of ours. */
export async function* readParsed(input: InputFile): AsyncGenerator<ParsedLine, void, undefined> {
  let number = 0
  try {
    for await (const line of linesOf(input)) {
      number++
      if (line.length > 0) yield readLine(line.toString('utf8'))
    }
  } catch (error) {
    if (error instanceof ParsedLineError) throw new InputError(input.shown, `line ${number}: ${error.message}`, { cause: error })
    throw error
  }
  if (number === 0) throw new InputError(input.shown, 'it is empty')
}

async function* linesOf(input: InputFile): AsyncGenerator<Buffer, void, undefined> {
  const lines = new LineBytes()
  for await (const chunk of unpacked(chunksOf(input), input.shown)) yield* lines.push(chunk)
  const last = lines.end()
  if (last !== null) yield last
}

/** The chunks as they are, or what they unpack to: what begins as gzip is. */
async function* unpacked(chunks: AsyncGenerator<Buffer, void, undefined>, shown: string): AsyncGenerator<Buffer, void, undefined> {
  let head = Buffer.alloc(0)
  // a pipe may give its first byte alone
  while (head.length < 2) {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  async function* all() {
    if (head.length > 0) yield head
    yield* chunks
  }
  yield* isGzip(head) ? inflate(all(), shown) : all()
}

async function* chunksOf({ path, bytes, shown }: InputFile): AsyncGenerator<Buffer, void, undefined> {
  if (bytes !== undefined) return yield bytes
  try {
    yield* path === STDIN.path ? createReadStream('', { fd: 0, autoClose: false }) : createReadStream(path)
  } catch (error) {
    throw new InputError(shown, reasonOf(error), { cause: error })
  }
}
