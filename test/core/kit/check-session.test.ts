import { expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { EXAMPLE_KIT } from './example-kit.ts';

const POLICY = 'arn:aws:iam::444455556666:policy/LOOK-ONLY';

function findings(more: string): readonly string[] {
  const at = EXAMPLE_KIT.indexOf('    maxSessionSeconds:');
  const text = `${EXAMPLE_KIT.slice(0, at)}${more}${EXAMPLE_KIT.slice(at)}`;
  return parseKit('kit.yaml', new TextEncoder().encode(text), true)
    .findings.filter(({ level }) => level === 'error')
    .map(({ code }) => code);
}

test.each([
  ['    sessionSeconds: 43200\n', 'session-longer-than-role'],
  ['    policyArns: [arn:aws:iam::999999999999:policy/X]\n', 'policy-of-other-account'],
  ['    transitiveTagKeys: [Team]\n', 'transitive-tag-unknown'],
  ['    tags: [{ key: incident, value: x }]\n', 'duplicate-tag'],
  [
    `    policyArns: [${Array.from({ length: 10 }, (_, n) => `${POLICY}${'y'.repeat(170)}${n}`).join(', ')}]\n`,
    'session-policy-too-long',
  ],
])('%s is refused', (more, code) => {
  expect(findings(more)).toEqual([code]);
});

test('what STS takes is taken', () => {
  const tags = '    tags: [{ key: BreakGlass, value: "true" }]\n';
  const along = '    transitiveTagKeys: [Incident, BreakGlass]\n';
  expect(findings(`    sessionSeconds: 900\n    policyArns: [${POLICY}]\n${tags}${along}`)).toEqual(
    [],
  );
});
