import type { SessionView } from '../../main/contract/views.ts';
import type { Desk } from './connect.ts';

/** Codes its renewal takes now: what was free may have come to cost one since main said so. */
export function codesOf({ renewal }: SessionView, now: number): 0 | 1 | undefined {
  if (!renewal) return undefined;
  return renewal.freeUntil !== undefined && now >= renewal.freeUntil ? 1 : renewal.codes;
}

/** Minutes of the oldest code the role's trust takes, where that is why one is needed. */
export function tooOldAfter(session: SessionView, now: number): number | undefined {
  const { renewal } = session;
  if (renewal?.mfaLimit === undefined || codesOf(session, now) !== 1) return undefined;
  return Math.round(renewal.mfaLimit / 60);
}

/** The session to renew by key: of those that can be, the one that ends first. */
export function nextToRenew(sessions: readonly SessionView[]): SessionView | undefined {
  return sessions
    .filter(({ renewal }) => renewal !== undefined)
    .reduce<SessionView | undefined>(
      (first, one) => (first && first.expiresAt <= one.expiresAt ? first : one),
      undefined,
    );
}

/** Renews a session; where that takes a code, the assistant for it comes into view. */
export async function renewFrom(desk: Desk, session: string): Promise<void> {
  const reply = await desk.api.call['session.renew']({ session });
  if (reply.ok) desk.go({ at: 'run' });
}
