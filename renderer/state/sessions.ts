import type { SessionView } from '../../main/contract/views.ts';

/** The session a responder is most likely to mean: the newest role, or else the newest. */
export function newestSession(sessions: readonly SessionView[]): SessionView | undefined {
  return sessions.findLast(({ kind }) => kind === 'role') ?? sessions.at(-1);
}

/** Whether it can be handed off: of a session in the browser no key is known. */
export function canHandOff({ kind }: SessionView): boolean {
  return kind !== 'console';
}
