import type { RunView } from '../../main/contract/views.ts';
import { useNow } from './use-now.ts';

/** Epoch ms by the clock of the run: that of a drill stands still while it is paused. */
export function useRunNow({ paused }: Pick<RunView, 'paused'>): number {
  const now = useNow();
  return paused ? (paused.since ?? now) - paused.behindMs : now;
}
