import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, isSignInAddress } from '../../../main/core/aws-login/arguments.ts';
import { readExported } from '../../../main/core/aws-login/credentials.ts';

const whole = {
  Version: 1,
  AccessKeyId: 'ASIAEXAMPLE',
  SecretAccessKey: 'secret',
  SessionToken: 'token',
  Expiration: '2026-01-01T00:15:00+00:00',
};

test.each([
  ['a long-term key', { ...whole, SessionToken: undefined }],
  ['one without an end', { ...whole, Expiration: undefined }],
  ['an end that is no time', { ...whole, Expiration: 'tomorrow' }],
  ['another version', { ...whole, Version: 2 }],
  ['an empty key', { ...whole, AccessKeyId: ' ' }],
])('%s is not taken', (_what, printed) => {
  expect(readExported(JSON.stringify(printed))).toBeUndefined();
});

test('temporary credentials are taken with their end in UTC', () => {
  expect(readExported(JSON.stringify(whole))).toEqual({
    credentials: { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
    expires: '2026-01-01T00:15:00.000Z',
  });
});

test('no text at all makes it fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readExported(text)).not.toThrow();
    }),
  );
});

test('the address is told once it is whole, and nothing else that looks like one', () => {
  const url =
    'https://ap-northeast-1.signin.aws.amazon.com/v1/authorize?response_type=code&state=1';
  expect(addressIn(`Attempting to open your default browser.\n\n${url}`)).toBeUndefined();
  expect(addressIn(`Attempting to open your default browser.\n\n${url}\n`)).toBe(url);
  expect(addressIn('see https://docs.aws.amazon.com/cli/latest/ \n')).toBeUndefined();
});

test.each([
  [
    'https://ap-northeast-1.signin.aws.amazon.com.evil.example/v1/authorize?state=1',
    'ap-northeast-1',
  ],
  ['https://evil.example/v1/authorize?state=1', 'ap-northeast-1'],
  ['https://us-east-1.signin.aws.amazon.com/v1/authorize?state=1', 'ap-northeast-1'],
  ['https://cn-north-1.signin.aws.amazon.com/v1/authorize?state=1', 'cn-north-1'],
  ['https://ap-northeast-1.signin.aws.amazon.com@evil.example/v1/authorize?', 'ap-northeast-1'],
])('%s is no page to sign in at', (address, region) => {
  expect(isSignInAddress(address, region)).toBe(false);
});

test('each cloud’s own page in the Region asked is', () => {
  const at = (host: string) => `https://${host}/v1/authorize?state=1`;
  expect(isSignInAddress(at('ap-northeast-1.signin.aws.amazon.com'), 'ap-northeast-1')).toBe(true);
  expect(isSignInAddress(at('cn-north-1.signin.amazonaws.cn'), 'cn-north-1')).toBe(true);
});
