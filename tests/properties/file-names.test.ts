/** Whatever the sources say, and are called, every file of a dataset stands in its folder under a name that every file system takes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFileName } from '../../src/write/file-name.js'
import { extract, recordsOf } from '../support/extract.js'
import { hostileText } from '../support/hostile.js'

/** What Windows keeps for devices, with any extension. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|COM[\d¹²³]|LPT[\d¹²³])(?:\.|$)/i

/** A notice with a table of which every name means harm. */
const notice = fc
  .array(hostileText, { minLength: 6, maxLength: 6 })
  .map(([title, number, addressee, provision, annex, cell]) =>
    [
      `云川市人民政府关于${title}的通知`,
      `云府发〔2025〕${number}号`,
      `各区县人民政府${addressee}:`,
      `一、${provision}。`,
      '云川市人民政府',
      '2025年3月2日',
      '附件1',
      `${annex}一览表`,
      '序号\t渡口\t船只',
      `1\t${cell}\t12`,
      '2\t西渡\t7',
    ].join('\n'),
  )

test('files have names that lead nowhere else and that no system refuses', () => {
  fc.assert(
    fc.property(fc.array(notice, { minLength: 1, maxLength: 3 }), hostileText, (notices, file) => {
      const records = recordsOf(notices.flatMap((raw) => extract(raw, file)))
      for (const { doc_id, tables } of records) {
        for (const name of [toFileName(doc_id, 'md'), ...tables.map(({ table_id }) => toFileName(table_id, 'csv'))]) {
          expect(name).not.toMatch(/[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\p{Noncharacter_Code_Point}|^[.~-]|[. ]$/u)
          expect(name).not.toMatch(RESERVED)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
          expect(name.normalize('NFC')).toBe(name)
        }
      }
      const ids = [...new Set(records.map(({ doc_id }) => doc_id))]
      expect(new Set(ids.map((id) => id.toLowerCase().normalize('NFKC'))).size).toBe(ids.length)
    }),
    { numRuns: 150, seed: 63 },
  )
})
