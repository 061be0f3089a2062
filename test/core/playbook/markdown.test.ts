import { describe, expect, it } from 'vitest';
import { hostileMarkdown } from '../../../main/core/playbook/markdown.ts';

describe('hostileMarkdown', () => {
  it.each([
    'a&#x202e;b',
    'a&#x202E b',
    'a&#8238;b',
    'a&#12644;b',
    'a&rlm;b',
    'a&ZeroWidthSpace;b',
    'a&shy;b',
    'a\u3164b',
    'a\u180eb',
    'a\u2028b',
    'a\u2029b',
    'a\u2800b',
    'a\u034fb',
    'a\u115fb',
    'a\u0000b',
    'a\u{e0041}b',
  ])('finds what cannot be seen in %j', (text) => {
    expect(hostileMarkdown(text)?.en).toContain('invisible character U+');
  });

  it.each(['a\tb\n\r\nc', '注意 ⚠️', 'a &amp; b &#38; c &#x1F600;', '葛\u{e0100}城'])(
    'lets %j be',
    (text) => {
      expect(hostileMarkdown(text)).toBeUndefined();
    },
  );
});
