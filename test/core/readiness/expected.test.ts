import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SPECIFIED } from './specification.ts';
import { EXPECTED, prowlerMutes } from '../../../main/core/readiness/expected.ts';
import { DAY } from '../../../main/core/readiness/given.ts';
import { kit, NOW, SECURITY, WORK } from './conforming.ts';
import { testRun } from './conforming-own.ts';

type Muted = Record<
  string,
  { readonly Resources: readonly string[]; readonly Description: string }
>;
const mutesOf = (text: string) =>
  (parse(text) as { Mutelist: { Accounts: Record<string, { Checks: Muted }> } }).Mutelist.Accounts;
const listed = mutesOf(prowlerMutes(kit, [], NOW, 'en'));

test('what must not be muted is said and not muted', () => {
  const text = prowlerMutes(kit, [], NOW, 'en');
  expect(text).toContain('# iam_no_custom_policy_permissive_role_assumption: Do not mute');
  expect(JSON.stringify(listed)).not.toContain('permissive_role_assumption');
});

test('root is muted for the day after a verified drill of it, never by practice', () => {
  const muted = (...runs: Parameters<typeof prowlerMutes>[1]) =>
    mutesOf(prowlerMutes(kit, runs, NOW, 'en'))[WORK]?.Checks['iam_avoid_root_usage'];
  const run = testRun({ playbook: { id: 'PB-13', version: '1' }, endedAt: NOW - DAY });
  expect(muted(run)?.Resources).toEqual(['<root_account>']);
  expect(muted({ ...run, endedAt: NOW - DAY - 1 })).toBeUndefined();
  expect(muted({ ...run, how: 'rehearsal' })).toBeUndefined();
});

test('users are muted one by one, those with a virtual device only where that is the reason', () => {
  const checks = listed[SECURITY]?.Checks;
  expect(checks?.['iam_user_console_access_unused']?.Resources).toEqual([
    '^sato-break-glass$',
    '^jones-break-glass$',
  ]);
  expect(checks?.['iam_user_hardware_mfa_enabled']).toBeUndefined();
  const [sato] = kit.users;
  const mfa = [{ serial: 'arn:aws:iam::1:mfa/x', kind: 'totp', label: '' }] as const;
  const text = prowlerMutes({ ...kit, users: [{ ...sato!, name: 'a.b', mfa }] }, [], NOW, 'ja');
  expect(mutesOf(text)[SECURITY]?.Checks['iam_user_hardware_mfa_enabled']).toMatchObject({
    Resources: ['^a\\.b$'],
    Description: expect.stringContaining('MFA-03') as string,
  });
});

test('every reason is in both languages, and a check named instead is one of ours', () => {
  for (const { why, instead } of EXPECTED) {
    expect(why.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    if (instead !== undefined) expect(SPECIFIED.map(({ id }) => id)).toContain(instead);
  }
});
