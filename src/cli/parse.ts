/** `parse`: the parsed stretches of all inputs as lines of JSON, for `collate`, another day or another machine. */
import { linesOf, noFindings, readFiles, wholeSources } from '../pipeline/index.js'
import { formatLine } from '../store/index.js'
import type { Console } from './console.js'
import { Progress } from './progress.js'
import { counted, tellCacheFault, tellDatasets, tellFailures, tellSkipped } from './report.js'
import type { JobSettings } from './settings.js'
import { STATUS, type Status } from './status.js'
import { find } from './work.js'

/** Prints the lines. Throws ClosedPipeError where nobody reads them any more. */
export async function parse(settings: JobSettings, console: Console): Promise<Status> {
  const { files, failures, skipped, datasets } = await find(settings, null)
  const found = noFindings()
  const progress = console.isWatched && !settings.quiet ? new Progress(console, files, 1) : null
  const counts = { sources: 0, documents: 0 }
  try {
    for await (const source of wholeSources(readFiles(files, settings, found, progress ?? {}))) {
      counts.sources++
      for (const line of linesOf(source)) {
        if ('ledger' in line && line.document !== null) counts.documents++
        await console.print(`${formatLine(line)}\n`)
      }
    }
  } finally {
    progress?.end()
  }
  await console.flush()
  if (!settings.quiet) {
    tellSkipped(console, skipped)
    tellDatasets(console, datasets)
    tellCacheFault(console, found.cacheFault)
  }
  tellFailures(console, [...failures, ...found.failures])
  if (counts.sources === 0) console.tell('Nothing to read')
  else if (!settings.quiet) console.tell(`${counted(counts.sources, 'source')}, ${counted(counts.documents, 'document')}`)
  return failures.length + found.failures.length > 0 || counts.sources === 0 ? STATUS.failed : STATUS.done
}
