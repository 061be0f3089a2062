import type { AwsOptions } from '../../core/aws/call.ts';
import type { IamPolicies } from '../../core/ports/iam.ts';
import { ok } from '../../core/result.ts';
import { clientCalls } from './client-calls.ts';

/** IAM through its own SDK client, loaded at the first call. */
export function createIamPolicies(options: AwsOptions = {}): IamPolicies {
  const run = clientCalls(
    options,
    'iam',
    () => import('@aws-sdk/client-iam'),
    (sdk, settings) => new sdk.IAMClient(settings),
  );
  return {
    put: async (to, { role, name, document }) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(
          new sdk.PutRolePolicyCommand({
            RoleName: role,
            PolicyName: name,
            PolicyDocument: document,
          }),
        ),
      );
      return answer.ok ? ok({ requestId: answer.value.$metadata.requestId ?? '' }) : answer;
    },
    read: async (to, { role, name }) => {
      const answer = await run(to, false, (client, sdk) =>
        client.send(new sdk.GetRolePolicyCommand({ RoleName: role, PolicyName: name })),
      );
      if (!answer.ok)
        return /^NoSuchEntity/.test(answer.error.awsCode ?? '') ? ok(undefined) : answer;
      return ok(decoded(answer.value.PolicyDocument ?? ''));
    },
    remove: async (to, { role, name }) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(new sdk.DeleteRolePolicyCommand({ RoleName: role, PolicyName: name })),
      );
      return answer.ok ? ok({ requestId: answer.value.$metadata.requestId ?? '' }) : answer;
    },
  };
}

/** IAM answers policies URL-encoded (RFC 3986); what is not, stays as it came. */
function decoded(document: string): string {
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}
