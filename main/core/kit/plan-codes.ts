import type { KitRole } from './model.ts';

/** What a way of signing in costs in codes, and how long each session then lasts. */
export interface CodePlan {
  readonly way: 'base-session' | 'direct';
  /** MFA codes to type before every role is open; each takes a time step (30 s) of its own. */
  readonly codes: number;
  readonly roles: readonly {
    readonly role: string;
    readonly sessionSeconds: number;
    /** Seconds after the code until AWS no longer lets this role be chained from the base session. */
    readonly openForSeconds?: number;
  }[];
}

const ONE_HOUR = 3_600;

/**
 * Both ways to open `roles`, before a code is spent: one code for a base session with the roles
 * chained from it (AWS caps chained sessions at one hour), or one code per role sent straight with
 * AssumeRole, up to the role's own limit. Source: STS API, AssumeRole and GetSessionToken.
 */
export function planCodes(
  roles: readonly KitRole[],
  baseSeconds: number = ONE_HOUR,
): readonly [base: CodePlan, direct: CodePlan] {
  return [
    {
      way: 'base-session',
      codes: 1,
      roles: roles.map(({ id, maxSessionSeconds, trust }) => ({
        role: id,
        sessionSeconds: Math.min(ONE_HOUR, maxSessionSeconds),
        openForSeconds: Math.min(baseSeconds, trust.mfaMaxAgeSeconds ?? baseSeconds),
      })),
    },
    {
      way: 'direct',
      codes: roles.length,
      roles: roles.map(({ id, maxSessionSeconds }) => ({
        role: id,
        sessionSeconds: maxSessionSeconds,
      })),
    },
  ];
}
