import { err, ok, type Result } from '../result.ts';
import type { KitRole } from './model.ts';

/** What STS AssumeRole is asked: only the stamps that the role's trust allows (kit). */
export interface RoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly sourceIdentity?: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly policy?: string;
  readonly durationSeconds: number;
}

export interface RoleWish {
  readonly role: KitRole;
  /** IAM user name: becomes session name and source identity. */
  readonly user: string;
  /** From a base session or another role: AWS caps the session at one hour. */
  readonly chained: boolean;
  readonly incident?: string;
  readonly sessionPolicy?: string;
}

/** STS AssumeRole: an inline session policy holds at most 2,048 characters. */
export const LONGEST_POLICY = 2_048;
const ONE_HOUR = 3_600;

export function roleRequest(
  wish: RoleWish,
): Result<RoleRequest, { readonly code: 'policy-too-large'; readonly characters: number }> {
  const { role, user, chained, incident, sessionPolicy } = wish;
  if (sessionPolicy !== undefined && sessionPolicy.length > LONGEST_POLICY) {
    return err({ code: 'policy-too-large', characters: sessionPolicy.length });
  }
  const longest = chained ? ONE_HOUR : role.maxSessionSeconds;
  const tagged = role.trust.incidentTag && incident !== undefined;
  return ok({
    roleArn: role.arn,
    sessionName: user,
    tags: tagged ? [{ key: 'Incident', value: incident }] : [],
    durationSeconds: Math.min(longest, role.maxSessionSeconds),
    ...(role.trust.sourceIdentity ? { sourceIdentity: user } : {}),
    ...(sessionPolicy === undefined ? {} : { policy: sessionPolicy }),
  });
}
