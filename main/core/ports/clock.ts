/** Time, kept out of the core so that runs replay and drills may run faster. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch. */
  now(): number;
  /** Monotonic microseconds since this process started; never goes back. */
  monotonic(): number;
  /** A random id of this process start: `mono` values compare only within one. */
  readonly boot: string;
}
