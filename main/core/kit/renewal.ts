import type { KitRole } from './model.ts';
import { sessionSeconds } from './role-request.ts';

/**
 * What renewing a session takes. `chained`: asked again of the base session, no code. `direct`: the
 * role straight from the key, a code. `base`: a new base session, a code. `base-first`: the same, and
 * then the role from it; `why` says what is wrong with the base there is. `by-itself`: the app does it.
 */
export type Renewal =
  | {
      readonly how: 'chained';
      readonly codes: 0;
      readonly seconds: number;
      /** Epoch ms from which it takes a code: the base session is over, or its code too old. */
      readonly freeUntil: number;
    }
  | { readonly how: 'direct' | 'base'; readonly codes: 1; readonly seconds: number }
  | {
      readonly how: 'base-first';
      readonly codes: 1;
      readonly seconds: number;
      readonly why: 'no-base' | 'mfa-age';
      /** `mfa-age`: the oldest code the role's trust takes, seconds. */
      readonly limit?: number;
    }
  | { readonly how: 'by-itself'; readonly codes: 0; readonly seconds: number };

interface Held {
  readonly kind: 'base' | 'cli' | 'role';
  readonly chained: boolean;
  readonly role?: KitRole;
  /** Of a base session: when the code was spent. Epoch ms. */
  readonly startedAt: number;
  readonly expiresAt: number;
}

const ONE_HOUR = 3_600;

/**
 * What it costs to renew `session` at `now`, with `base` the newest live session roles are assumed
 * from. The refusal that is certain, a code older than the role's trust takes, is told beforehand.
 */
export function renewalOf(session: Held, base: Held | undefined, now: number): Renewal {
  const { kind, role, chained } = session;
  if (kind === 'cli') return { how: 'by-itself', codes: 0, seconds: 900 };
  if (kind === 'base' || !role) return { how: 'base', codes: 1, seconds: ONE_HOUR };
  const lasts = sessionSeconds(role);
  if (!chained) return { how: 'direct', codes: 1, seconds: lasts };
  const seconds = Math.min(ONE_HOUR, lasts);
  if (!base) return { how: 'base-first', codes: 1, seconds, why: 'no-base' };
  const limit = role.trust.mfaMaxAgeSeconds;
  const oldest = base.kind === 'base' && limit !== undefined ? limit * 1000 : Infinity;
  if (limit !== undefined && now - base.startedAt >= oldest) {
    return { how: 'base-first', codes: 1, seconds, why: 'mfa-age', limit };
  }
  const freeUntil = Math.min(base.expiresAt, base.startedAt + oldest);
  return { how: 'chained', codes: 0, seconds, freeUntil };
}
