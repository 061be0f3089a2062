import type { SkewSample } from './skew.ts';

/** What several hosts together say of this laptop's clock. Milliseconds. */
export interface ClockEstimate {
  /** AWS's clock minus this laptop's. */
  readonly skewMs: number;
  /** Half-width of the interval in which all agreeing hosts put it. */
  readonly uncertaintyMs: number;
  readonly agreeing: number;
  /** Hosts that say something else: a cache, a proxy, or a clock of their own. */
  readonly differing: number;
}

/**
 * The median of several hosts, narrowed to what all that agree with it allow. One host alone may be
 * wrong; most of them are not (the idea of RFC 5905 section 11.2.1).
 */
export function estimateClock(samples: readonly SkewSample[]): ClockEstimate | undefined {
  const sorted = samples.map(({ skewMs }) => skewMs).sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (median === undefined) return undefined;
  const agreeing = samples.filter(
    ({ skewMs, uncertaintyMs }) => Math.abs(skewMs - median) <= uncertaintyMs,
  );
  const low = Math.max(...agreeing.map(({ skewMs, uncertaintyMs }) => skewMs - uncertaintyMs));
  const high = Math.min(...agreeing.map(({ skewMs, uncertaintyMs }) => skewMs + uncertaintyMs));
  return {
    skewMs: Math.round((low + high) / 2),
    uncertaintyMs: Math.round((high - low) / 2),
    agreeing: agreeing.length,
    differing: samples.length - agreeing.length,
  };
}
