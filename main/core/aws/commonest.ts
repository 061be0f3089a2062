import type { AwsFailureCode } from '../ports/aws.ts';

/**
 * The failures met most in an emergency, as AWS words them or as the network names them. The cards,
 * their next actions and the table for responders (`docs/failures.md`) are checked against this list.
 */
export type Commonest = { readonly code: AwsFailureCode } & (
  | { readonly by: 'aws'; readonly name: string; readonly status: number; readonly text: string }
  | { readonly by: 'network'; readonly name: string }
  | { readonly by: 'silence' }
);

const ROLE = 'arn:aws:iam::111122223333:role/Responder';

export const COMMONEST: readonly Commonest[] = [
  denied(
    'mfa-code-refused',
    'MultiFactorAuthentication failed with invalid MFA one time pass code.',
  ),
  denied(
    'mfa-serial-unknown',
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  ),
  denied(
    'mfa-incomplete',
    'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
  ),
  denied(
    'assume-role-denied',
    `User: arn:aws:iam::111122223333:user/bg-sato is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
  ),
  denied(
    'access-denied',
    `User: ${ROLE} is not authorized to perform: ssm:SendCommand because no identity-based policy allows the ssm:SendCommand action`,
  ),
  answered(
    'key-unknown',
    'InvalidClientTokenId',
    403,
    'The security token included in the request is invalid.',
  ),
  answered(
    'secret-wrong',
    'SignatureDoesNotMatch',
    403,
    'The request signature we calculated does not match the signature you provided.',
  ),
  answered(
    'clock-behind',
    'SignatureDoesNotMatch',
    403,
    'Signature expired: 20260101T000000Z is now earlier than 20260101T001500Z (20260101T003000Z - 15 min.)',
  ),
  answered(
    'clock-ahead',
    'SignatureDoesNotMatch',
    403,
    'Signature not yet current: 20260101T003000Z is still later than 20260101T001500Z (20260101T000000Z + 15 min.)',
  ),
  answered(
    'session-expired',
    'ExpiredToken',
    403,
    'The security token included in the request is expired',
  ),
  answered(
    'region-disabled',
    'RegionDisabledException',
    403,
    'STS is not activated in this region for account:111122223333. Your account administrator can activate STS in this region using the IAM Console.',
  ),
  answered(
    'chaining-too-long',
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  ),
  answered(
    'duration-too-long',
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  ),
  answered('policy-malformed', 'MalformedPolicyDocument', 400, 'Syntax errors in policy.'),
  answered(
    'policy-too-large',
    'ValidationError',
    400,
    'Packed policy consumes 128% of allotted space, please use smaller policy.',
  ),
  answered(
    'target-not-connected',
    'TargetNotConnected',
    400,
    'i-0123456789abcdef0 is not connected.',
  ),
  answered('instance-unknown', 'InvalidInstanceId', 400, ''),
  answered('command-not-visible-yet', 'InvocationDoesNotExist', 400, ''),
  answered('platform-unsupported', 'UnsupportedPlatformType', 400, ''),
  answered('throttled', 'ThrottlingException', 400, 'Rate exceeded'),
  answered(
    'service-error',
    'InternalFailure',
    500,
    'The request processing has failed because of an unknown error.',
  ),
  { code: 'timed-out', by: 'silence' },
  { code: 'connection-lost', by: 'network', name: 'ECONNRESET' },
  { code: 'name-not-resolved', by: 'network', name: 'ENOTFOUND' },
  { code: 'proxy-refused', by: 'network', name: 'PROXY_REFUSED' },
];

function denied(code: AwsFailureCode, text: string): Commonest {
  return answered(code, 'AccessDenied', 403, text);
}

function answered(code: AwsFailureCode, name: string, status: number, text: string): Commonest {
  return { code, by: 'aws', name, status, text };
}
