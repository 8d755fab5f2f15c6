/** Counts what aligning does, so that tests can see that it grows with the text and not with its square. */
export interface Meter {
  /** Steps: comparisons of characters or blocks. */
  work: number
}
