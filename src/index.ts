/** The library: every stage, and the whole way (docs/library.md). */

export { docIdOf } from './link/index.js'
export { CATALOGUE, formatWarning, type RuleId, toWarning } from './messages/index.js'
export { toVFileMessage } from './messages/vfile.js'
export * from './model/index.js'
export { type Labelled, label, type Parsed, parse } from './parse/index.js'
export { DEFAULT_SETTINGS, extract, type Findings, type Run, run, runParsed, type Settings, type Watcher } from './pipeline/index.js'
export { findInputs, InputError, type InputFile, type Inputs, openSources, readMarkdown, type Source, toLines } from './read/index.js'
export { type CacheSettings, cacheFolder, formatLine, PARSED_VERSION, type ParsedLine, ParsedLineError, readLine } from './store/index.js'
export { DatasetWriteError, DatasetWriter, ForeignFolderError, printTable, toArticles } from './write/index.js'
export { toMarkdown } from './write/markdown.js'
