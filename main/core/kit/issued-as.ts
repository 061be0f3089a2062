import type { RoleRequest } from './role-request.ts';

/** What STS was asked for a role session, and what it said of it besides the keys. */
export interface IssuedAs {
  readonly request?: RoleRequest;
  readonly packedPolicySize?: number;
  /** `AROA…:name`: what IAM knows the session by as `aws:userid`. */
  readonly userId?: string;
  /** When AWS issued it by its own clock, epoch ms: its end less the seconds that were asked. */
  readonly issuedAt?: number;
}
