/** The library exports the types that its functions take and give: a user can name whatever a declaration names. */
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'

const INDEX = join(ROOT, 'src/index.ts')
const program = ts.createProgram([INDEX], { noEmit: true, module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: ['node'] })
const checker = program.getTypeChecker()

/** What a name stands for, imports and exports followed. */
function behind(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** The names of our own types in a declaration, what nobody else sees of it aside: bodies, values, private members. */
function typesIn(declaration: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isPrivate(node)) return
    if (ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) {
      if (node.type !== undefined) visit(node.type)
      return
    }
    if (ts.isTypeReferenceNode(node)) add(checker.getSymbolAtLocation(node.typeName))
    if (ts.isExpressionWithTypeArguments(node)) add(checker.getSymbolAtLocation(node.expression))
    ts.forEachChild(node, visit)
  }
  const add = (name: ts.Symbol | undefined): void => {
    const symbol = name === undefined ? undefined : behind(name)
    if (symbol !== undefined && !(symbol.flags & ts.SymbolFlags.TypeParameter) && isOurs(symbol)) found.push(symbol)
  }
  visit(declaration)
  return found
}

const isPrivate = (node: ts.Node): boolean =>
  (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true) ||
  (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name))

const isOurs = ({ declarations }: ts.Symbol): boolean =>
  declarations?.some((one) => one.getSourceFile().fileName.startsWith(join(ROOT, 'src'))) === true

test('every type that an export names is exported', () => {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(INDEX)!)!).map(behind)
  const missing = exported.flatMap((symbol) =>
    (symbol.declarations ?? [])
      .flatMap(typesIn)
      .filter((type) => !exported.includes(type))
      .map((type) => `${type.name}, which ${symbol.name} names`),
  )
  expect(exported.length).toBeGreaterThan(90)
  expect(new Set(missing)).toEqual(new Set())
})
