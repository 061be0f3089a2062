import type * as sdkTypes from '@aws-sdk/client-iam';
import type { IAMClient } from '@aws-sdk/client-iam';
import { call, type AwsOptions } from '../../core/aws/call.ts';
import type { AwsFailure, CallTo } from '../../core/ports/aws.ts';
import type { IamPolicies } from '../../core/ports/iam.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { clientSettings } from './client-settings.ts';

type Sdk = typeof sdkTypes;

/** A read may be asked again when AWS throttles it; what changes a role is sent once. */
const READ_ATTEMPTS = 3;

/** IAM through its own SDK client, loaded at the first call. */
export function createIamPolicies(options: AwsOptions = {}): IamPolicies {
  const run = async <Output>(
    to: CallTo,
    effect: boolean,
    work: (client: IAMClient, sdk: Sdk) => Promise<Output>,
  ): Promise<Result<Output, AwsFailure>> => {
    const answer = await call(options, {
      region: to.at.region,
      effect,
      send: async (handler) => {
        const sdk = await import('@aws-sdk/client-iam');
        const attempts = effect ? 1 : READ_ATTEMPTS;
        return work(new sdk.IAMClient(clientSettings('iam', to, attempts, handler)), sdk);
      },
    });
    return answer.ok ? ok(answer.value.output) : err(answer.error.failure);
  };
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
