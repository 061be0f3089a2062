import { describe, expect, test } from 'vitest';
import { AssumeRoleCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { scenarioIds, worldOf } from '../../../main/range/worlds/worlds.ts';
import { bundled } from '../../playbooks/support/bundled.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

/** Which world each of the playbooks that scenarios are written for plays in. */
const PLAYED: Readonly<Record<string, string>> = {
  'PB-01': 'sso-outage',
  'PB-02': 'idp-compromise',
  'PB-03': 'misconfigured-federation',
  'PB-05': 'ddos',
  'PB-06': 'ransomware',
  'PB-07': 'data-breach',
  'PB-08': 'leaked-key',
  'PB-09': 'compromised-instance',
  'PB-10': 'public-bucket',
  'PB-13': 'root-sign-in',
  'PB-14': 'helper-access',
  'PB-16': 'access-check',
  'PB-18': 'rehearsal',
  'PB-19': 'logging-tampered',
};

const rolesOf = (scenario: string) => worldOf(scenario)!.accounts.flatMap(({ roles }) => roles);

describe('every world', () => {
  test.each(Object.entries(PLAYED))('has the roles of %s: %s', (playbook, scenario) => {
    const ids = rolesOf(scenario).map(({ id }) => id);
    const wanted = bundled.find(({ id }) => id === playbook)!.roles.map(({ role }) => role);
    expect(wanted.filter((role) => !ids.includes(role))).toEqual([]);
  });

  test.each(scenarioIds)('%s names each role of its kit once, and each thing', (scenario) => {
    const ids = rolesOf(scenario).flatMap(({ id }) => (id === '' ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    const things = (worldOf(scenario)!.things ?? []).map(
      (one) => `${one.kind} ${one.account} ${one.id}`,
    );
    expect(new Set(things).size).toBe(things.length);
  });

  test.each(scenarioIds)('%s is survived by its memory, and tells what came before', (scenario) => {
    const { history = [] } = worldOf(scenario)!;
    expect(history.map(({ minutesBefore }) => minutesBefore)).toEqual(
      history.map(({ minutesBefore }) => minutesBefore).sort((left, right) => right - left),
    );
    expect(JSON.parse(JSON.stringify(worldOf(scenario)))).toEqual(worldOf(scenario));
  });
});

test('the responder gets into every role of the kit, with one code, in the organization', async () => {
  const range = await startTestRange({ world: 'leaked-key', clock: movableClock() });
  const client = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    new STSClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const { Credentials: made } = await client(range).send(new GetSessionTokenCommand(code));
  const base = client({
    accessKeyId: made!.AccessKeyId!,
    secretAccessKey: made!.SecretAccessKey!,
    ...{ sessionToken: made!.SessionToken! },
  });
  const kept = range.world.accounts.flatMap(({ id, roles }) =>
    roles.flatMap((role) => (role.id === '' ? [] : [`arn:aws:iam::${id}:role/${role.name}`])),
  );
  expect(kept).toHaveLength(8);
  for (const RoleArn of kept) {
    const asked = { RoleArn, RoleSessionName: range.user, SourceIdentity: range.user };
    const { AssumedRoleUser: who } = await base.send(new AssumeRoleCommand(asked));
    expect(who?.Arn).toContain(':assumed-role/');
  }
});

test('a device whose clock is wrong shows codes that AWS does not take', async () => {
  const world = worldOf('sso-outage')!;
  const accounts = world.accounts.map((account) => ({
    ...account,
    users: account.users.map((user) => ({
      ...user,
      mfaTrouble: { kind: 'clock', minutes: 3 } as const,
    })),
  }));
  const range = await startTestRange({ world: { ...world, accounts }, clock: movableClock() });
  const client = new STSClient({ ...range.endpoints[0]!, credentials: range, maxAttempts: 1 });
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  await expect(client.send(new GetSessionTokenCommand(code))).rejects.toMatchObject({
    message: expect.stringContaining('invalid MFA one time pass code') as string,
  });
});
