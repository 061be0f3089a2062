import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyFailure, type Seen } from '../../../main/core/aws/failure.ts';
import type { AwsFailureCode } from '../../../main/core/ports/aws.ts';

const region = 'ap-northeast-1';
const answer = (awsCode: string, message: string, status = 403): Seen => ({
  kind: 'answer',
  awsCode,
  message,
  status,
  requestId: 'req-1',
});
const network = (errno: string, sent = false): Seen => ({
  kind: 'network',
  errno,
  message: errno,
  sent,
});

const MFA = 'MultiFactorAuthentication failed';
const DENIED = 'User: arn:aws:iam::111122223333:user/a is not authorized to perform:';

describe('what AWS answers', () => {
  test.each<[AwsFailureCode, string, string, number?]>([
    ['mfa-code-refused', 'AccessDenied', `${MFA} with invalid MFA one time pass code. `],
    ['mfa-serial-unknown', 'AccessDenied', `${MFA}, unable to validate MFA code.  Please verify`],
    [
      'mfa-incomplete',
      'AccessDenied',
      `${MFA}, must provide both MFA serial number and one time pass code.`,
    ],
    ['assume-role-denied', 'AccessDenied', `${DENIED} sts:AssumeRole on resource: arn:x`],
    ['assume-role-denied', 'AccessDenied', `${DENIED} sts:SetSourceIdentity on resource: arn:x`],
    ['access-denied', 'AccessDeniedException', `${DENIED} ssm:SendCommand on resource: arn:x`, 400],
    ['access-denied', 'SomethingNew', 'no', 403],
    [
      'key-unknown',
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
    ],
    [
      'key-unknown',
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      400,
    ],
    ['key-unknown', 'AuthFailure', 'AWS was not able to validate the provided access credentials'],
    [
      'secret-wrong',
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    ],
    ['secret-wrong', 'InvalidSignatureException', '', 400],
    [
      'clock-behind',
      'SignatureDoesNotMatch',
      'Signature expired: 1 is now earlier than 2 (3 - 15 min.)',
    ],
    ['clock-ahead', 'SignatureDoesNotMatch', 'Signature not yet current: 2 is still later than 1'],
    ['clock-ahead', 'RequestInTheFuture', ''],
    ['clock-behind', 'RequestExpired', '', 400],
    ['session-expired', 'ExpiredToken', 'The security token included in the request is expired'],
    [
      'session-expired',
      'ExpiredTokenException',
      'The security token included in the request is expired',
      400,
    ],
    [
      'region-disabled',
      'RegionDisabledException',
      'STS is not activated in this region for account:1',
    ],
    [
      'chaining-too-long',
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      400,
    ],
    [
      'duration-too-long',
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      400,
    ],
    ['policy-malformed', 'MalformedPolicyDocument', 'Syntax errors in policy.', 400],
    [
      'policy-too-large',
      'PackedPolicyTooLarge',
      'Packed policy consumes 117% of allotted space, please use smaller policy.',
      400,
    ],
    [
      'policy-too-large',
      'ValidationError',
      'Packed policy consumes 117% of allotted space, please use smaller policy.',
      400,
    ],
    [
      'request-invalid',
      'SignatureDoesNotMatch',
      "Credential should be scoped to a valid region, not 'x'. ",
    ],
    ['request-invalid', 'ValidationError', '1 validation error detected', 400],
    ['target-not-connected', 'TargetNotConnected', '', 400],
    ['instance-unknown', 'InvalidInstanceId', '', 400],
    ['document-unknown', 'InvalidDocument', 'Document with name X does not exist.', 400],
    ['document-changed', 'InvalidDocument', 'The document hash does not match.', 400],
    [
      'secret-unknown',
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
      400,
    ],
    ['command-not-visible-yet', 'InvocationDoesNotExist', '', 400],
    ['platform-unsupported', 'UnsupportedPlatformType', '', 400],
    ['throttled', 'ThrottlingException', 'Rate exceeded', 400],
    ['throttled', 'Whatever', '', 429],
    ['service-error', 'InternalFailure', '', 500],
    ['service-error', 'Whatever', '', 503],
  ])('%s: %s %s', (code, awsCode, message, status) => {
    const failure = classifyFailure(answer(awsCode, message, status), { region, effect: true });
    expect(failure).toMatchObject({ code, raw: message, awsCode, requestId: 'req-1', region });
    expect(failure.mayHaveHappened).toBe(code === 'service-error');
  });

  test('a name that only says the clock is off is read with the measured skew', () => {
    const about = { region, effect: false };
    const tooOld = answer('RequestTimeTooSkewed', '');
    expect(classifyFailure(tooOld, { ...about, skewMs: 420_000 }).code).toBe('clock-behind');
    expect(classifyFailure(tooOld, { ...about, skewMs: -420_000 }).code).toBe('clock-ahead');
  });
});

describe('what happens on the way', () => {
  test.each<[AwsFailureCode, Seen]>([
    ['name-not-resolved', network('ENOTFOUND')],
    ['name-not-resolved', network('EAI_AGAIN')],
    ['no-network', network('ENETUNREACH')],
    ['connection-refused', network('ECONNREFUSED')],
    ['connection-lost', network('ECONNRESET')],
    ['timed-out', network('ETIMEDOUT')],
    ['tls-intercepted', network('SELF_SIGNED_CERT_IN_CHAIN')],
    ['tls-intercepted', network('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['certificate-expired', network('CERT_HAS_EXPIRED')],
    ['certificate-not-yet', network('CERT_NOT_YET_VALID')],
    ['certificate-other-name', network('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['tls-refused', network('ERR_SSL_NO_CIPHERS')],
    ['proxy-login', network('PROXY_LOGIN')],
    ['proxy-login-wrong', network('PROXY_LOGIN_WRONG')],
    ['not-aws', network('HPE_INVALID_CONSTANT')],
    ['unknown', network('toString')],
    ['timed-out', { kind: 'timed-out', message: '', sent: false }],
    ['refused-on-this-runtime', { kind: 'refused', message: '' }],
    ['captive-portal', { kind: 'not-aws', message: '', status: 302 }],
    ['captive-portal', { kind: 'not-aws', message: '', status: 511, page: true }],
    ['proxy-login', { kind: 'not-aws', message: '', status: 407 }],
    ['throttled', { kind: 'not-aws', message: '', status: 429 }],
    ['not-aws', { kind: 'not-aws', message: '', status: 404, page: true }],
  ])('%s', (code, seen) => {
    const failure = classifyFailure(seen, { region, effect: true });
    expect(failure).toMatchObject({ code, mayHaveHappened: false });
  });

  test.each<Seen>([
    network('ECONNRESET', true),
    network('EPIPE', true),
    { kind: 'timed-out', message: '', sent: true },
    { kind: 'not-aws', message: '', status: 200 },
    { kind: 'not-aws', message: '', status: 502 },
    { kind: 'other', message: '' },
  ])('in doubt, it may have happened: %o', (seen) => {
    expect(classifyFailure(seen, { region, effect: true }).mayHaveHappened).toBe(true);
  });

  test('a read never "may have happened", whatever was seen', () => {
    const seen = fc.oneof(
      fc.record({
        kind: fc.constant('answer' as const),
        awsCode: fc.string(),
        message: fc.string(),
        status: fc.integer({ min: 100, max: 599 }),
      }),
      fc.record({
        kind: fc.constant('network' as const),
        errno: fc.string(),
        message: fc.string(),
        sent: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('not-aws' as const),
        message: fc.string(),
        status: fc.nat(599),
      }),
      fc.record({ kind: fc.constant('other' as const), message: fc.string() }),
    );
    fc.assert(
      fc.property(seen, (one) => {
        const failure = classifyFailure(one, { region, effect: false });
        expect(failure.mayHaveHappened).toBe(false);
        expect(failure.raw).toBe(one.message);
      }),
    );
  });
});
