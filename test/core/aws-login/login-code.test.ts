import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLoginCode } from '../../../main/core/aws-login/login-code.ts';
import { loginCode, REMOTE_PAGE } from '../../fakes/aws-cli.ts';

const read = (typed: string) => readLoginCode(typed, REMOTE_PAGE);

test.each([
  ['an MFA code', '123456'],
  ['the address', REMOTE_PAGE],
  ['the code undone', 'code=eyJhbGciOiJ.e30.AAA.BBB&state=a09ac00d-156f-4ae3-8145-4831522ca176'],
  ['nothing', '   '],
])('%s is no code', (_what, typed) => {
  expect(read(typed)).toEqual({ ok: false, error: 'not-a-login-code' });
});

test('a code for another address is told, before AWS CLI ends over it', () => {
  const other = loginCode('00000000-0000-4000-8000-000000000000');
  expect(read(other)).toEqual({ ok: false, error: 'login-code-of-another' });
});

test('the code is taken with whatever breaks a mail or a chat put into it', () => {
  const code = loginCode();
  const breaks = fc.array(fc.constantFrom(' ', '\n', '\r\n', '\t', '\u3000'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.nat(code.length), breaks, (at, between) => {
      expect(read(code.slice(0, at) + between.join('') + code.slice(at))).toEqual({
        ok: true,
        value: code,
      });
    }),
  );
});

test('a form that is not known is for AWS CLI to judge', () => {
  expect(read('x'.repeat(200))).toMatchObject({ ok: true });
});

test('nothing throws, and what is taken has no blank in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string(), (typed, address) => {
      const code = readLoginCode(typed, address);
      if (code.ok) expect(code.value).not.toMatch(/\s/);
    }),
  );
});
