import type { KitRole } from './model.ts';
import { sessionSeconds } from './role-request.ts';

/** What a code spent in one way opens, for how long, and what that way cannot do. */
export interface CodePlan {
  readonly way: 'base-session' | 'direct' | 'aws-login';
  /** MFA codes until everything below is open; each takes a time step (30 s) of its own. */
  readonly codes: number;
  /** Codes until the run is over at its usual pace, every role opened in this way. */
  readonly codesInRun: number;
  readonly roles: readonly {
    readonly role: string;
    readonly sessionSeconds: number;
    /** Seconds after the code until AWS no longer lets this role be chained from the base session. */
    readonly openForSeconds?: number;
  }[];
  readonly notes: readonly PlanNote[];
}

/**
 * `cut-to-an-hour`: the role could last `seconds`, but not when chained. `closes`: its trust takes
 * no code older than `seconds`. `short-console`: a console link from a chained session may not ask
 * for a duration. `no-role-from-role`: a role’s session carries no MFA, and opens no other role whose
 * trust wants it. `others-wait`: every other role takes a code of its own. `mfa-may-be-missing`: its
 * trust wants MFA, which a session of `aws login` may not carry.
 */
export type PlanNote =
  | { readonly code: 'cut-to-an-hour' | 'closes'; readonly role: string; readonly seconds: number }
  | { readonly code: 'mfa-may-be-missing'; readonly role: string }
  | { readonly code: 'short-console' | 'no-role-from-role' | 'others-wait' };

const ONE_HOUR = 3_600;
/** What every role lacks that was assumed from another session. */
const CHAINED = [{ code: 'short-console' }, { code: 'no-role-from-role' }] as const;

/**
 * Each way to open `roles`, before a code is spent: one code for a base session with the roles
 * chained from it (AWS caps chained sessions at one hour), or a code sent straight with AssumeRole
 * for one role, up to the role's own limit. Role from role is not among them: it carries no MFA.
 * Source: STS API, AssumeRole and GetSessionToken; IAM User Guide, "Role chaining".
 */
export function planCodes(
  roles: readonly KitRole[],
  runSeconds: number,
  baseSeconds: number = ONE_HOUR,
): readonly [base: CodePlan, ...direct: readonly CodePlan[]] {
  const codesFor = (lasts: number): number => Math.max(1, Math.ceil(runSeconds / lasts));
  const straight = roles.reduce((sum, role) => sum + codesFor(sessionSeconds(role)), 0);
  return [
    {
      way: 'base-session',
      codes: 1,
      codesInRun: codesFor(baseSeconds),
      roles: roles.map((role) => ({
        role: role.id,
        sessionSeconds: Math.min(ONE_HOUR, sessionSeconds(role)),
        openForSeconds: Math.min(baseSeconds, role.trust.mfaMaxAgeSeconds ?? baseSeconds),
      })),
      notes: [...roles.flatMap((role) => cuts(role, baseSeconds)), ...CHAINED],
    },
    ...roles.map((role): CodePlan => ({
      way: 'direct',
      codes: 1,
      codesInRun: straight,
      roles: [{ role: role.id, sessionSeconds: sessionSeconds(role) }],
      notes: roles.length > 1 ? [{ code: 'others-wait' }] : [],
    })),
  ];
}

/**
 * The same from `aws login`: no code is typed in the app, roles are chained, and whether the session
 * carries MFA is not documented, so that a role whose trust asks for it may refuse.
 */
export function planLogin(roles: readonly KitRole[]): CodePlan {
  return {
    way: 'aws-login',
    codes: 0,
    codesInRun: 0,
    roles: roles.map((role) => ({
      role: role.id,
      sessionSeconds: Math.min(ONE_HOUR, sessionSeconds(role)),
    })),
    notes: [
      ...roles.flatMap(({ id, trust }) =>
        trust.mfaRequired ? [{ code: 'mfa-may-be-missing', role: id } as const] : [],
      ),
      ...CHAINED,
    ],
  };
}

function cuts(role: KitRole, baseSeconds: number): PlanNote[] {
  const { id, trust } = role;
  const { mfaMaxAgeSeconds } = trust;
  const seconds = sessionSeconds(role);
  const cut = seconds > ONE_HOUR;
  const closes = mfaMaxAgeSeconds !== undefined && mfaMaxAgeSeconds < baseSeconds;
  return [
    ...(cut ? [{ code: 'cut-to-an-hour', role: id, seconds } as const] : []),
    ...(closes ? [{ code: 'closes', role: id, seconds: mfaMaxAgeSeconds } as const] : []),
  ];
}
