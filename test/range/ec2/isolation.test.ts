import { describe, expect, test } from 'vitest';
import { aws, awsCliFound } from '../clients/aws-cli.ts';
import { incident } from '../support/incident-roles.ts';

const BATCH_1 = 'i-0e41aa7c9b20d5f18';

describe.runIf(awsCliFound())(
  "a server is shut in, with Debian's aws CLI",
  { timeout: 180_000 },
  () => {
    test('an empty security group takes it off the network, and Systems Manager sees it', async () => {
      const { range, as } = await incident('compromised-instance');
      const responder = await as('responder');
      const run = (...args: readonly string[]) => aws(range, responder, ['ec2', ...args]);
      const made = await run(
        'create-security-group',
        '--group-name',
        'shut',
        '--description',
        'shut',
        '--vpc-id',
        'vpc-0f1e2d3c4b5a69788',
      );
      const group = made.json?.['GroupId'] as string;
      const rules = await run(
        'describe-security-group-rules',
        '--filters',
        `Name=group-id,Values=${group}`,
        '--query',
        '{ids: SecurityGroupRules[?IsEgress].SecurityGroupRuleId}',
      );
      const [rule = ''] = rules.json?.['ids'] as string[];
      expect(
        (
          await run(
            'revoke-security-group-egress',
            '--group-id',
            group,
            '--security-group-rule-ids',
            rule,
          )
        ).error,
      ).toBe('');

      const ping = async () =>
        (
          await aws(range, responder, [
            'ssm',
            'describe-instance-information',
            '--query',
            `{at: InstanceInformationList[?InstanceId=='${BATCH_1}'].PingStatus}`,
          ])
        ).json?.['at'];
      expect(await ping()).toEqual(['Online']);
      expect(
        (await run('modify-instance-attribute', '--instance-id', BATCH_1, '--groups', group)).error,
      ).toBe('');
      expect(await ping()).toEqual(['ConnectionLost']);
      const seen = await run(
        'describe-instances',
        '--instance-ids',
        BATCH_1,
        '--query',
        '{groups: Reservations[].Instances[].SecurityGroups[].GroupId}',
      );
      expect(seen.json?.['groups']).toEqual([group]);
      expect((await run('delete-security-group', '--group-id', group)).error).toContain(
        'DependencyViolation',
      );
      // The way back.
      await run(
        'modify-instance-attribute',
        '--instance-id',
        BATCH_1,
        '--groups',
        'sg-0b2c3d4e5f6071829',
      );
      expect(await ping()).toEqual(['Online']);
      expect(
        range.trail.find(({ eventName }) => eventName === 'ModifyInstanceAttribute'),
      ).toMatchObject({
        eventSource: 'ec2.amazonaws.com',
        requestParameters: { instanceId: BATCH_1 },
        readOnly: false,
      });
    });

    test('kept from termination, stopped, copied, and refused to who may only look', async () => {
      const { range, as } = await incident('compromised-instance');
      const [responder, reader] = [await as('responder'), await as('readonly')];
      const run = (...args: readonly string[]) => aws(range, responder, ['ec2', ...args]);
      const on = ['--instance-id', BATCH_1];
      const many = ['--instance-ids', BATCH_1];
      const denied = await aws(range, reader, ['ec2', 'stop-instances', ...many]);
      expect(denied.error).toContain('UnauthorizedOperation');
      expect(range.trail.at(-1)).toMatchObject({ errorCode: 'Client.UnauthorizedOperation' });
      await run('modify-instance-attribute', ...on, '--disable-api-termination');
      expect((await run('terminate-instances', ...many)).error).toContain('OperationNotPermitted');
      const copied = await run(
        'create-snapshots',
        '--instance-specification',
        `InstanceId=${BATCH_1}`,
        '--description',
        'evidence',
        '--tag-specifications',
        'ResourceType=snapshot,Tags=[{Key=Incident,Value=INC-7}]',
      );
      const [snapshot] = copied.json?.['Snapshots'] as { SnapshotId: string }[];
      const found = await run(
        'describe-snapshots',
        '--owner-ids',
        'self',
        '--filters',
        'Name=tag:Incident,Values=INC-7',
      );
      expect(found.json?.['Snapshots']).toMatchObject([{ SnapshotId: snapshot?.SnapshotId }]);
      await run('stop-instances', ...many);
      const seen = await run(
        'describe-instances',
        '--filters',
        'Name=instance-state-name,Values=stopped',
        '--query',
        '{ids: Reservations[].Instances[].InstanceId}',
      );
      expect(seen.json?.['ids']).toEqual([BATCH_1]);
      expect(
        (await run('describe-instances', '--instance-ids', 'i-0aaaaaaaaaaaaaaaa')).error,
      ).toContain('InvalidInstanceID.NotFound');
    });
  },
);
