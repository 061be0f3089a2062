/** A code that was sent: it works once, and no other is taken before its time is over. */
export interface SpentCode {
  /** No code of this device is taken before, laptop time in epoch ms. */
  readonly until: number;
  readonly code?: string;
}
