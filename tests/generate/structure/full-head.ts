/** The full head and foot of GB/T 9704: copy number, secrecy, urgency, red head, signer; copies to, printing office. */
import type { Random } from '../random.js'
import { printDay } from './head.js'
import { personName } from './legal.js'
import type { Document } from './model.js'

export function withFullHead(random: Random, document: Document): Document {
  const issuers = document.signOff?.issuers ?? []
  const office = issuers[0] ?? ''
  const day = document.signOff?.day
  const optional = [
    String(random.int(1, 999)).padStart(6, '0'),
    random.pick(['秘密★1年', '内部★3年']),
    random.pick(['特急', '平急', '加急']),
  ]
  return {
    ...document,
    pageTitle: null,
    masthead: [
      ...optional.filter(() => random.chance(0.6)),
      ...issuers.map((name, i) => (i === issuers.length - 1 ? `${name}文件` : name)),
    ],
    numberPlace: 'before',
    signer: document.number !== null && random.chance(0.3) ? personName(random) : null,
    copiesTo: random.chance(0.8) ? '各人民团体，有关新闻单位' : null,
    imprint:
      day && random.chance(0.8) ? `${office}　　　　${printDay({ ...day, day: Math.min(28, day.day + random.int(0, 3)) })}印发` : null,
  }
}
