import { describe, expect, test } from 'vitest';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import { aws, awsCliFound, credentialsIn, type CliAnswer } from './aws-cli.ts';

const LONG = 180_000;
const FLEET = 500;

interface Listed {
  readonly InstanceId: string;
  readonly Status: string;
  readonly StatusDetails: string;
}

const listed = ({ json }: CliAnswer): readonly Listed[] =>
  (json?.['CommandInvocations'] ?? []) as readonly Listed[];

async function fleetRange() {
  const clock = movableClock();
  const range = await startTestRange({ clock, fleet: FLEET });
  const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
  const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
  const role = ['--role-arn', range.roleArns[1]!, '--role-session-name', range.user];
  const responder = credentialsIn(await aws(range, base, ['sts', 'assume-role', ...role]));
  return { clock, range, base, responder };
}

describe.runIf(awsCliFound())("Debian's aws CLI on a fleet", () => {
  test(
    'a resource group: its members, none of another kind, no such group, no permission',
    {
      timeout: LONG,
    },
    async () => {
      const { range, base, responder } = await fleetRange();
      const members = (group: string, ...more: readonly string[]) => [
        'resource-groups',
        'list-group-resources',
        '--group',
        group,
        ...more,
      ];
      const [web, fleet, buckets, missing, denied] = await Promise.all([
        aws(range, responder, members('web-servers')),
        aws(range, responder, members('web-fleet')),
        aws(
          range,
          responder,
          members('web-servers', '--filters', 'Name=resource-type,Values=AWS::S3::Bucket'),
        ),
        aws(range, responder, members('web-nothing')),
        aws(range, base, members('web-servers')),
      ]);
      expect(web.json).toMatchObject({
        Resources: [
          {
            Identifier: {
              ResourceArn: 'arn:aws:ec2:ap-northeast-1:444455556666:instance/i-0a7f3c91d2e84b605',
              ResourceType: 'AWS::EC2::Instance',
            },
          },
          {},
        ],
      });
      expect(fleet.json?.['ResourceIdentifiers']).toHaveLength(FLEET);
      expect(buckets.json?.['Resources']).toEqual([]);
      expect(missing.error).toContain('NotFoundException: Cannot find group web-nothing');
      expect(denied.error).toContain('resource-groups:ListGroupResources');
    },
  );

  test(
    'too many errors end what has not begun; the whole output is in CloudWatch Logs',
    {
      timeout: LONG,
    },
    async () => {
      const { clock, range, responder } = await fleetRange();
      // Servers 1 to 50: numbers 25 and 50 have no web server.
      const ids = range.instanceIds.filter((id) => id.startsWith('i-0f1ee7')).slice(0, 50);
      const sent = await aws(range, responder, [
        'ssm',
        'send-command',
        '--document-name',
        'AWS-RunShellScript',
        '--parameters',
        'commands=["systemctl is-active nginx"]',
        '--max-concurrency',
        '5',
        '--max-errors',
        '0',
        '--cloud-watch-output-config',
        'CloudWatchOutputEnabled=true,CloudWatchLogGroupName=/breakglass/run-command',
        '--instance-ids',
        ...ids,
      ]);
      const { CommandId: id } = sent.json?.['Command'] as { CommandId: string };
      clock.shift = 200_000;
      const [all, command, log] = await Promise.all([
        aws(range, responder, ['ssm', 'list-command-invocations', '--command-id', id]),
        aws(range, responder, ['ssm', 'list-commands', '--command-id', id]),
        aws(range, responder, [
          'logs',
          'get-log-events',
          '--start-from-head',
          '--log-group-name',
          '/breakglass/run-command',
          '--log-stream-name',
          `${id}/${ids[0]!}/aws-runShellScript/stdout`,
        ]),
      ]);
      const ends = listed(all);
      expect(ends).toHaveLength(50);
      expect(ends.filter(({ Status }) => Status === 'Failed').map((one) => one.InstanceId)).toEqual(
        [ids[24]],
      );
      const ended = ends.filter(({ StatusDetails }) => StatusDetails === 'Terminated');
      expect(ended.length).toBeGreaterThan(15);
      expect(command.json).toMatchObject({ Commands: [{ Status: 'Failed', ErrorCount: 1 }] });
      expect(log.json?.['events']).toMatchObject([{ message: 'active' }]);
    },
  );
});
