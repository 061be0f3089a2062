import { expect, test } from 'vitest';
import { consoleSeconds, loginUrl, signinHost } from '../../../main/core/handoff/console-link.ts';
import { allowedLink } from '../../../main/shell/allowed-links.ts';

test.each([
  ['us-east-1', 'signin.aws.amazon.com'],
  ['ap-northeast-1', 'ap-northeast-1.signin.aws.amazon.com'],
  ['cn-north-1', 'signin.amazonaws.cn'],
  ['us-gov-west-1', 'signin.amazonaws-us-gov.com'],
])('%s signs in at %s, and the browser’s door lets the link through', (region, host) => {
  expect(signinHost(region)).toBe(host);
  const url = loginUrl(region, 'a+b/c=&x') ?? '';
  expect(allowedLink(url)).toBe(url);
  expect(new URL(url).host).toBe(host);
  const said = new URL(url).searchParams;
  expect([said.get('Action'), said.get('SigninToken')]).toEqual(['login', 'a+b/c=&x']);
  expect(allowedLink(said.get('Destination') ?? '')).toBeDefined();
});

test('a token of some thousand characters makes a link, one without end and a made-up Region none', () => {
  expect(loginUrl('ap-northeast-1', 'x'.repeat(7_900))?.length).toBeLessThanOrEqual(8_192);
  expect(loginUrl('ap-northeast-1', 'x'.repeat(8_192))).toBeUndefined();
  expect(loginUrl('evil.example/#', 'x')).toBeUndefined();
});

test.each([
  [true, 43_200, undefined],
  [false, 3_600, 3_600],
  [false, 43_200, 43_200],
  [false, 90_000, 43_200],
  [false, 60, 900],
] as const)('chained %s, at most %i s: asks for %s', (chained, maxSessionSeconds, seconds) => {
  expect(consoleSeconds({ chained, maxSessionSeconds })).toBe(seconds);
});
