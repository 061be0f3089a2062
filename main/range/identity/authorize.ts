import {
  evaluateAccess,
  type Access,
  type Layer,
  type ResourceSide,
} from '../../core/iam/evaluate.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Call } from '../service.ts';
import { requestContext } from './request-context.ts';

/** Why the caller may not do this to that resource; undefined when they may. Texts as AWS has them. */
export function accessFault(
  call: Call,
  action: string,
  resource: string,
  extra: Readonly<Record<string, readonly string[]>> = {},
  side?: ResourceSide,
): AwsError | undefined {
  const { caller, directory, region, now } = call;
  const surroundings = { organization: directory.world.organization, region, now };
  const context = requestContext(caller, surroundings, extra);
  const session = caller.kind === 'role' ? caller.sessionPolicies : undefined;
  const policies = {
    identity: caller.policies,
    ...(session ? { session } : {}),
    ...(side ? { resource: side } : {}),
  };
  const access = evaluateAccess(caller, policies, { action, resource, context });
  if (access.allowed) return undefined;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${because(access, action)}`;
  return {
    ...awsError('AccessDenied', message, 403),
    jsonCode: 'AccessDeniedException',
    jsonStatus: 400,
  };
}

const KINDS: Readonly<Record<Layer, string>> = {
  rcp: 'a resource control policy',
  scp: 'a service control policy',
  resource: 'a resource-based policy',
  identity: 'an identity-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
};

/** Source: IAM User Guide, "Troubleshoot access denied error messages". */
function because(access: Access & { readonly allowed: false }, action: string): string {
  const kind = KINDS[access.by];
  return access.explicit
    ? `with an explicit deny in ${kind}`
    : `because no ${kind.replace(/^an? /, '')} allows the ${action} action`;
}
