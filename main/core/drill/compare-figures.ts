import type { FigureId } from './figures.ts';

/** Since an earlier drill of the same scenario. */
export type Change = 'better' | 'worse' | 'same';

/** What is better: fewer, or more. Neither: how many there were says nothing about how it was done. */
const BETTER: Readonly<Record<FigureId, 'less' | 'more' | 'neither'>> = {
  'seconds-to-first-action': 'less',
  'seconds-to-signed-in': 'less',
  'seconds-to-first-role': 'less',
  'seconds-to-first-command': 'less',
  'seconds-to-contained': 'less',
  'seconds-to-closed': 'less',
  'steps-done': 'neither',
  'steps-skipped': 'neither',
  'steps-by-hand': 'neither',
  'steps-differed': 'neither',
  'deviations-with-reason': 'neither',
  'deviations-without-reason': 'less',
  'critical-done': 'more',
  'critical-missed': 'less',
  'critical-out-of-order': 'less',
  'near-misses': 'less',
  'codes-refused': 'less',
  'outcomes-unknown': 'neither',
  'outcomes-settled': 'neither',
  'evidence-items': 'neither',
  'evidence-before-change': 'more',
  'roles-used': 'neither',
  'roles-revoked': 'neither',
  'roles-left': 'less',
  restarts: 'less',
};

/** Shorter differences of two times say nothing: people are not that even. A tenth, five seconds at least. */
const EVEN = { share: 0.1, seconds: 5 };

/**
 * What became of a figure since `before`. A time that was not come to is worse than every time. Undefined:
 * it cannot be judged, or one of the two drills did not count it.
 */
export function changeOf(
  id: FigureId,
  now: number | undefined,
  before: number | undefined,
): Change | undefined {
  const better = BETTER[id];
  const timed = id.startsWith('seconds-');
  if (better === 'neither' || (now === undefined && before === undefined)) return undefined;
  if (now === undefined || before === undefined) {
    return timed ? (now === undefined ? 'worse' : 'better') : undefined;
  }
  const even = timed ? Math.max(EVEN.seconds, before * EVEN.share) : 0;
  if (Math.abs(now - before) <= even) return 'same';
  return now < before === (better === 'less') ? 'better' : 'worse';
}

const RANK = { P: 3, S: 2, M: 1, U: 0 } as const;

/** The same for the rating of an objective; what was not measured cannot be judged. */
export function ratingChange(
  now: keyof typeof RANK | 'N',
  before: keyof typeof RANK | 'N' | undefined,
): Change | undefined {
  if (now === 'N' || before === 'N' || before === undefined) return undefined;
  if (RANK[now] === RANK[before]) return 'same';
  return RANK[now] > RANK[before] ? 'better' : 'worse';
}
