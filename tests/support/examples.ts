/** The examples of a Markdown page: ```console blocks hold commands (`$ `) and what they answer, ```js blocks programs (`// NAME`). */
export interface Examples {
  /** Programs by the file name in their first line. */
  programs: Map<string, string>
  commands: string[]
}

const CONSOLE = /^```console\n(.*?)^```$/gms
const PROGRAM = /^```js\n(\/\/ (\S+)\n.*?)^```$/gms

export function readExamples(page: string): Examples {
  const programs = new Map([...page.matchAll(PROGRAM)].map(([, text = '', name = '']) => [name, text]))
  const commands = [...page.matchAll(CONSOLE)].flatMap(([, block = '']) => toCommands(block))
  return { programs, commands }
}

/** The page with what each command answers now. Commands are answered in the order of the page. */
export function answerExamples(page: string, answer: (command: string) => string): string {
  return page.replace(CONSOLE, (_, block: string) => {
    const answered = toCommands(block).map((command) => `$ ${command}\n${answer(command)}`)
    return `\`\`\`console\n${answered.join('')}\`\`\``
  })
}

function toCommands(block: string): string[] {
  return [...block.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
}
