import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFactFiles } from '../../../main/adapters/readiness/fact-files.ts';
import { answers, factFolder } from '../../headless/readiness/folder.ts';

const readOf = async (files: Readonly<Record<string, unknown>>) => {
  const folder = factFolder(files);
  try {
    const read = await readFactFiles(folder);
    if (!read.ok) throw new Error(read.error);
    return { folder, ...read.value };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a folder that is not there, or holds no account, is said', async () => {
  expect(await readFactFiles('/nowhere/at/all')).toMatchObject({ ok: false });
  const folder = factFolder({ 'notes.txt': 'x' });
  expect(await readFactFiles(folder)).toMatchObject({ ok: false });
  rmSync(folder, { recursive: true });
});

test('what is no answer of its call is told by file, and is no fact', async () => {
  const account = '111122223333';
  const { folder, accounts, troubles } = await readOf({
    [`${account}/iam-get-account-summary.json`]: '{"SummaryMap": {"AccountMFAEnabled"',
    [`${account}/iam-get-credential-report.csv`]: 'user,arn\nx,y\n',
    [`${account}/iam-get-account-authorization-details.json`]: { UserDetailList: 'all' },
  });
  expect(accounts[0]?.facts).toEqual({});
  expect(troubles.map(({ file }) => file.slice(folder.length + 1)).sort()).toEqual(
    ['authorization-details.json', 'summary.json']
      .map((name) => join(account, `iam-get-account-${name}`))
      .concat(join(account, 'iam-get-credential-report.csv'))
      .sort(),
  );
});

test('a refusal is a refusal, and "there is none" an answer', async () => {
  const { accounts } = await readOf(answers);
  const facts = accounts[0]?.facts;
  expect(facts?.['iam:GetAccountSummary']).toEqual({ is: 'refused', code: 'AccessDenied' });
  expect(facts?.['iam:GetAccountPasswordPolicy']).toMatchObject({ is: 'read', value: 'none' });
  expect(facts?.['iam:GetLoginProfile']).toMatchObject({ value: { 'sato-break-glass': 'none' } });
});

test('what a group gives, and the version in force of a managed policy, are the user’s', async () => {
  const { accounts } = await readOf(answers);
  const details = accounts[0]?.facts['iam:GetAccountAuthorizationDetails'];
  expect(details).toMatchObject({
    is: 'read',
    value: {
      users: [
        {
          name: 'sato-break-glass',
          tags: { Owner: 'sato' },
          policies: [{ name: 'assume', document: { Statement: [{ Action: 's3:*' }] } }],
        },
      ],
    },
  });
});

test.each([
  ['IsTruncated', { IsTruncated: true, Marker: 'more' }],
  ['Marker', { Marker: 'more' }],
  ['NextToken', { NextToken: 'eyJtYXJrZXIi' }],
  ['nextToken', { nextToken: 'x' }],
])('one page of several is no answer: %s', async (name, more) => {
  const path = '111122223333/iam-get-account-authorization-details.json';
  const first = { ...(answers[path] as object), ...more };
  const { accounts, troubles } = await readOf({ ...answers, [path]: first });
  expect(accounts[0]?.facts['iam:GetAccountAuthorizationDetails']).toBeUndefined();
  expect(troubles.map(({ why }) => why)).toEqual([
    `holds one page of several (${name}): fetch it without --max-items and --no-paginate`,
  ]);
});

test('the last page says so in more ways than one', async () => {
  const path = '111122223333/iam-get-account-authorization-details.json';
  const last = { ...(answers[path] as object), IsTruncated: false, NextToken: null, Marker: '' };
  const { accounts, troubles } = await readOf({ ...answers, [path]: last });
  expect(accounts[0]?.facts['iam:GetAccountAuthorizationDetails']).toMatchObject({ is: 'read' });
  expect(troubles).toEqual([]);
});

const TRAIL = 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/all';
const status = { IsLogging: true, LatestDeliveryTime: 1_785_000_000.5 };

test('what is of a Region stands under it, by names that no file system minds', async () => {
  const trail = `111122223333/regions/eu-central-1/trails/${encodeURIComponent(TRAIL)}`;
  const { accounts } = await readOf({ [`${trail}/cloudtrail-get-trail-status.json`]: status });
  expect(accounts[0]?.facts).toEqual({});
  expect(accounts[0]?.regions?.['eu-central-1']).toMatchObject({
    'cloudtrail:GetTrailStatus': {
      is: 'read',
      value: { [TRAIL]: { logging: true, deliveryError: '', delivered: 1_785_000_000_500 } },
    },
  });
});

test('what is of a Region and lies beside it, or under a name that is none, is no fact', async () => {
  const { accounts, troubles, folder } = await readOf({
    '111122223333/trails/x/cloudtrail-get-trail-status.json': status,
    '111122223333/regions/eu-central-1/trails/100%/cloudtrail-get-trail-status.json': status,
    '111122223333/regions/eu-central-1/iam-get-account-summary.json': { SummaryMap: {} },
  });
  expect(accounts[0]).toMatchObject({ facts: {}, regions: { 'eu-central-1': {} } });
  expect(accounts[0]?.regions?.['eu-central-1']).toEqual({});
  expect(troubles.map(({ file, why }) => [file.slice(folder.length + 1), why])).toEqual([
    [
      join('111122223333', 'regions', 'eu-central-1', 'trails', '100%'),
      'is no percent-encoded name: write % as %25, : as %3A and / as %2F',
    ],
  ]);
});

test('of devices "there is none" says that the user is gone: a refusal', async () => {
  const path = '111122223333/users/sato-break-glass/iam-list-mfa-devices.json';
  const { accounts } = await readOf({ ...answers, [path]: { Error: { Code: 'NoSuchEntity' } } });
  expect(accounts[0]?.facts['iam:ListMFADevices']).toEqual({ is: 'refused', code: 'NoSuchEntity' });
});
