/**
 * Text that was decoded wrongly before it was stored: its bytes are in order, its characters are not.
 *
 * UTF-8 that was read as GBK turns stops and commas into 銆 and 锛 with a character that has nothing to do with them; what could not be
 * read at all, and was read once more, is 锟斤拷. UTF-8 that was read as windows-1252 is made of letters with accents.
 */

/** One mark is enough. */
const SURE = /锟斤拷|銆|鈥[滄淀樻檚]|(?:[ä-é][\u0080-\u00bf‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2}|ï¼[\u0080-\u00bfŒš›ˆ‰Ÿ]/

/** True for a line that holds such text. 锛, an adze, is a word of its own, so it is no mark. */
export function isGarbled(text: string): boolean {
  return SURE.test(text)
}
