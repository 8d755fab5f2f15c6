/**
 * The whole way: inputs → read → parse → link → collate. Writers take what comes out (write/).
 *
 * Which occurrences are one document is known only when all are, so the way goes in two passes: the first parses every source and keeps
 * its stretches in a store, the second gives them out again, each document made of all its copies.
 */
export { extract } from './extract.js'
export { type Findings, noFindings } from './findings.js'
export { readFiles } from './read-files.js'
export { type Run, run } from './run.js'
export { runParsed } from './run-parsed.js'
export { DEFAULT_SETTINGS, type Settings } from './settings.js'
export type { Watcher } from './watcher.js'
export { linesOf, wholeSources } from './whole-sources.js'
