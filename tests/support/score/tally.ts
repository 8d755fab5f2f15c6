/** Hits against what was wanted and what was got. */
export class Tally {
  constructor(
    readonly hit = 0,
    readonly got = 0,
    readonly want = 0,
  ) {}

  /** Harmonic mean of precision and recall; 1 where nothing was wanted and nothing got. */
  get f1(): number {
    return this.got + this.want === 0 ? 1 : (2 * this.hit) / (this.got + this.want)
  }

  plus({ hit, got, want }: Tally): Tally {
    return new Tally(this.hit + hit, this.got + got, this.want + want)
  }

  static sum(tallies: Iterable<Tally>): Tally {
    return [...tallies].reduce((sum, tally) => sum.plus(tally), new Tally())
  }

  /** One wanted thing that has a counterpart in the output, right or wrong. */
  static judged(right: boolean): Tally {
    return new Tally(right ? 1 : 0, 1, 1)
  }

  static readonly missed = new Tally(0, 0, 1)
  static readonly invented = new Tally(0, 1, 0)

  /** Two bags of keys: a key hits as often as both have it. */
  static ofBags(want: readonly string[], got: readonly string[]): Tally {
    const left = new Map<string, number>()
    for (const key of got) left.set(key, (left.get(key) ?? 0) + 1)
    let hit = 0
    for (const key of want) {
      const count = left.get(key) ?? 0
      if (count > 0) hit++
      left.set(key, count - 1)
    }
    return new Tally(hit, got.length, want.length)
  }
}
