import type * as sdkTypes from '@aws-sdk/client-ssm';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { AwsOptions } from '../../core/aws/call.ts';
import { clientCalls, type ClientCalls } from './client-calls.ts';

/** Calls of Systems Manager. `readAttempts`: how often a read may go out. */
export function ssmCalls(
  options: AwsOptions,
  readAttempts?: number,
): ClientCalls<SSMClient, typeof sdkTypes> {
  return clientCalls(
    options,
    'ssm',
    () => import('@aws-sdk/client-ssm'),
    (sdk, settings) => new sdk.SSMClient(settings),
    readAttempts,
  );
}
