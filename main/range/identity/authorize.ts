import {
  evaluateAccess,
  type Access,
  type Layer,
  type ResourceSide,
} from '../../core/iam/evaluate.ts';
import { parsePolicy } from '../../core/iam/parse.ts';
import type { PolicyDocument } from '../../core/iam/policy.ts';
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
    ...organizationSide(call),
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

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Service control policies on the root and on the account; the management account has none. */
export function organizationSide({ things, caller, directory }: Call): {
  readonly scps?: readonly (readonly PolicyDocument[])[];
} {
  const { management } = directory.world;
  if (management === undefined || caller.account === management) return {};
  const policies = things.all('organization-policy', management);
  const on = (wanted: (target: string) => boolean): readonly PolicyDocument[] => [
    EVERYTHING,
    ...policies.flatMap(({ data }) => {
      const counts = data.type === undefined && data.targets.some(wanted);
      const parsed = counts ? parsePolicy(data.content) : undefined;
      return parsed?.ok === true ? [parsed.value] : [];
    }),
  ];
  return {
    scps: [on((target) => target.startsWith('r-')), on((target) => target === caller.account)],
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
