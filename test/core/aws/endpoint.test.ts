import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointOf, isLoopback } from '../../../main/core/aws/endpoint.ts';

describe('what counts as this machine', () => {
  test.each([
    'http://localhost:4566',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example/',
    'http://user:pw@127.0.0.1/',
    'http://evil.example#127.0.0.1',
    'http://evil.example\\@127.0.0.1',
    'http://0.0.0.0/',
    'http://[::ffff:8.8.8.8]/',
    'http://128.0.0.1/',
    'http://127.1/',
    'ftp://127.0.0.1/',
    '//127.0.0.1/',
    '',
  ])('%s does not', (url) => {
    expect(isLoopback(url)).toBe(false);
  });

  test.each(['http://127.0.0.1:4566', 'https://127.8.9.10/path', 'http://[::1]:80/'])(
    '%s does',
    (url) => {
      expect(isLoopback(url)).toBe(true);
    },
  );

  test('whatever it lets through, the URL standard reads as a loopback address too', () => {
    const host = fc.oneof(
      fc.constantFrom('127.0.0.1', '127.255.1.9', '[::1]', 'localhost', '127.1', '2130706433'),
      fc.domain(),
      fc.ipV4(),
    );
    const parts = fc.tuple(
      fc.constantFrom('http://', 'https://', 'HTTP://', '//'),
      fc.constantFrom('', 'a@', '127.0.0.1@', 'a:b@'),
      host,
      fc.constantFrom('', ':1', ':99999', '.', '.evil.example'),
      fc.constantFrom('', '/', '/x', '\\@evil.example', '#@evil.example', '?@evil.example'),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const url = pieces.join('');
        if (!isLoopback(url)) return;
        const read = URL.canParse(url) ? new URL(url).hostname : '127.0.0.1';
        expect(read).toMatch(/^(127\.\d+\.\d+\.\d+|\[::1\])$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('where a call goes', () => {
  test.each([
    ['sts', 'us-east-1', 'https://sts.us-east-1.amazonaws.com'],
    ['ssm', 'ap-northeast-1', 'https://ssm.ap-northeast-1.amazonaws.com'],
    ['sts', 'cn-north-1', 'https://sts.cn-north-1.amazonaws.com.cn'],
    ['sts', 'us-gov-west-1', 'https://sts.us-gov-west-1.amazonaws.com'],
    ['sts', 'eusc-de-east-1', 'https://sts.eusc-de-east-1.amazonaws.eu'],
  ] as const)('%s in %s: the Region’s own host', (service, region, url) => {
    expect(endpointOf(service, { region })).toBe(url);
  });

  test('an endpoint the kit names is taken as it is', () => {
    const at = { region: 'us-east-1', endpoint: 'http://127.0.0.1:9' };
    expect(endpointOf('ssm', at)).toBe('http://127.0.0.1:9');
  });

  test('never the global host', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2}-[a-z]{4,9}-[1-9]$/), (region) => {
        expect(endpointOf('sts', { region })).toContain(`sts.${region}.`);
      }),
    );
  });
});
