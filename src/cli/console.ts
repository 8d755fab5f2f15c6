/** The two streams of the command. The only place that prints. */
import { visible } from './visible.js'

/** The reader of standard output has gone (`| head`): no error, the run just ends. */
export class ClosedPipeError extends Error {
  override name = 'ClosedPipeError'
}

/** Standard output could not be written (disk full); `cause` is the original error. */
export class PrintError extends Error {
  override name = 'PrintError'

  constructor(cause: Error) {
    super(`Cannot write to standard output: ${cause.message}`, { cause })
  }
}

/** Characters held back before they are written. */
const BUFFERED = 1 << 16

/** Columns of a terminal whose width is not known. */
const USUAL_WIDTH = 80

export class Console {
  #pending = ''

  constructor(
    private readonly stdout: NodeJS.WriteStream,
    private readonly stderr: NodeJS.WriteStream,
  ) {
    // the error of a write reaches its callback; without a listener the same error would also end the process
    stdout.on('error', () => {})
    stderr.on('error', () => {})
  }

  /** Columns that a line may take. */
  get width(): number {
    return this.stdout.columns ?? USUAL_WIDTH
  }

  /** True where standard output is shown to somebody as it is. */
  get isTerminal(): boolean {
    return this.stdout.isTTY === true
  }

  /** True where somebody watches standard error. */
  get isWatched(): boolean {
    return this.stderr.isTTY === true
  }

  /** Writes data to standard output. Throws ClosedPipeError where nobody reads it any more, PrintError where it cannot be written. */
  async print(text: string): Promise<void> {
    this.#pending += text
    if (this.#pending.length >= BUFFERED) await this.flush()
  }

  /** Writes bytes to standard output, behind what is held back. Throws as `print` does. */
  async printBytes(data: Uint8Array): Promise<void> {
    await this.flush()
    await this.#write(data)
  }

  /** Writes what is held back. */
  async flush(): Promise<void> {
    if (this.#pending === '') return
    const text = this.#pending
    this.#pending = ''
    await this.#write(text)
  }

  /** Tells the user a line, on standard error: one line, whatever a file's name or text in it holds. */
  tell(line: string): void {
    this.stderr.write(`${visible(line)}\n`)
  }

  /** Puts a line in the place of the last such line; an empty one takes it away. */
  status(line: string): void {
    this.stderr.write(`\r\u001B[K${visible(line)}`)
  }

  #write(data: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stdout.write(data, (error) => (error ? reject(toPrintError(error)) : resolve()))
    })
  }
}

function toPrintError(error: Error): Error {
  return 'code' in error && error.code === 'EPIPE' ? new ClosedPipeError() : new PrintError(error)
}
