/** out/ is generated from corpus/ and committed: a change of behaviour shows in its diff. `npm start` writes it anew. */
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'
import { runShell } from './support/shell.js'

test('out/ is what corpus/ gives', () => {
  const { stdout, stderr, status } = runShell('node bin/policy-extract.js check corpus -o out', ROOT)
  expect(stdout).toBe('')
  expect(stderr).toBe('out is what the inputs give\n')
  expect(status).toBe(0)
})
