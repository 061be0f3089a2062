import { expect, test } from 'vitest';
import { check } from '../../../main/core/readiness/check.ts';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { ACCOUNTS, accountOf, conforming, kit, NOW, SECURITY, WORK } from './conforming.ts';

const read = (account: string, without: readonly string[] = []) =>
  accountOf(account, conforming, without);

test('with a fact missing exactly the checks that need it are not run, and never passed', () => {
  for (const call of Object.keys(conforming)) {
    const accounts = ACCOUNTS.map((account) => read(account, [call]));
    for (const { id, status, missing } of runChecks(CHECKS, accounts, kit, NOW)) {
      const { needs = [], reads = [] } = CHECKS.find((one) => one.id === id) ?? {};
      const rests = [...needs, ...reads] as readonly string[];
      const said = `${id} without ${call}`;
      if (rests.includes(call)) expect(status, said).toBe('not-run');
      else expect(['pass', 'attested'], said).toContain(status);
      if (status !== 'not-run') continue;
      for (const one of missing) expect(one).toMatchObject({ call, code: 'not-read' });
    }
  }
});

test('with all ways to look something up gone, what can be looked up two ways is not run', () => {
  for (const { id, fallbacks = [], ...one } of CHECKS) {
    const accounts = ACCOUNTS.map((account) => read(account, fallbacks));
    const statuses = runChecks([{ id, fallbacks, ...one }], accounts, kit, NOW);
    if (fallbacks.length === 0) continue;
    for (const { status } of statuses) {
      // What satisfies the first way needs no other: LOG-06 has two of one rank.
      if (id === 'LOG-06') expect(status).toBe('not-run');
      else expect(['pass', 'not-run'], id).toContain(status);
    }
  }
});

test('a refusal is told with its code', () => {
  const accounts = [
    { ...read(WORK), facts: { 'iam:GetAccountSummary': { is: 'refused', code: 'AccessDenied' } } },
  ] as const;
  const result = runChecks(CHECKS, accounts, kit, NOW).find(
    ({ id, account }) => id === 'ROOT-01' && account === WORK,
  );
  expect(result).toMatchObject({
    status: 'not-run',
    missing: [{ call: 'iam:GetAccountSummary', code: 'AccessDenied' }],
  });
});

test('users are looked for in the security account only, roles where the kit has some', () => {
  const results = runChecks(CHECKS, [read(SECURITY), read('999900001111')], kit, NOW);
  const where = (id: string) => results.filter((one) => one.id === id).map((one) => one.account);
  expect(where('MFA-01')).toEqual([SECURITY]);
  expect(where('TRUST-01')).toEqual([WORK]);
  // An account nobody read is not one without findings.
  expect(results.find(({ id }) => id === 'TRUST-01')?.status).toBe('not-run');
});

test('who is in the kit and not in the account fails, each by name', () => {
  const gone = { ...kit, users: [...kit.users, { ...kit.users[0]!, name: 'x', arn: 'arn:x' }] };
  const results = runChecks(CHECKS, [read(SECURITY), read(WORK)], gone, NOW);
  const found = results.find(({ id }) => id === 'MFA-01')?.found;
  expect(found?.map(({ is, about }) => [is, about])).toEqual([['fail', 'x']]);
});

test('each result names what it rests on', () => {
  const [first] = runChecks(CHECKS, [read(SECURITY)], kit, NOW);
  expect(first?.evidence).toContainEqual({
    call: 'iam:GetAccountAuthorizationDetails',
    sha256: 'iam:GetAccountAuthorizationDetails',
    at: NOW,
  });
});

test('each check has an id of its own, words in both languages, and what it proves', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { id, title, fix, proves, needs, reads = [], fallbacks = [] } of CHECKS) {
    expect(id).toMatch(/^[A-Z]+-\d\d$/);
    for (const text of [title, fix]) expect(text.ja, id).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(proves.length, id).toBeGreaterThan(0);
    expect(needs.length + reads.length + fallbacks.length, id).toBeGreaterThan(0);
  }
});

test('a judge that looked at nothing proves nothing', () => {
  const blind = check({
    id: 'LOG-99',
    title: { en: 'x', ja: 'x' },
    severity: 'low',
    proves: ['R01'],
    scope: 'once',
    needs: [],
    reads: ['iam:GetAccountSummary'],
    fix: { en: 'x', ja: 'x' },
    related: {},
    judge: () => [],
  });
  const [result] = runChecks([blind], [read(SECURITY)], kit, NOW);
  expect(result).toMatchObject({
    status: 'not-run',
    missing: [{ call: 'iam:GetAccountSummary', code: 'not-read' }],
  });
});
