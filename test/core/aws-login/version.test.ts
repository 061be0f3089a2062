import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cliVersion, hasLogin } from '../../../main/core/aws-login/version.ts';

test.each([
  ['', undefined],
  ['aws: command not found', undefined],
  ['aws-cli/2.32', undefined],
  ['my-aws-cli/9.9.9 fake', undefined],
  ['aws-cli/1.45.11 Python/3.11.7 Linux/6.1 botocore/1.43.11', '1.45.11'],
  ['aws-cli/2.9.19 Python/3.11.2 Linux/6.1 source/x86_64.debian.12', '2.9.19'],
  ['aws-cli/2.32.0 Python/3.13.9 Darwin/25.1.0 exe/arm64\n', '2.32.0'],
])('%j is version %s', (printed, version) => {
  expect(cliVersion(printed)).toBe(version);
});

test.each([
  ['1.45.11', false],
  ['2.9.19', false],
  ['2.31.99', false],
  ['2.32.0', true],
  ['2.100.0', true],
  ['3.0.0', true],
])('%s knows aws login: %s', (version, knows) => {
  expect(hasLogin(version)).toBe(knows);
});

test('whatever a program prints, what is read from it is a version or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (printed) => {
      const version = cliVersion(`aws-cli/${printed}`);
      if (version !== undefined) expect(version).toMatch(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);
    }),
  );
});
