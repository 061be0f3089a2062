import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitsArn,
  fitsResource,
  literalOf,
  matchesAction,
  matchesPattern,
  patternOf,
} from '../../../main/core/iam/pattern.ts';

test.each([
  ['ssm:Send', 'ssm:SendCommand', false],
  ['ssm:Send*', 'ssm:SendCommand', true],
  ['*', '', true],
  ['?', '', false],
  ['a*b*c', 'aXbYbZc', true],
  ['a*b*c', 'aXbYbZ', false],
  ['i-????', 'i-0a7f', true],
  ['a.c', 'abc', false],
])('%s against %s: %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

test('agrees with a regular expression on any pattern and text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
  fc.assert(
    fc.property(letters, texts, (pattern, text) => {
      const source = pattern.replace(/\*/g, '.*').replace(/\?/g, '.');
      expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${source}$`).test(text));
    }),
  );
});

test('a hostile pattern ends quickly', () => {
  const started = performance.now();
  expect(matchesPattern(`${'a*'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('actions compare without regard to case', () => {
  expect(matchesAction('SSM:sendcommand', 'ssm:SendCommand')).toBe(true);
});

test('a star in an ARN does not reach over a colon', () => {
  const arn = 'arn:aws:iam::111122223333:user/sato-break-glass';
  expect(fitsArn(patternOf('arn:aws:iam::111122223333:user/*break-glass'), arn)).toBe(true);
  expect(fitsArn(patternOf('arn:aws:iam::*'), arn)).toBe(false);
  expect(fitsArn(patternOf('arn:aws:iam::*:user/tanaka*'), arn)).toBe(false);
});

test.each([
  ['*', true],
  ['arn:aws:sqs', true],
  ['arn:aws:sqs:*', true],
  ['arn:aws:sns', false],
  ['arn:aws:sqs:us-east-1', false],
  ['arn:aws:sqs:us-east-2:444455556666:q*', true],
  ['queue1', false],
])('the resource %s covers a queue: %s', (pattern, expected) => {
  const queue = 'arn:aws:sqs:us-east-2:444455556666:queue1';
  expect(fitsResource(patternOf(pattern), queue)).toBe(expected);
});

test('what a variable was filled with stands for itself, stars too', () => {
  const own = [...patternOf('arn:aws:s3:::b/'), ...literalOf('a*c')];
  expect(fitsResource(own, 'arn:aws:s3:::b/a*c')).toBe(true);
  expect(fitsResource(own, 'arn:aws:s3:::b/abc')).toBe(false);
});
