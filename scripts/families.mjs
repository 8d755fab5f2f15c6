// Links generated families of copies, versions and strangers, and prints which pairs came out right:  node scripts/families.mjs FROM TO
// A family is a document with one to six copies, perhaps an amended version and a stranger (tests/generate/copies). 10,000 families take some
// 15 minutes of CPU time and 2.2 GB. Pairs that are wrong are named: label, line and title of both; those that were missed with a third argument.
import { load } from './load-typescript.mjs'

const [from, to, missed] = process.argv.slice(2)
if (to === undefined) {
  process.stderr.write('Usage: node scripts/families.mjs FROM TO [missed]\n')
  process.exit(2)
}

const { occurrencesOf, packed, linkAll, countPairs } = await load('tests/support/families.ts')
const occurrences = []
for (let seed = Number(from); seed <= Number(to); seed++) for (const one of occurrencesOf(seed, seed)) occurrences.push(packed(one))

const { copies, found, joined, wrong, versions, ...rest } = countPairs(occurrences, linkAll(occurrences))
const share = (part, whole) => (whole === 0 ? 1 : part / whole).toFixed(5)
process.stdout.write(
  `${Number(to) - Number(from) + 1} families, ${occurrences.length} documents, ${copies} pairs of copies: ${found} found (recall ${share(found, copies)}); ` +
    `${joined} pairs joined, ${wrong.length} wrong (precision ${share(joined - wrong.length, joined)}), ${versions} of them versions\n`,
)
const nameOf = ({ label, document: { line_start, title } }) => `${label}:${line_start} ${title}`
for (const [a, b] of wrong) process.stdout.write(`wrong: ${nameOf(a)} | ${nameOf(b)}\n`)
if (missed !== undefined) for (const [a, b] of rest.missed) process.stdout.write(`missed: ${nameOf(a)} | ${nameOf(b)}\n`)
