import { expect, test } from 'vitest';
import { codeHelp } from '../../../main/headless/playbooks/code-help.ts';

test('a code that nothing explains has no help', () => {
  expect(codeHelp('en').get('no-such-code')).toBeUndefined();
});

test.each(['en', 'ja'] as const)('every row of both pages is there, in %s', (lang) => {
  const help = codeHelp(lang);
  expect(help.size).toBeGreaterThan(130);
  for (const { cause, cure } of help.values()) {
    expect(cause).not.toBe('');
    expect(cure).not.toBe('');
  }
});

test('cause and cure stand apart, each in its language', () => {
  expect(codeHelp('en').get('unknown-kind')?.cure).toMatch(/^Take one of/);
  expect(codeHelp('ja').get('unknown-kind')?.cause).toMatch(/[ぁ-ん]/);
});
