import { expect, test } from 'vitest';
import { brief, parseText, SAMPLE } from './sample.ts';

const ARN = 'arn:aws:iam::444455556666:policy/LOOK-ONLY';
const findings = (text: string): readonly string[] =>
  brief(parseText(text, 'a.yaml').findings).map((one) => one.replace(/^\S+ /, ''));
const withRole = (more: string): string =>
  SAMPLE.replace('    role: readonly\n', `    role: readonly\n${more}`);
/** The sample's own policy, made longer by a name that says nothing. */
const longer = (by: number): string =>
  SAMPLE.replace('"Effect":"Allow"', `"Sid":"${'x'.repeat(by)}","Effect":"Allow"`);

test('a policy and ARNs that are too long together are an error, before that a warning', () => {
  const arns = Array.from({ length: 10 }, (_, index) => `${ARN}${'y'.repeat(170)}${index}`);
  const tenLong = withRole(`    policyArns: [${arns.join(', ')}]\n`);
  expect(findings(tenLong)).toEqual(['error session-policy-too-long']);
  expect(findings(longer(1_800))).toEqual(['warning session-policy-near-limit']);
  expect(findings(longer(200))).toEqual([]);
});

test('what STS takes no session policy with', () => {
  const japanese = SAMPLE.replace('"Effect":"Allow"', '"Sid":"見る","Effect":"Allow"');
  expect(findings(japanese)).toContain('error session-policy-character');
});

test('what only the account knows is not judged', () => {
  const narrow = withRole(`    policyArns: [${ARN}]\n`).replace('ssm:Send*', 'ssm:Get*');
  expect(findings(narrow)).toEqual([]);
});

test.each([
  ['10m', ['error session-duration']],
  ['13h', ['error session-duration']],
  ['15m', []],
  ['12h', []],
])('a session of %s', (session, expected) => {
  expect(findings(withRole(`    session: ${session}\n`))).toEqual(expected);
});
