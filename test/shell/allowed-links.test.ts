import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedLink, doorLink } from '../../main/shell/allowed-links.ts';

describe('checklist 15: an address for the browser', () => {
  it.each([
    'https://aws.amazon.com.evil.tld/',
    'https://evil.tld/?aws.amazon.com',
    'https://evil.tld/#signin.aws.amazon.com',
    'https://evilsignin.aws.amazon.com.tld/',
    'https://notsignin.aws.amazon.com@evil.tld/',
    'https://signin.aws.amazon.com@evil.tld/',
    'https://user:pass@signin.aws.amazon.com/',
    'https://signin.aws.amazon.com:8443/',
    'http://signin.aws.amazon.com/',
    'https://xaws.amazon.com/',
    'https://s3.amazonaws.com/bucket/evil.html',
    'https://console.aws.amazon.com.',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ssh://host',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'app://bundle/',
    'breakglass://open',
    '//signin.aws.amazon.com',
    'https:signin',
    '',
    ' ',
    `https://aws.amazon.com/${'x'.repeat(2000)}`,
  ])('fault 37: %s is refused', (address) => {
    expect(allowedLink(address)).toBeUndefined();
  });

  it.each([
    'https://111122223333.signin.aws.amazon.com/console',
    'https://us-west-2.signin.aws.amazon.com/',
    'https://signin.aws.amazon.com/switchrole?account=1&roleName=IR',
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home',
    'https://ap-northeast-1.console.aws.amazon.com/ec2/home',
    'https://health.aws.amazon.com/health/status',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/',
    'https://signin.amazonaws-us-gov.com/',
    'https://signin.amazonaws.cn/',
  ])('%s is allowed', (address) => {
    expect(allowedLink(address)).toBe(address);
  });

  it('a console link at the app’s own door goes by a rule of its own, and nothing else does', () => {
    const link = `http://127.0.0.1:40000/console/${'a'.repeat(43)}`;
    expect([doorLink(link), allowedLink(link)]).toEqual([link, undefined]);
    for (const other of [
      link.replace('127.0.0.1', 'localhost'),
      link.replace('http:', 'https:'),
      link.replace('127.0.0.1', 'x@127.0.0.1'),
      link.replace('console', 'grant'),
      `${link}a`,
      `${link}\n`,
      `${link}?x`,
      'https://signin.aws.amazon.com/',
    ]) {
      expect([other, doorLink(other)]).toEqual([other, undefined]);
    }
  });

  it('is handed on normalised, never as it was typed', () => {
    expect(allowedLink('HTTPS://Docs.AWS.Amazon.com/a b')).toBe(
      'https://docs.aws.amazon.com/a%20b',
    );
  });

  it('is https on an Amazon host or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (address) => {
        const allowed = allowedLink(address);
        if (allowed !== undefined) expect(new URL(allowed).protocol).toBe('https:');
      }),
    );
  });
});
