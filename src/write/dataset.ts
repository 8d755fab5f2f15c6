/** Writes a whole dataset folder, document by document: memory does not grow with the corpus. */
import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentRecord, Linked, RelationRecord, SourceSummary } from '../model/index.js'
import { PACKAGE_FILE } from '../read/index.js'
import { ARTICLES, toArticles } from './articles.js'
import { COPIES, toCopyRows } from './copies.js'
import { type DatasetOptions, toDataPackage, toResource, type WrittenFile } from './datapackage.js'
import { DOCUMENTS, toDocumentRow } from './documents.js'
import { DatasetWriteError } from './errors.js'
import type { Merged } from './grid.js'
import { ItemFiles } from './item-files.js'
import { toJsonLine } from './jsonl.js'
import { LINES, toLineRows } from './lines.js'
import { RELATIONS } from './relations.js'
import { assertReplaceable } from './replaceable.js'
import { FileSink } from './sink.js'
import { dropStaging, openStaging, recover, type Staging, swapIn } from './swap.js'
import { TableSink } from './table-sink.js'
import { TABLES, toTableRows } from './tables.js'
import { toWarningRows, WARNINGS } from './warnings.js'

export interface DatasetSettings {
  /** Version of the tool, for datapackage.json. */
  version: string
  /** CSV for a spreadsheet: byte order mark, CR LF, guarded formulas. */
  excel: boolean
  /** How merged cells are written in tables/. */
  merged: Merged
  /** Renders the Markdown file of a document. */
  toMarkdown: (record: DocumentRecord) => string
}

/**
 * A dataset that is being written beside its target and replaces it when finished.
 *
 * Every method may throw DatasetWriteError (disk full, no permission); the old dataset stands then and nothing is left beside it. After
 * an error, and after `finish` or `abort`, the writer is of no further use.
 */
export class DatasetWriter {
  readonly #target: string
  readonly #settings: DatasetSettings
  readonly #staging: Staging
  readonly #files: Files
  #workbooks = 0

  /**
   * Recovers the target from a killed run and opens the staging folder.
   *
   * Throws ForeignFolderError where the target holds something that is not ours.
   */
  constructor(target: string, settings: DatasetSettings) {
    this.#target = target
    this.#settings = settings
    this.#staging = asWriteError(target, () => {
      recover(target)
      assertReplaceable(target)
      return openStaging(target)
    })
    try {
      this.#files = asWriteError(target, () => openFiles(this.#staging.folder, settings))
    } catch (error) {
      dropStaging(this.#staging)
      throw error
    }
  }

  /** Writes one item. Items come in the order of file, then line. */
  add(item: Linked): void {
    this.#orAbort(() => {
      this.#files.lines.add(toLineRows(item))
      this.#files.warnings.add(toWarningRows(item))
      if (item.record !== null) addRecord(this.#files, item.record, this.#settings.toMarkdown(item.record))
    })
  }

  /** Writes relations between documents that were added. */
  addRelations(relations: readonly RelationRecord[]): void {
    this.#orAbort(() => this.#files.relations.add(relations))
  }

  /** Writes a workbook of tables, whole: `tables.xlsx`, `tables-2.xlsx` … */
  addWorkbook(data: Uint8Array): void {
    const tail = ++this.#workbooks === 1 ? '' : `-${this.#workbooks}`
    const file = { name: `tables-xlsx${tail}`, path: `tables${tail}.xlsx`, description: 'Workbook of the tables, one sheet a table' }
    this.#orAbort(() => this.#files.items.addFile(file, data))
  }

  /** Writes what is known only at the end, datapackage.json last, and puts the dataset in the target's place. */
  finish(sources: Iterable<SourceSummary>, options: DatasetOptions): void {
    this.#orAbort(() => {
      const written = closeFiles(this.#files)
      writePackage(this.#staging.folder, this.#files.items, written, (resources) =>
        toDataPackage(this.#settings.version, options, sources, resources),
      )
      swapIn(this.#staging)
    })
  }

  /** Gives up: the target stays as it is. */
  abort(): void {
    for (const file of Object.values(this.#files)) file.discard()
    dropStaging(this.#staging)
  }

  #orAbort<Result>(step: () => Result): Result {
    try {
      return asWriteError(this.#target, step)
    } catch (error) {
      this.abort()
      throw error
    }
  }
}

/** The files that are open while a dataset is written. */
type Files = ReturnType<typeof openFiles>

function openFiles(folder: string, settings: DatasetSettings) {
  return {
    documents: new TableSink(folder, DOCUMENTS, settings),
    articles: new TableSink(folder, ARTICLES, settings),
    tables: new TableSink(folder, TABLES, settings),
    copies: new TableSink(folder, COPIES, settings),
    relations: new TableSink(folder, RELATIONS, settings),
    warnings: new TableSink(folder, WARNINGS, settings),
    lines: new TableSink(folder, LINES, settings),
    records: new FileSink(join(folder, 'documents.jsonl')),
    items: new ItemFiles(folder, settings),
  }
}

function addRecord(files: Files, record: DocumentRecord, markdown: string): void {
  files.documents.add([toDocumentRow(record)])
  files.articles.add(toArticles(record))
  files.tables.add(toTableRows(record))
  files.copies.add(toCopyRows(record))
  files.records.write(toJsonLine(record))
  files.items.add(record, markdown)
}

/** Closes the files of the whole dataset, in the order in which datapackage.json names them. */
function closeFiles({ records, ...files }: Files): WrittenFile[] {
  const { documents, articles, tables, copies, relations, warnings, lines } = files
  return [
    { name: 'documents-jsonl', path: 'documents.jsonl', description: 'One document a line, whole', ...records.close() },
    ...[documents, articles, tables, copies, relations, warnings, lines].map((table) => table.close()),
  ]
}

/** Writes datapackage.json, last. */
function writePackage(folder: string, items: ItemFiles, written: readonly WrittenFile[], toPackage: ToPackage): void {
  const { resources, path } = items.close()
  const sink = new FileSink(join(folder, PACKAGE_FILE))
  try {
    for (const piece of toPackage(toResourceLines(written, resources))) sink.write(piece)
    sink.close()
  } finally {
    sink.discard()
  }
  unlinkSync(path)
}

/** The text of datapackage.json around its resources. */
type ToPackage = (resources: Iterable<string>) => Iterable<string>

function* toResourceLines(written: readonly WrittenFile[], further: Iterable<string>): Iterable<string> {
  for (const file of written) yield JSON.stringify(toResource(file))
  yield* further
}

/** An error of the file system becomes a DatasetWriteError; any other stays what it is. */
function asWriteError<Result>(target: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new DatasetWriteError(target, error) : error
  }
}
