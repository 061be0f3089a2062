import { awsError, type AwsError } from '../failure.ts';
import { organizationSide } from '../identity/authorize.ts';
import { requestContext } from '../identity/request-context.ts';
import { evaluateAccess } from '../../core/iam/evaluate.ts';
import type { Call } from '../service.ts';
import type { WorldRole } from '../worlds/people.ts';
import type { AssumeRoleRequest } from './assume-role-request.ts';

interface Wanted {
  readonly role: WorldRole;
  readonly account: string;
  readonly request: AssumeRoleRequest;
  readonly freshMfa: boolean;
  /** Asked for or inherited: both sides must allow it all along a chain. */
  readonly sourceIdentity?: string;
}

/**
 * Both sides of an AssumeRole: the caller's own policies and the role's trust, for the call itself
 * and for stamping identity and tags. Same account and named itself: the trust alone suffices.
 */
export function assumeFault(call: Call, wanted: Wanted): AwsError | undefined {
  const actions = [
    'sts:AssumeRole',
    ...(wanted.sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
    ...(Object.keys(wanted.request.tags).length === 0 ? [] : ['sts:TagSession']),
  ];
  const refused = actions.find((action) => !mayDo(call, wanted, action));
  return refused === undefined ? undefined : notAuthorized(call, refused, wanted.request.roleArn);
}

/** The same words for a role that refuses and one that does not exist, as AWS has it. */
export function notAuthorized({ caller }: Call, action: string, roleArn: string): AwsError {
  return awsError(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${roleArn}`,
    403,
  );
}

function mayDo(call: Call, wanted: Wanted, action: string): boolean {
  const { caller, directory, region, now } = call;
  const { request, sourceIdentity, freshMfa } = wanted;
  // Inherited tags show as the caller's own, not as asked for.
  const { tags } = request;
  const keys = Object.keys(tags);
  const context = requestContext(
    caller,
    { organization: directory.world.organization, region, now, freshMfa },
    {
      'sts:RoleSessionName': [request.sessionName],
      'sts:SourceIdentity': sourceIdentity === undefined ? undefined : [sourceIdentity],
      'sts:ExternalId': request.externalId === undefined ? undefined : [request.externalId],
      'aws:TagKeys': keys.length === 0 ? undefined : keys,
      'sts:TransitiveTagKeys': request.transitive.length === 0 ? undefined : request.transitive,
      ...Object.fromEntries(keys.map((key) => [`aws:RequestTag/${key}`, [tags[key] ?? '']])),
    },
  );
  const session = caller.kind === 'role' ? caller.sessionPolicies : undefined;
  const policies = {
    identity: caller.policies,
    ...(session ? { session } : {}),
    resource: { account: wanted.account, policy: wanted.role.trust, mustAllow: true },
    ...organizationSide(call),
  };
  return evaluateAccess(caller, policies, { action, resource: request.roleArn, context }).allowed;
}
