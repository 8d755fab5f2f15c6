/** Takes the clock out of a ZIP archive: the library stamps every entry with the time, and the same inputs are to give the same bytes. */

/** Signature, length and fields of the records, from PKWARE's APPNOTE.TXT 6.3.10: 4.3.7, 4.3.12 and 4.3.16. */
const END = { signature: 0x06054b50, length: 22, count: 10, directory: 16 }
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 }
const LOCAL = { time: 10 }

/** 1 January 1980, 0:00: the first time that the format knows. */
const EPOCH = 0x00210000

/** Sets the times of all entries to {@link EPOCH}, in place. Throws where the archive is not as the library writes it: without comment. */
export function stopClock(archive: Buffer): void {
  const end = archive.length - END.length
  if (end < 0 || archive.readUInt32LE(end) !== END.signature)
    throw new Error('Unexpected end of a workbook: no ZIP archive without comment')
  let at = archive.readUInt32LE(end + END.directory)
  for (let entry = 0; entry < archive.readUInt16LE(end + END.count); entry++) {
    if (archive.readUInt32LE(at) !== ENTRY.signature) throw new Error('Unexpected directory of a workbook')
    archive.writeUInt32LE(EPOCH, at + ENTRY.time)
    archive.writeUInt32LE(EPOCH, archive.readUInt32LE(at + ENTRY.local) + LOCAL.time)
    at += ENTRY.length + [ENTRY.name, ENTRY.extra, ENTRY.comment].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0)
  }
}
