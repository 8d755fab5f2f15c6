/** The roles of a line, each non-blank line has exactly one (docs/roles.md says what each means). */
export const ROLES = [
  'chrome',
  'front',
  'page_title',
  'masthead',
  'title',
  'adoption',
  'doc_number',
  'addressees',
  'signature',
  'date',
  'publicity',
  'inst_title',
  'toc',
  'para',
  'prov',
  'resp',
  'cont',
  'annex_list',
  'annex_label',
  'annex_title',
  'table',
  'table_note',
  'box_title',
  'box',
  'figure',
  'source',
  'imprint',
  'cc',
  'page_number',
] as const

export type Role = (typeof ROLES)[number]

/** Kinds of documents. `front` and `back` are a gazette's cover and colophon. */
export const KINDS = ['notice', 'instrument', 'interpretation', 'news', 'front', 'back', 'other'] as const

export type Kind = (typeof KINDS)[number]

/**
 * Styles of provision markers, in the order of their rank: GB/T 9704-2012 7.3.3 for 一、 （一） 1. （1）, GB/T 15834-2011 for ①,
 * and the Legislation Law art. 65 for 编 章 节 条. `none` is a run of unnumbered text.
 */
export const STYLES = ['part', 'chapter', 'section', 'article', 'cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren', 'circled'] as const

export type Style = (typeof STYLES)[number]
