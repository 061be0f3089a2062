import { describe, expect, test } from 'vitest';
import type { World } from '../../../main/range/worlds/model.ts';
import { ssoOutage } from '../../../main/range/worlds/sso-outage.ts';
import { aws, awsCliFound, credentialsIn } from '../clients/aws-cli.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

const LONG = 120_000;
const LOOK = ['ssm', 'list-commands'];
const DENIED = 'with an explicit deny in an identity-based policy';
const everything = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }],
};

/** Its users may do anything: the world's own may not so much as touch a user. */
const ofAdministrators: World = {
  ...ssoOutage,
  accounts: ssoOutage.accounts.map((account) => ({
    ...account,
    users: account.users.map((user) => ({
      ...user,
      groups: [{ name: 'ADMINS', policy: everything }],
    })),
  })),
};

async function withTanaka() {
  const clock = movableClock();
  const range = await startTestRange({ world: ofAdministrators, clock });
  const tanaka = range.users.find(({ name }) => name === 'tanaka-break-glass')!;
  const session = credentialsIn(await aws(range, tanaka, ['sts', 'get-session-token']));
  clock.shift += 5_000;
  const iam = (name: string, ...words: readonly string[]) =>
    aws(range, range, ['iam', name, '--user-name', tanaka.name, ...words]);
  return { clock, range, tanaka, session, iam };
}

describe.runIf(awsCliFound())("a user's access, with Debian's aws CLI", () => {
  test('a key that is off signs nothing, and its sessions live on', { timeout: LONG }, async () => {
    const { range, tanaka, session, iam } = await withTanaka();
    const other = ['--access-key-id', range.accessKeyId, '--status', 'Inactive'];
    expect((await iam('update-access-key', ...other)).error).toMatch(/^NoSuchEntity/);
    const key = ['--access-key-id', tanaka.accessKeyId, '--status'];
    expect((await iam('update-access-key', ...key, 'Inactive')).error).toBe('');
    const [off, lives, listed] = await Promise.all([
      aws(range, tanaka, ['iam', 'get-user']),
      aws(range, session, LOOK),
      iam('list-access-keys'),
    ]);
    expect(off.error).toMatch(/^InvalidClientTokenId/);
    expect(lives.error).toBe('');
    expect(listed.json).toMatchObject({ AccessKeyMetadata: [{ Status: 'Inactive' }] });
    await iam('update-access-key', ...key, 'Active');
    expect((await aws(range, tanaka, ['iam', 'get-user'])).error).toBe('');
  });

  test(
    'a deny of older tokens ends the sessions, and leaves the key',
    { timeout: LONG },
    async () => {
      const { clock, range, tanaka, session, iam } = await withTanaka();
      const before = { 'aws:TokenIssueTime': new Date(clock()).toISOString() };
      const statement = { Effect: 'Deny', Action: '*', Resource: '*' };
      const document = (condition: object) =>
        JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, ...condition }] });
      const put = (condition: object) =>
        iam('put-user-policy', '--policy-name', 'Deny', '--policy-document', document(condition));
      expect((await put({ Condition: { DateLessThan: before } })).error).toBe('');
      expect((await aws(range, session, LOOK)).error).toContain(DENIED);
      expect((await aws(range, tanaka, LOOK)).error).toBe('');
      await put({});
      expect((await aws(range, tanaka, LOOK)).error).toContain(DENIED);
      expect((await aws(range, range, LOOK)).error).toBe('');
      expect((await iam('delete-user-policy', '--policy-name', 'Deny')).error).toBe('');
      expect((await aws(range, session, LOOK)).error).toBe('');
    },
  );
});
