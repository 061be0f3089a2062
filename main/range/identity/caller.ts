import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { WorldRole, WorldUser } from '../worlds/people.ts';

/** Who a verified request comes from. Times are the server's, milliseconds since the epoch. */
export type Caller = UserCaller | RoleCaller;

interface Known {
  readonly account: string;
  readonly accessKeyId: string;
  readonly userId: string;
  /** As GetCallerIdentity shows it. */
  readonly arn: string;
  /** `aws:PrincipalArn`: the user's or the role's own. */
  readonly principalArn: string;
  readonly policies: readonly PolicyDocument[];
}

export interface UserCaller extends Known {
  readonly kind: 'user';
  readonly user: WorldUser;
  /** Absent for the long-term key. `mfaAt` only when the session was asked for with a code. */
  readonly session?: { readonly issuedAt: number; readonly mfaAt?: number };
}

export interface RoleCaller extends Known {
  readonly kind: 'role';
  readonly role: WorldRole;
  readonly session: { readonly issuedAt: number };
  /** Asked for with a code; CloudTrail says so of the session, conditions do not see it. */
  readonly mfa: boolean;
  readonly sessionName: string;
  readonly sourceIdentity?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly transitive: readonly string[];
  /** What narrows the session: it may do what one of them allows. Absent: nothing does. */
  readonly sessionPolicies?: readonly PolicyDocument[];
}
