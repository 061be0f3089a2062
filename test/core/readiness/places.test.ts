import { expect, test } from 'vitest';
import { elsewhereOf, factAt, type AccountFacts } from '../../../main/core/readiness/places.ts';

const read = <T>(value: T, sha256: string) => ({ is: 'read', value, sha256, at: 7 }) as const;
const one: AccountFacts = {
  account: '111122223333',
  principal: 'auditor',
  facts: { 'iam:GetAccountSummary': read({ Users: 2 }, 'a') },
  regions: {
    'us-east-1': { 'cloudtrail:DescribeTrails': read([], 'b') },
    'us-east-2': { 'cloudtrail:DescribeTrails': { is: 'refused', code: 'AccessDenied' } },
  },
};
const two: AccountFacts = { account: '444455556666', principal: '', facts: {} };
const accounts = new Map([one, two].map((each) => [each.account, each]));
const { account } = one;

test('what is of a Region is looked for in that Region only', () => {
  expect(factAt(accounts, 'cloudtrail:DescribeTrails', { account })).toBeUndefined();
  const place = { account, region: 'us-east-2' };
  expect(factAt(accounts, 'cloudtrail:DescribeTrails', place)).toMatchObject({ is: 'refused' });
  // A call of the whole account has one answer, whatever Region is looked at.
  expect(factAt(accounts, 'iam:GetAccountSummary', place)).toMatchObject({ is: 'read' });
});

test('only what was read is given out, and told', () => {
  const seen: unknown[] = [];
  const elsewhere = elsewhereOf(accounts, (evidence) => seen.push(evidence));
  expect(elsewhere.of('iam:GetAccountSummary', { account: '999900001111' })).toBeUndefined();
  expect(elsewhere.all('cloudtrail:DescribeTrails', two.account)).toEqual([]);
  expect(elsewhere.all('cloudtrail:DescribeTrails', '999900001111')).toEqual([]);
  expect(seen).toEqual([]);
  const place = { account, region: 'us-east-1' };
  expect(elsewhere.all('cloudtrail:DescribeTrails')).toEqual([{ place, value: [] }]);
  expect(seen).toEqual([{ call: 'cloudtrail:DescribeTrails', sha256: 'b', at: 7, ...place }]);
});
