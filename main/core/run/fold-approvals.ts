import type { Deviation } from '../journal/payload-note.ts';
import type { RunState } from './state.ts';

type Approvals = Pick<RunState, 'approvals'>;

/** A jump to an approval may be to have it asked anew: where it was asked from is kept with it. */
export function askedAnew({ approvals }: RunState, deviation: Deviation | undefined): Approvals {
  const { is, path, to } = deviation ?? {};
  // Whoever jumps away from an approval does not come back from it to where they were before.
  const left = is === 'jump' && path !== undefined ? withoutWayBack(approvals, path) : approvals;
  const asked = to === undefined ? undefined : left[to];
  if (path === undefined || to === undefined || !asked) return { approvals: left };
  return { approvals: { ...left, [to]: { ...asked, backFrom: path } } };
}

/** An approval is behind, whichever way: the next time it is come past, the run goes on from it. */
export function withoutWayBack(approvals: RunState['approvals'], path: string) {
  const asked = approvals[path];
  if (asked?.backFrom === undefined) return approvals;
  const { backFrom: _, ...rest } = asked;
  return { ...approvals, [path]: rest };
}
