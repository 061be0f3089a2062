/** How much may be sent now: `level` bytes at time `at`, refilled at `rate` bytes a second. */
export interface TokenBucket {
  readonly rate: number;
  readonly level: number;
  /** Monotonic milliseconds. */
  readonly at: number;
}

/** At most this long saved up, milliseconds: a limit that lets an hour's worth out at once is none. */
const BURST_MS = 250;

export function fullBucket(rate: number, now: number): TokenBucket {
  return { rate, level: (rate * BURST_MS) / 1000, at: now };
}

/**
 * Takes `bytes` at once and tells how long to wait until they may go. The level may fall below
 * nothing, so that one piece larger than the burst goes after its full time and the next waits on.
 */
export function takeTokens(
  bucket: TokenBucket,
  bytes: number,
  now: number,
): { readonly bucket: TokenBucket; readonly waitMs: number } {
  const passed = Math.max(0, now - bucket.at);
  const most = (bucket.rate * BURST_MS) / 1000;
  const level = Math.min(most, bucket.level + (bucket.rate * passed) / 1000) - bytes;
  const waitMs = level >= 0 ? 0 : Math.ceil((-level / bucket.rate) * 1000);
  return { bucket: { ...bucket, level, at: now }, waitMs };
}
