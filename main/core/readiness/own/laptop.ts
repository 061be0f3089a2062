/** This computer's clock against AWS's, as the `Date` of an answer told it. */
export interface ClockFacts {
  /** Milliseconds; negative where it is behind. */
  readonly aheadMs: number;
}
