import type { AccessRequest, PolicyDocument } from './policy.ts';
import type { Asker } from './principal.ts';
import { grantOf, type Grant } from './resource-side.ts';
import { applying } from './statement.ts';

export type Decision = 'allow' | 'explicit-deny' | 'no-allow';

/** Explicit deny beats allow; without an allow the answer is no (IAM policy evaluation logic). */
export function evaluatePolicies(
  policies: readonly PolicyDocument[],
  request: AccessRequest,
): Decision {
  const found = policies.flatMap((policy) => applying(policy, request));
  if (found.some(({ Effect }) => Effect === 'Deny')) return 'explicit-deny';
  return found.length > 0 ? 'allow' : 'no-allow';
}

/** The kinds of policy that can refuse, in the order AWS asks them. */
export type Layer = 'rcp' | 'scp' | 'resource' | 'identity' | 'boundary' | 'session';

export type Access =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly by: Layer; readonly explicit: boolean };

/** The policy on what is asked for. */
export interface ResourceSide {
  /** Whose it is. */
  readonly account: string;
  readonly policy: PolicyDocument;
  /**
   * Role trusts and KMS key policies: an allow of the caller's own policies is not enough, theirs
   * is needed too (IAM User Guide, "Policy evaluation logic").
   */
  readonly mustAllow?: boolean;
}

/** Everything that has a say in one request. An absent layer does not limit. */
export interface Policies {
  /** Of the user and their groups, or of the role. */
  readonly identity: readonly PolicyDocument[];
  readonly boundary?: PolicyDocument;
  /** Of the session, inline and managed: one that allows suffices. */
  readonly session?: readonly PolicyDocument[];
  readonly resource?: ResourceSide;
  /** By level: root, each organizational unit, account. Absent in the management account. */
  readonly scps?: readonly (readonly PolicyDocument[])[];
  /** Of the organization the resource belongs to, by level. */
  readonly rcps?: readonly (readonly PolicyDocument[])[];
}

/**
 * May this principal do this? Any deny refuses; else RCPs and SCPs must allow at every level; then
 * the resource's policy may grant by itself, or the caller's own must, within boundary and session.
 * Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 */
export function evaluateAccess(asker: Asker, policies: Policies, request: AccessRequest): Access {
  const denied = firstDeny(asker, policies, request);
  if (denied) return { allowed: false, by: denied, explicit: true };
  const ceiling = ceilingOf(policies, request);
  if (ceiling) return { allowed: false, by: ceiling, explicit: false };
  const { resource } = policies;
  const grant = resource && grantOf(resource.policy, asker, request);
  const within = resource === undefined || resource.account === asker.account;
  if (resource && (!within || resource.mustAllow === true) && grant === 'none') {
    return { allowed: false, by: 'resource', explicit: false };
  }
  return ownSay(policies, request, within ? grant : undefined);
}

/** What the caller's own policies still have to allow, given what the resource's granted. */
function ownSay(policies: Policies, request: AccessRequest, grant: Grant | undefined): Access {
  if (grant === 'asker') return { allowed: true };
  const layers: readonly (readonly [Layer, readonly PolicyDocument[] | undefined])[] = [
    ['identity', grant === 'role' ? undefined : policies.identity],
    ['boundary', policies.boundary && [policies.boundary]],
    ['session', policies.session],
  ];
  const silent = layers.find(
    ([, documents]) => documents && evaluatePolicies(documents, request) !== 'allow',
  );
  return silent ? { allowed: false, by: silent[0], explicit: false } : { allowed: true };
}

function firstDeny(
  asker: Asker,
  { identity, boundary, session, resource, scps, rcps }: Policies,
  request: AccessRequest,
): Layer | undefined {
  const denies = (documents: readonly PolicyDocument[] | undefined): boolean =>
    evaluatePolicies(documents ?? [], request) === 'explicit-deny';
  if (denies(rcps?.flat())) return 'rcp';
  if (denies(scps?.flat())) return 'scp';
  if (resource && grantOf(resource.policy, asker, request) === 'denied') return 'resource';
  if (denies(identity)) return 'identity';
  if (denies(boundary && [boundary])) return 'boundary';
  return denies(session) ? 'session' : undefined;
}

/** Each level must allow; what one level leaves out, no level below can give back. */
function ceilingOf({ scps, rcps }: Policies, request: AccessRequest): Layer | undefined {
  const narrows = (levels: readonly (readonly PolicyDocument[])[] | undefined): boolean =>
    levels?.some((level) => evaluatePolicies(level, request) !== 'allow') ?? false;
  if (narrows(rcps)) return 'rcp';
  return narrows(scps) ? 'scp' : undefined;
}
