/** Tables of packages that come without types. */
declare module 'chinese-s2t/lang/zh.js' {
  /** `S` and `T` are of one length: the character at an index of `T` is the Traditional form of that at the same index of `S`. */
  const tables: { S: string; T: string }
  export default tables
}

declare module 'opencc-js/dict/*' {
  /** Entries between `|`; each a source, a blank, and what it becomes. */
  const entries: string
  export default entries
}
