// Finds all regular expressions in src/: literals, and RegExp(…) of what can be worked out without running the program.
// Run as a program it prints those that can backtrack more than in proportion to the text: see tests/regexes.test.ts.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Every expression as `{ file, line, source, flags }`. Throws where one is made of something that is no constant. */
export function findRegexes() {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail })
  const program = ts.createProgram(config.fileNames, config.options)
  const checker = program.getTypeChecker()
  const files = program.getSourceFiles().filter(({ fileName }) => config.fileNames.includes(fileName))
  return files.flatMap((file) => regexesOf(file, checker))
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
}

function regexesOf(file, checker) {
  const found = []
  const visit = (node) => {
    const regex = toRegex(node, checker)
    if (regex !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ file: relative(root, file.fileName).replaceAll('\\', '/'), line: line + 1, ...regex })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The expression that a node makes; null where it makes none. */
function toRegex(node, checker) {
  if (ts.isRegularExpressionLiteral(node)) return fromLiteral(node.text)
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || node.expression.getText() !== 'RegExp') return null
  const [pattern, flags] = (node.arguments ?? []).map((argument) => evaluate(argument, checker))
  return { source: new RegExp(pattern).source, flags: flags ?? pattern.flags ?? '' }
}

function fromLiteral(text) {
  const end = text.lastIndexOf('/')
  return { source: text.slice(1, end), flags: text.slice(end + 1) }
}

/** The string or RegExp that an expression of constants is. */
function evaluate(node, checker) {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isParenthesizedExpression(node)) return evaluate(node.expression, checker)
  if (ts.isRegularExpressionLiteral(node)) return new RegExp(fromLiteral(node.text).source, fromLiteral(node.text).flags)
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => evaluate(span.expression, checker) + span.literal.text).join('')
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return evaluate(node.left, checker) + evaluate(node.right, checker)
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return evaluate(node.expression, checker).source
  if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
    return new RegExp(...node.arguments.map((one) => evaluate(one, checker)))
  if (ts.isIdentifier(node)) return evaluateName(node, checker)
  throw unexpected(node)
}

/** What a name stands for that is bound once, here or in another file. */
function evaluateName(node, checker) {
  let symbol = checker.getSymbolAtLocation(node)
  if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
  const declaration = symbol?.valueDeclaration
  const isConstant = declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
  if (!isConstant || !(declaration.parent.flags & ts.NodeFlags.Const)) throw unexpected(node)
  return evaluate(declaration.initializer, checker)
}

function unexpected(node) {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getStart())
  return new Error(`Unexpected ${node.getText()} in a RegExp at ${relative(root, file.fileName)}:${line + 1}, expected constants`)
}

/** Prints every expression that can do more work than its text is long. */
async function main() {
  const { worstCase } = await import('./regex-ambiguity.mjs')
  for (const { file, line, source, flags } of findRegexes()) {
    const worst = worstCase(source, flags)
    if (worst !== null) console.log(`${file}:${line}  ${worst.growth} at ${worst.at}  /${source}/${flags}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
