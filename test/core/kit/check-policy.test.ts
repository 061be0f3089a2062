import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../../main/core/kit/check-policy.ts';
import { checkDraft } from '../../../main/core/kit/draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { roleRequest } from '../../../main/core/kit/role-request.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import { bytesOf } from './example-kit.ts';

const READ = JSON.stringify({ Version: '2012-10-17', Statement: [] });
const ARN = `arn:aws:iam::aws:policy/${'x'.repeat(30)}`;
const codes = (sessionPolicy: string, policyArns: string[] = []) =>
  checkPolicy({ sessionPolicy, policyArns }, ['roles', 0]).map(({ code }) => code);
const padded = (characters: number): string => READ + ' '.repeat(characters - READ.length);

test.each([
  ['words', ['session-policy-not-json']],
  ['[]', ['session-policy-not-json']],
  ['{"Version":"2012-10-17"}', ['session-policy-not-json']],
  [READ.replace('[]', '"読"'), ['session-policy-character']],
  [padded(2049), ['session-policy-too-long']],
  [padded(2048), ['session-policy-near-limit']],
  [padded(1741), ['session-policy-near-limit']],
  [padded(1740), []],
])('%#: a policy is judged by what STS takes', (policy, expected) => {
  expect(codes(policy)).toEqual(expected);
});

test('ARNs count together with it', () => {
  expect(codes(padded(2000), [ARN])).toEqual(['session-policy-too-long']);
});

test('whatever is typed is judged without an end of it', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => Array.isArray(codes(text))));
});

test('what is typed in the form narrows the session, and a playbook’s policy goes before it', () => {
  const sample = sampleDraft('2026-11-22');
  const roles = sample.roles.map((role) => ({ ...role, sessionPolicy: ` ${READ}\n` }));
  expect(checkDraft({ ...sample, roles })).toEqual([]);
  const { kit } = parseKit('kit.yaml', bytesOf(writeDraft({ ...sample, roles })), true);
  const role = kit!.roles[0]!;
  const wish = { role, user: 'sato', chained: false };
  expect(roleRequest(wish)).toMatchObject({ value: { policy: READ } });
  expect(roleRequest({ ...wish, policyArns: [ARN] })).toEqual({
    ok: true,
    value: expect.not.objectContaining({ policy: READ }) as unknown,
  });
});
