import type { TargetView } from '../../../../main/contract/views.ts';
import type { StatusKind } from '../../../ui/Status.tsx';

export type TargetState = TargetView['state'];

/** How each state is drawn; in the order in which they are counted out: what needs a person first. */
export const STATES = {
  failed: 'failed',
  'timed-out': 'failed',
  undelivered: 'attention',
  stopped: 'attention',
  unknown: 'unknown',
  'not-begun': 'skipped',
  running: 'running',
  waiting: 'none',
  succeeded: 'done',
} as const satisfies Readonly<Record<TargetState, StatusKind>>;

/** What may be sent again at once. */
const FAILED: readonly TargetState[] = ['failed', 'timed-out', 'undelivered'];

export function isFailed({ state }: TargetView): boolean {
  return FAILED.includes(state);
}

export function isGoing({ state }: TargetView): boolean {
  return state === 'running' || state === 'waiting';
}

/** States that some target has, with how many, in the order of `STATES`. */
export function counted(
  targets: readonly TargetView[],
): readonly { readonly state: TargetState; readonly count: number }[] {
  const counts = new Map<TargetState, number>();
  for (const { state } of targets) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (Object.keys(STATES) as TargetState[]).flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, count }];
  });
}

/**
 * What a screen reader is told: only each further quarter, the first failure and the end. Numbers
 * that change every second would be all it says.
 */
export function milestone(targets: readonly TargetView[]): {
  readonly quarter: number;
  readonly failed: boolean;
} {
  const over = targets.filter((target) => !isGoing(target)).length;
  const quarter = targets.length === 0 ? 0 : Math.floor((over * 4) / targets.length);
  return { quarter, failed: targets.some(isFailed) };
}
