/**
 * What the Markdown of the tool says around the lines of a table that no grid explains. Its paragraphs tell nothing of the blank lines that
 * stood between them in the source, so they must not be weighed anew.
 */
export const GRIDLESS = { start: '<!-- table without a grid -->', end: '<!-- end of table -->' } as const
