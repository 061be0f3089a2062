import type { ActiveTerminal } from '../../core/ports/terminals.ts';
import type { ActiveRun, Desk } from '../desk.ts';

/**
 * here: the terminal that is open in this app. mine: opened with a session this app holds, or held by
 * the same person elsewhere: AWS names both alike. others: somebody else's.
 */
export type Whose = 'here' | 'mine' | 'others';

export function whoseTerminal(
  desk: Desk,
  run: ActiveRun,
  { id, owner }: Pick<ActiveTerminal, 'id' | 'owner'>,
): Whose {
  if (run.terminal?.terminal.sessionId === id) return 'here';
  const arns = [...desk.sessions.values()].map(({ arn }) => arn);
  return arns.includes(owner) ? 'mine' : 'others';
}
