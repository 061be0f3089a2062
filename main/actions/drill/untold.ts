import type { Entry } from '../../core/journal/payload.ts';
import type { Desk } from '../desk.ts';

/**
 * Records of the drill that goes on which its responder is not to read before it is over: what
 * whoever leads it notes, rates, holds back and breaks. They are in the log, and in what is copied.
 */
export function isUntold(
  { run }: Pick<Desk, 'run'>,
  logId: string,
  entry: Pick<Entry, 'type'> | undefined,
): boolean {
  if (entry?.type !== 'facilitator' || run?.state.phase !== 'going') return false;
  return run.journal.logId === logId || run.state.before.some(({ log }) => log === logId);
}
