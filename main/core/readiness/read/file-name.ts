import type { FactName } from '../facts.ts';

/**
 * The file that holds the answer of a call, without its ending: `iam:ListMFADevices` →
 * `iam-list-mfa-devices`, as the AWS CLI makes commands of calls.
 */
export function fileNameOf(call: FactName): string {
  return call
    .replace(':', '-')
    .replaceAll(/([a-zA-Z0-9])([A-Z][a-z]+)/g, '$1-$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
