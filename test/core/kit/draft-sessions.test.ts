import { expect, test } from 'vitest';
import { checkDraft, type KitDraft } from '../../../main/core/kit/draft.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { bytesOf } from './example-kit.ts';

const sample = sampleDraft('2026-11-22');
const ARN = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const withRole = (part: Partial<KitDraft['roles'][number]>): KitDraft => ({
  ...sample,
  roles: sample.roles.map((role) => ({ ...role, ...part })),
});
const wordsAt = (draft: KitDraft, at: string): string | undefined =>
  checkDraft(draft).find(({ path }) => path.join('.') === at)?.message.en;

test.each([
  ['policyArns.0', { policyArns: ['', 'ReadOnlyAccess'] }, /^Type whole ARNs/],
  ['policyArns', { policyArns: Array.from({ length: 11 }, () => ARN) }, /^Type ten ARNs at most/],
  ['tags.0.key', { tags: [{ key: '', value: 'blue' }] }, /^Type the tag’s key/],
  ['tags.0.value', { tags: [{ key: 'Team', value: '#' }] }, /^Type the tag’s value/],
  ['sessionSeconds', { sessionSeconds: 60 }, /^Choose how long a session is asked for/],
  ['sessionSeconds', { sessionSeconds: 7200 }, /cannot last longer than the role/],
] as const)('%s is blamed in words for who fills in the form', (at, part, words) => {
  expect(wordsAt(withRole(part), `roles.0.${at}`)).toMatch(words);
});

test('what is left empty in the form is left out of the file', () => {
  const empty = { policyArns: ['', ''], sessionSeconds: 0, tags: [], transitiveTagKeys: [] };
  expect(writeDraft(withRole(empty))).toBe(writeDraft(sample));
});

test('what is typed stands in the kit that is read', () => {
  const typed = {
    sessionSeconds: 1800,
    tags: [{ key: 'Team', value: 'blue' }],
    transitiveTagKeys: ['Team', 'Incident'],
  };
  const draft = withRole({ ...typed, policyArns: ['', ARN, ''] });
  const { kit, findings } = parseKit('kit.yaml', bytesOf(writeDraft(draft)), true);
  expect(findings).toEqual([]);
  expect(kit?.roles[0]).toMatchObject({ ...typed, policyArns: [ARN] });
});
