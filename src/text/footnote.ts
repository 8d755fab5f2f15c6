/** The marks of notes. */

const LAST = /[\]*\d]$/
/** In brackets, or raised behind the kind of a document, where a page counts what readers said of it too. */
const FOOTNOTE = /(?:\[\d{1,2}\]|\*{1,2}|(?<=通知|意见|决定|公告|公报|报告|方案|办法)\d{1,2})$/

/** A squeezed line without the mark of a note at its end, as statistics print one behind their title: 2030年国民经济和社会发展统计公报[1]. */
export const withoutFootnote = (bare: string): string => (LAST.test(bare) ? bare.replace(FOOTNOTE, '') : bare)
