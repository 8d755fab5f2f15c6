/**
 * Transcripts of the command: what is run and what it answers, in one readable file.
 *
 * A file begins with a sentence on what it shows; then sections, each under a line `=== …`:
 * `=== file PATH` (a fixture, written before anything is run), `=== run COMMAND` (bash), and after it, where there is any,
 * `=== stdin`, `=== stdout`, `=== stderr` and `=== status N` (0 where it is left out).
 */
export interface Step {
  command: string
  stdin: string
  stdout: string
  stderr: string
  status: number
}

export interface Transcript {
  about: string
  files: { path: string; text: string }[]
  steps: Step[]
}

export function parseTranscript(text: string): Transcript {
  const [about = '', ...sections] = text.split(/^=== /m)
  const transcript: Transcript = { about, files: [], steps: [] }
  for (const section of sections) addSection(transcript, section)
  return transcript
}

function addSection({ files, steps }: Transcript, section: string): void {
  const end = section.indexOf('\n')
  const [, name = '', value = ''] = /^(\w+) ?(.*)$/.exec(section.slice(0, end)) ?? []
  const text = section.slice(end + 1)
  const step = steps.at(-1)
  if (name === 'file') files.push({ path: value, text })
  else if (name === 'run') steps.push({ command: value, stdin: '', stdout: '', stderr: '', status: 0 })
  else if (step !== undefined && (name === 'stdin' || name === 'stdout' || name === 'stderr')) step[name] = text
  else if (step !== undefined && name === 'status') step.status = Number(value)
  else throw new Error(`Unexpected section “${name}” in a transcript`)
}

export function formatTranscript({ about, files, steps }: Transcript): string {
  return [about, ...files.map(({ path, text }) => `=== file ${path}\n${text}`), ...steps.map(formatStep)].join('')
}

function formatStep({ command, stdin, stdout, stderr, status }: Step): string {
  return [
    `=== run ${command}\n`,
    ...Object.entries({ stdin, stdout, stderr }).map(([name, text]) => (text === '' ? '' : `=== ${name}\n${endLine(text)}`)),
    status === 0 ? '' : `=== status ${status}\n`,
  ].join('')
}

/** A section ends with a line end, whatever was printed. */
function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
