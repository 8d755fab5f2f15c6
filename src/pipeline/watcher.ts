import type { SourceSummary } from '../model/index.js'
import type { Parsed } from '../parse/index.js'

/** Is told how far a run has come. The items that a run gives tell the rest. */
export interface Watcher {
  /** An input is about to be read; `index` counts from 0. */
  reading?(index: number): void
  /** A stretch of the present input was read. */
  read?(stretch: Parsed): void
  /** Documents are being compared: for the `asked`th time linking looks into one, and there are `documents`. */
  linking?(asked: number, documents: number): void
  /** All inputs were read and linked; their stretches are given out from now on, source by source. */
  joining?(sources: readonly SourceSummary[]): void
}
