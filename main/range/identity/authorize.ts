import { awsError, type AwsError } from '../failure.ts';
import { evaluateAccess, type Access } from '../policy/evaluate.ts';
import type { Call } from '../service.ts';
import { requestContext } from './request-context.ts';

/** Why the caller may not do this to that resource; undefined when they may. Texts as AWS has them. */
export function accessFault(
  { caller, directory, region, now }: Call,
  action: string,
  resource: string,
  extra: Readonly<Record<string, readonly string[]>> = {},
): AwsError | undefined {
  const surroundings = { organization: directory.world.organization, region, now };
  const context = requestContext(caller, surroundings, extra);
  const narrowing = caller.kind === 'role' ? caller.sessionPolicies : undefined;
  const access = evaluateAccess(caller.policies, narrowing, { action, resource, context });
  if (access.allowed) return undefined;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${because(access, action)}`;
  return {
    ...awsError('AccessDenied', message, 403),
    jsonCode: 'AccessDeniedException',
    jsonStatus: 400,
  };
}

function because(access: Access & { readonly allowed: false }, action: string): string {
  const policy = access.by === 'identity' ? 'identity-based policy' : 'session policy';
  const article = access.by === 'identity' ? 'an' : 'a';
  return access.explicit
    ? `with an explicit deny in ${article} ${policy}`
    : `because no ${policy} allows the ${action} action`;
}
