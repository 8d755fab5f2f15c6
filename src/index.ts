/** The library: every stage, and the whole way (docs/library.md). */

export type { CollateOptions } from './collate/index.js'
export { docIdOf } from './link/index.js'
export { CATALOGUE, formatWarning, type RuleId, toWarning, type WarningPlace } from './messages/index.js'
export { toVFileMessage } from './messages/vfile.js'
export * from './model/index.js'
export type { CaseId } from './parse/case-ids.js'
export { type Labelled, type Listed, label, type Parsed, parse, type Sight } from './parse/index.js'
export { DEFAULT_SETTINGS, extract, type Findings, type Run, run, runParsed, type Settings, type Watcher } from './pipeline/index.js'
export { findInputs, InputError, type InputFile, type Inputs, openSources, readMarkdown, type Source, toLines } from './read/index.js'
export {
  type CacheSettings,
  cacheFolder,
  formatLine,
  PARSED_VERSION,
  type ParsedLine,
  ParsedLineError,
  readLine,
  type SourceLine,
  type StretchLine,
} from './store/index.js'
export type { Marker } from './text/markers.js'
export type { Ending } from './text/sentences.js'
export type { Column, FieldType } from './write/columns.js'
export type { CsvSettings } from './write/csv.js'
export {
  type ArticleRow,
  type DatasetOptions,
  type DatasetSettings,
  DatasetWriteError,
  DatasetWriter,
  type DocumentRow,
  ForeignFolderError,
  type Grid,
  type Merged,
  type Printable,
  type PrintSettings,
  printTable,
  type TableRow,
  toArticles,
  toDocumentRow,
  toGrid,
  toTableRows,
} from './write/index.js'
export { toMarkdown } from './write/markdown.js'
