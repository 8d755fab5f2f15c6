import type { ParsedDocument } from '../model/index.js'

/**
 * Adds what the web pages of the copies say beside their texts: the page of the best copy that has one, and metadata that no text holds.
 *
 * @param rank indexes of the copies, the best first
 */
export function withPages(document: ParsedDocument, copies: readonly ParsedDocument[], rank: readonly number[]): ParsedDocument {
  const pages = rank.flatMap((i) => (copies[i]?.page === undefined ? [] : copies[i]))
  const page = pages[0]?.page
  if (page === undefined) return document
  const lacks = (value: (of: ParsedDocument) => string) => (value(document) === '' ? pages.find((one) => value(one) !== '') : undefined)
  return {
    ...document,
    title: (lacks(({ title }) => title) ?? document).title,
    doc_number: (lacks(({ doc_number }) => doc_number.printed) ?? document).doc_number,
    issued_on: (lacks(({ issued_on }) => issued_on.printed) ?? document).issued_on,
    issuers: (lacks(({ issuers }) => issuers.join('')) ?? document).issuers,
    source_name: (lacks(({ source_name }) => source_name) ?? document).source_name,
    page,
  }
}
