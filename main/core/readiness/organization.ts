import type { PolicyDocument } from '../iam/policy.ts';
import { unread, type Unread } from './check.ts';
import type { Elsewhere } from './places.ts';

/** What of the organization's policies is read. */
export type OrganizationCall =
  | 'organizations:DescribeOrganization'
  | 'organizations:ListParents'
  | 'organizations:ListPoliciesForTarget'
  | 'organizations:DescribePolicy';

export type PolicyKind = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';

/** The policies over an account, level by level from itself to the root, or what of it was not read. */
export type Above =
  { readonly is: 'read'; readonly levels: readonly (readonly PolicyDocument[])[] } | Unread;

/** Units can be nested five deep (Organizations User Guide, "Quotas"); the root and the account besides. */
const DEEPEST = 8;

/**
 * The organization's policies of one kind that bind an account. None bind the management account, or
 * one without an organization (Organizations User Guide, "SCPs", "RCPs").
 */
export function policiesAbove(
  account: string,
  kind: PolicyKind,
  elsewhere: Elsewhere<OrganizationCall>,
): Above {
  const organization = elsewhere.of('organizations:DescribeOrganization', { account });
  if (organization === undefined) return unread(account, 'organizations:DescribeOrganization');
  if (organization === 'none' || organization.management === account) {
    return { is: 'read', levels: [] };
  }
  const levels: (readonly PolicyDocument[])[] = [];
  let target = account;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const attached = attachedTo(target, kind, elsewhere);
    if ('is' in attached) return attached;
    // A kind of policy that is off has none anywhere, and limits nothing.
    if (attached.length > 0) levels.push(attached);
    if (target.startsWith('r-')) return { is: 'read', levels };
    const place = elsewhere.about('organizations:ListParents', target);
    const parent = place && elsewhere.of('organizations:ListParents', place)?.[target];
    if (parent === undefined) return unread(target, 'organizations:ListParents');
    target = parent.id;
  }
  return unread(target, 'organizations:ListParents', 'not-understood');
}

function attachedTo(
  target: string,
  kind: PolicyKind,
  elsewhere: Elsewhere<OrganizationCall>,
): readonly PolicyDocument[] | Unread {
  const name = `${target}:${kind}`;
  const call = 'organizations:ListPoliciesForTarget';
  const asked = elsewhere.about(call, name);
  const ids = asked && elsewhere.of(call, asked)?.[name];
  if (ids === undefined) return unread(name, call);
  const documents: PolicyDocument[] = [];
  for (const id of ids) {
    const place = elsewhere.about('organizations:DescribePolicy', id);
    const document = place && elsewhere.of('organizations:DescribePolicy', place)?.[id];
    if (document === undefined) return unread(id, 'organizations:DescribePolicy');
    documents.push(document);
  }
  return documents;
}
