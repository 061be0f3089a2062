import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aws, awsCliFound } from '../clients/aws-cli.ts';
import { incident } from '../support/incident-roles.ts';
import { startTestRange, temporaryFolder } from '../support/start-test-range.ts';

const DENY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
});

describe.runIf(awsCliFound())(
  "people and keys, with Debian's aws CLI",
  { timeout: 180_000 },
  () => {
    test('a leaked key works until it is switched off; what it made is found and taken away', async () => {
      const stateFile = join(temporaryFolder(), 'state.json');
      const { range, as } = await incident('leaked-key', stateFile);
      const responder = await as('responder');
      const iam = (...args: readonly string[]) => aws(range, responder, ['iam', ...args]);
      const [user, key] = [['--user-name', 'svc-backup'], 'AKIAPRACTICE0HIDDEN0'];
      const thief = { accessKeyId: key, secretAccessKey: range.secretOf(key) };
      expect((await aws(range, thief, ['iam', 'list-users'])).error).toBe('');
      await iam('update-access-key', ...user, '--access-key-id', key, '--status', 'Inactive');
      expect((await aws(range, thief, ['iam', 'list-users'])).error).toContain(
        'InvalidClientTokenId',
      );
      const keys = await iam('list-access-keys', ...user);
      expect(keys.json?.['AccessKeyMetadata']).toMatchObject([
        { AccessKeyId: key, Status: 'Inactive' },
      ]);
      const last = await iam('get-access-key-last-used', '--access-key-id', key);
      expect(last.json).toMatchObject({
        UserName: 'svc-backup',
        AccessKeyLastUsed: { ServiceName: 'iam' },
      });
      const whole = await iam('delete-user', ...user);
      expect(whole.error).toContain('DeleteConflict');
      await iam('delete-access-key', ...user, '--access-key-id', key);
      await iam(
        'detach-user-policy',
        ...user,
        '--policy-arn',
        'arn:aws:iam::aws:policy/AdministratorAccess',
      );
      const inline = [...user, '--policy-name', 'Shut'];
      await iam('put-user-policy', ...inline, '--policy-document', DENY);
      expect((await iam('delete-user', ...user)).error).toContain('must delete policies first');
      await iam('delete-user-policy', ...inline);
      expect((await iam('delete-user', ...user)).error).toBe('');
      await range.close();
      const again = await startTestRange({ world: 'leaked-key', stateFile });
      const users = await aws(again, responder, [
        'iam',
        'list-users',
        '--query',
        '{names: Users[].UserName}',
      ]);
      expect(users.json?.['names']).toEqual(['ci-deploy']);
    });

    test('a policy that is attached counts from the next call on, and no more once it is off', async () => {
      const { range, as } = await incident('rehearsal');
      const [rehearsing, responder] = [await as('rehearsal'), await as('responder')];
      const role = ['--role-name', 'IR-REHEARSAL-PB09'];
      const iam = (...args: readonly string[]) => aws(range, rehearsing, ['iam', ...args]);
      const attached = await iam('list-attached-role-policies', ...role);
      expect(attached.json?.['AttachedPolicies']).toMatchObject([
        { PolicyName: 'AdministratorAccess' },
      ]);
      await iam(
        'attach-role-policy',
        ...role,
        '--policy-arn',
        'arn:aws:iam::aws:policy/AWSDenyAll',
      );
      expect((await iam('list-roles')).error).toContain(
        'explicit deny in an identity-based policy',
      );
      expect((await aws(range, responder, ['iam', 'list-roles'])).error).toBe('');
    });

    test('a slot for a helper: tagged, shut, its password gone, its device taken off', async () => {
      const { range, as } = await incident('helper-access');
      const admin = await as('user-admin');
      const slot = ['--user-name', 'slot01-break-glass'];
      const iam = (...args: readonly string[]) => aws(range, admin, ['iam', ...args]);
      await iam('tag-user', ...slot, '--tags', 'Key=Owner,Value=k.ito', 'Key=Incident,Value=INC-7');
      await iam('untag-user', ...slot, '--tag-keys', 'Owner');
      expect((await iam('get-user', ...slot)).json?.['User']).toMatchObject({
        Tags: [{ Key: 'Incident', Value: 'INC-7' }],
      });
      await iam('delete-login-profile', ...slot);
      expect((await iam('get-login-profile', ...slot)).error).toContain('NoSuchEntity');
      const serial = `arn:aws:iam::${range.account}:mfa/slot01-break-glass`;
      await iam('deactivate-mfa-device', ...slot, '--serial-number', serial);
      expect((await iam('list-mfa-devices', ...slot)).json?.['MFADevices']).toEqual([]);
      const shut = await iam(
        'put-user-policy',
        ...slot,
        '--policy-name',
        'Shut',
        '--policy-document',
        DENY,
      );
      expect(shut.error).toBe('');
    });

    test('a fence around an account holds for everyone in it but not for the one who builds it', async () => {
      const { range, as } = await incident('idp-compromise');
      const [lead, responder] = [await as('administration'), await as('responder')];
      const organizations = (...args: readonly string[]) =>
        aws(range, lead, ['organizations', ...args], 0);
      const foreign = await aws(range, responder, ['organizations', 'list-roots']);
      expect(foreign.error).toContain('AccessDenied');
      const fence = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: 'iam:Create*', Resource: '*' }],
      });
      const made = await organizations(
        'create-policy',
        '--type',
        'SERVICE_CONTROL_POLICY',
        '--name',
        'Fence',
        '--description',
        'F',
        '--content',
        fence,
      );
      const id = (made.json?.['Policy'] as { PolicySummary: { Id: string } }).PolicySummary.Id;
      const place = ['--policy-id', id, '--target-id', '444455556666'];
      expect((await organizations('attach-policy', ...place)).error).toBe('');
      const create = () => aws(range, responder, ['iam', 'create-user', '--user-name', 'more']);
      expect((await create()).error).toContain('explicit deny in a service control policy');
      expect((await organizations('delete-policy', '--policy-id', id)).error).toContain(
        'PolicyInUse',
      );
      await organizations('detach-policy', ...place);
      expect((await create()).error).toBe('');
      expect(
        range.trail.filter(({ eventName }) => eventName === 'AttachPolicy').at(-1),
      ).toMatchObject({
        awsRegion: 'us-east-1',
        recipientAccountId: '222233334444',
      });
    });
  },
);
