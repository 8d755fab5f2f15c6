/** docs/rules.md lists the rules as they are, and the type of their ids names no other; a rule is found by its id. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { label } from '../src/parse/index.js'
import { RULES } from '../src/parse/rules/index.js'
import { toLines } from '../src/read/index.js'
import { ROOT } from './support/root.js'

interface RuleFacts {
  file: string
  id: string
  about: string
  roles: Map<string, Set<string>>
}

const { readRules, generatePage, generateIds } = (await import('../scripts/rules.mjs' as string)) as {
  readRules: () => RuleFacts[]
  generatePage: (rules: RuleFacts[]) => string
  generateIds: (rules: RuleFacts[]) => string
}
const read = readRules()

test('docs/rules.md is what the rules say (else run node scripts/rules.mjs)', () => {
  expect(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(generatePage(read))
})

test('the type of the ids is what the rules propose (else run node scripts/rules.mjs)', () => {
  expect(readFileSync(join(ROOT, 'src/parse/case-ids.ts'), 'utf8')).toBe(generateIds(read))
})

test('the text of the rules is read as the program has them', () => {
  expect(read.map(({ id, about }) => ({ id, about }))).toEqual(RULES.map(({ id, about }) => ({ id, about })))
})

test('a rule stands in the file of its name, and every file holds one', () => {
  const files = readdirSync(join(ROOT, 'src/parse/rules')).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  expect(read.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
  expect(read.map(({ file }) => file)).toEqual(read.map(({ id }) => id))
})

test('every role that the sample notices get is listed with the id that gave it', () => {
  const listed = new Set(read.flatMap(({ roles }) => [...roles].flatMap(([role, ids]) => [...ids].map((id) => `${role} ${id}`))))
  const given = new Set<string>()
  for (const name of readdirSync(join(ROOT, 'corpus')))
    for (const { role, rule } of label(toLines(readFileSync(join(ROOT, 'corpus', name), 'utf8')))) given.add(`${role} ${rule}`)
  expect([...given].filter((pair) => !listed.has(pair))).toEqual([])
  expect(given.size).toBeGreaterThan(60)
})

test('a weight has a name: no call of propose has a bare number for it', () => {
  const folder = join(ROOT, 'src/parse/rules')
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    expect(bareWeights(readFileSync(join(folder, name), 'utf8')), name).toEqual([])
})

/** What `propose` is given as a weight that holds a number: 0, and lengths that are compared, aside. */
function bareWeights(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const weight = ts.isCallExpression(node) && node.expression.getText() === 'propose' ? node.arguments[1] : undefined
    if (weight !== undefined && holdsNumber(weight)) found.push(weight.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

function holdsNumber(node: ts.Node): boolean {
  if (ts.isNumericLiteral(node)) return node.text !== '0'
  if (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.kind)) return false
  return ts.forEachChild(node, (child) => holdsNumber(child) || undefined) ?? false
}
const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
])
