import type { Deviation } from '../journal/payload-note.ts';
import type { RunState } from './state.ts';

/** Steps that jumps passed over so far, after a deviation was recorded. */
export function passedOverAfter(
  { passedOver = {} }: Pick<RunState, 'passedOver'>,
  deviation: Deviation | undefined,
): Pick<RunState, 'passedOver'> {
  if (deviation?.is !== 'jump' || deviation.to === undefined) return {};
  const { path: from, to, over = [] } = deviation;
  return {
    passedOver: { ...passedOver, ...Object.fromEntries(over.map((path) => [path, { from, to }])) },
  };
}
