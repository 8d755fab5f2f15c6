/** What does not count when two texts are compared: widths, white space, final punctuation. */

/** Full-width and small forms of ASCII made narrow. ① and ² stay: they are other characters. */
const narrow = (text: string): string => text.replace(/[\uff01-\uff5e\ufe50-\ufe6b]/gu, (char) => char.normalize('NFKC'))

export const squeezed = (text: string): string => narrow(text).replace(/[\s\u200b-\u200d\ufeff]+/gu, '')

/** Without what may end a sentence. */
export const bare = (text: string): string => squeezed(text).replace(/[。:;,.、]+$/u, '')

export const withoutStops = (text: string): string => squeezed(text).replaceAll('。', '')

/** A list of names, whatever separates them. */
export const asList = (text: string): string => bare(text).replace(/[;,、]/gu, ';')
