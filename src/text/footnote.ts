/** The marks of notes. */

const LAST = /[\]*]$/
const FOOTNOTE = /(?:\[\d{1,2}\]|\*{1,2})$/

/** A squeezed line without the mark of a note at its end, as statistics print one behind their title: 2030年国民经济和社会发展统计公报[1]. */
export const withoutFootnote = (bare: string): string => (LAST.test(bare) ? bare.replace(FOOTNOTE, '') : bare)
