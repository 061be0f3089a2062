import { describe, expect, test } from 'vitest';
import { afterFailure, codeIsSpent, isRegional } from '../../../main/core/aws/failover.ts';
import type { AwsFailureCode } from '../../../main/core/ports/aws.ts';
import { awsFailure } from '../../fakes/aws.ts';

describe('whether a code is spent', () => {
  test.each<AwsFailureCode>([
    'timed-out',
    'connection-lost',
    'service-error',
    'not-aws',
    'unknown',
  ])('in doubt (%s) it is', (code) => {
    expect(codeIsSpent(awsFailure(code, { mayHaveHappened: true }))).toBe(true);
  });

  test.each<AwsFailureCode>(['mfa-code-refused', 'assume-role-denied', 'duration-too-long'])(
    'AWS looked at the call (%s): it is',
    (code) => {
      expect(codeIsSpent(awsFailure(code, { status: 403 }))).toBe(true);
    },
  );

  test.each<AwsFailureCode>(['clock-behind', 'key-unknown', 'secret-wrong', 'throttled'])(
    'refused before the code was read (%s): it is not',
    (code) => {
      expect(codeIsSpent(awsFailure(code, { status: 403 }))).toBe(false);
    },
  );

  test.each<AwsFailureCode>(['name-not-resolved', 'connection-refused', 'tls-refused'])(
    'nothing left the laptop (%s): it is not',
    (code) => {
      expect(codeIsSpent(awsFailure(code))).toBe(false);
    },
  );
});

describe('after a failure', () => {
  test('another Region would refuse a wrong key, a wrong code, a denied role just so', () => {
    for (const code of ['key-unknown', 'mfa-code-refused', 'assume-role-denied'] as const) {
      expect(isRegional(awsFailure(code))).toBe(false);
      expect(afterFailure(awsFailure(code, { status: 403 }), true)).toBe('stop');
    }
  });

  test('a call that spends nothing goes to the next Region', () => {
    const lost = awsFailure('timed-out', { mayHaveHappened: true });
    expect(afterFailure(lost, false)).toBe('next-region');
  });

  test('a code that may have arrived is never sent to a second Region', () => {
    const lost = awsFailure('connection-lost', { mayHaveHappened: true });
    expect(afterFailure(lost, true)).toBe('next-region-with-next-code');
  });

  test('a code that never left may be', () => {
    expect(afterFailure(awsFailure('connection-refused'), true)).toBe('next-region');
    const closed = awsFailure('region-disabled', { status: 403 });
    expect(afterFailure(closed, true)).toBe('next-region');
  });
});
