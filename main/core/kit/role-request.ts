import { LONGEST_POLICY, policyCharacters, type Narrowing } from '../aws/session-policy.ts';
import { err, ok, type Result } from '../result.ts';
import type { KitRole } from './model.ts';

/** What STS AssumeRole is asked: only the stamps that the role's trust allows (kit). */
export interface RoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly sourceIdentity?: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** Tags that go along when another role is assumed from this session. */
  readonly transitiveTagKeys?: readonly string[];
  readonly policy?: string;
  readonly policyArns?: readonly string[];
  readonly durationSeconds: number;
}

/** The playbook's narrowing goes before the kit's: STS would take what either allows. */
export interface RoleWish extends Narrowing {
  readonly role: KitRole;
  /** IAM user name: becomes session name and source identity. */
  readonly user: string;
  /** From a base session or another role: AWS caps the session at one hour. */
  readonly chained: boolean;
  readonly incident?: string;
  /** As the playbook wants it; as the kit says where it wants nothing. */
  readonly sessionSeconds?: number;
}

const ONE_HOUR = 3_600;
const INCIDENT = 'Incident';

export function roleRequest(
  wish: RoleWish,
): Result<RoleRequest, { readonly code: 'policy-too-large'; readonly characters: number }> {
  const { role, user, chained, incident } = wish;
  const narrowing = narrowingOf(role, wish);
  const characters = policyCharacters(narrowing);
  if (characters > LONGEST_POLICY) return err({ code: 'policy-too-large', characters });
  const { sessionPolicy, policyArns = [] } = narrowing;
  const longest = chained ? ONE_HOUR : role.maxSessionSeconds;
  const stamp = role.trust.incidentTag && incident !== undefined ? [incident] : [];
  const tags = [...(role.tags ?? []), ...stamp.map((value) => ({ key: INCIDENT, value }))];
  const transitive = (role.transitiveTagKeys ?? []).filter((key) =>
    tags.some((tag) => tag.key === key),
  );
  return ok({
    roleArn: role.arn,
    sessionName: user,
    tags,
    durationSeconds: Math.min(
      longest,
      role.maxSessionSeconds,
      wish.sessionSeconds ?? sessionSeconds(role),
    ),
    ...(transitive.length === 0 ? {} : { transitiveTagKeys: transitive }),
    ...(role.trust.sourceIdentity ? { sourceIdentity: user } : {}),
    ...(sessionPolicy === undefined ? {} : { policy: sessionPolicy }),
    ...(policyArns.length === 0 ? {} : { policyArns }),
  });
}

/** How long a session of the role is asked for, where nobody wants less. */
export function sessionSeconds({ sessionSeconds: wanted, maxSessionSeconds }: KitRole): number {
  return Math.min(wanted ?? maxSessionSeconds, maxSessionSeconds);
}

/** What narrows a session of the role: the playbook's policies, or the kit's where it has none. */
export function narrowingOf(role: KitRole, need: Narrowing | undefined): Narrowing {
  const own = need?.sessionPolicy !== undefined || (need?.policyArns ?? []).length > 0;
  const { sessionPolicy, policyArns = [] } = own && need ? need : role;
  return {
    ...(sessionPolicy === undefined ? {} : { sessionPolicy }),
    ...(policyArns.length === 0 ? {} : { policyArns }),
  };
}

/** What the session of a request is narrowed by. */
export function narrowedBy({ policy, policyArns }: RoleRequest): Narrowing {
  return {
    ...(policy === undefined ? {} : { sessionPolicy: policy }),
    ...(policyArns === undefined ? {} : { policyArns }),
  };
}
