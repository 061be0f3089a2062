import { expect, test } from 'vitest';
import { STEP_MS, stepAt, totp } from '../../main/range/totp.ts';

const SECRETS = {
  sha1: '12345678901234567890',
  sha256: '12345678901234567890123456789012',
  sha512: '1234567890123456789012345678901234567890123456789012345678901234',
} as const;

/** RFC 6238 appendix B: seconds, then the 8-digit code under each hash. */
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
] as const;

test.each(VECTORS)('at %d s all three hashes give the code of RFC 6238', (seconds, ...codes) => {
  const algorithms = ['sha1', 'sha256', 'sha512'] as const;
  const made = algorithms.map((algorithm) =>
    totp(Buffer.from(SECRETS[algorithm]), stepAt(seconds * 1000), { digits: 8, algorithm }),
  );
  expect(made).toEqual(codes);
});

test('AWS shows the last six digits, with leading zeros', () => {
  expect(totp(Buffer.from(SECRETS.sha1), stepAt(1111111109_000))).toBe('081804');
});

test('a step begins exactly on the half minute', () => {
  expect(stepAt(STEP_MS - 1)).toBe(0);
  expect(stepAt(STEP_MS)).toBe(1);
});
