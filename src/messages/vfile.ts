/** Warnings as vfile messages, for tools of the unified ecosystem (vfile-reporter and its like). */
import { VFileMessage } from 'vfile-message'
import type { WarningRecord } from '../model/index.js'

/** The vfile message of a warning: its file, place, rule id (`ruleId`) and the name of this tool (`source`). */
export function toVFileMessage({ file, line, column, rule, text }: WarningRecord): VFileMessage {
  const place = line === 0 ? undefined : { line, column: Math.max(column, 1) }
  const message = new VFileMessage(text, { source: 'policy-extract', ruleId: rule, ...(place === undefined ? {} : { place }) })
  message.file = file
  message.fatal = false
  return message
}
