/**
 * Text in the other script, by phrases: 皇后 stays and 以后 becomes 以後. The dictionaries are OpenCC's, over a megabyte of them, and are
 * loaded only when a run asks for a script. Words are not exchanged: 信息 becomes 信息, not 資訊.
 */

/** `hans` Simplified, `hant` Traditional characters as Taiwan writes them. */
export const SCRIPTS = ['hans', 'hant'] as const

export type Script = (typeof SCRIPTS)[number]

/** Gives a text in one script. */
export type ConvertText = (text: string) => string

/** Loads what turns text into a script. */
export async function loadScript(script: Script): Promise<ConvertText> {
  if (script === 'hans') {
    const { Converter } = await import('opencc-js/t2cn')
    return onlyHan(Converter({ from: 't', to: 'cn' }))
  }
  const { Converter } = await import('opencc-js/cn2t')
  return onlyHan(Converter({ from: 'cn', to: 'tw' }))
}

/** Leaves texts without Han characters to themselves: digits, Latin names. */
function onlyHan(convert: ConvertText): ConvertText {
  return (text) => (/\p{Script=Han}/u.test(text) ? convert(text) : text)
}
