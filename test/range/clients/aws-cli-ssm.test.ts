import { describe, expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from '../support/signed-call.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import { aws, awsCliFound, credentialsIn, type CliAnswer } from './aws-cli.ts';

const LONG = 180_000;
const WEB_7 = 'i-0a7f3c91d2e84b605';
const WEB_8 = 'i-0c58e1b7740fd2a93';
const SHELL = ['--document-name', 'AWS-RunShellScript'];
const UPTIME = ['--parameters', 'commands=["uptime","systemctl is-active nginx"]'];

/** Read-only and responder credentials, from one code. */
async function roles(
  range: Range,
): Promise<{ reader: TestCredentials; responder: TestCredentials }> {
  const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
  const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
  const [reader, responder] = await Promise.all(
    [0, 1].map(async (role) =>
      credentialsIn(
        await aws(range, base, [
          'sts',
          'assume-role',
          '--role-arn',
          range.roleArns[role]!,
          '--role-session-name',
          range.user,
        ]),
      ),
    ),
  );
  return { reader: reader!, responder: responder! };
}

function commandId({ json, error }: CliAnswer): string {
  const command = json?.['Command'] as { CommandId: string } | undefined;
  if (!command) throw new Error(`no command: ${error}`);
  return command.CommandId;
}

describe.runIf(awsCliFound())("Debian's aws CLI on SSM", () => {
  test('instances and documents: found, filtered, unknown', { timeout: LONG }, async () => {
    const range = await startTestRange();
    const { reader } = await roles(range);
    const describeBy = (filter: string) => [
      'ssm',
      'describe-instance-information',
      '--filters',
      filter,
    ];
    const [web, one, none, elsewhere, badKey, badId] = await Promise.all([
      aws(range, reader, describeBy('Key=tag:Role,Values=web')),
      aws(range, reader, describeBy(`Key=InstanceIds,Values=${WEB_8}`)),
      aws(range, reader, describeBy('Key=tag:Role,Values=database')),
      aws(range, reader, describeBy('Key=tag:Role,Values=web'), 1),
      aws(range, reader, describeBy('Key=Colour,Values=red')),
      aws(range, reader, describeBy('Key=InstanceIds,Values=web-7')),
    ]);
    const ids = ({ json }: CliAnswer): string[] =>
      ((json?.['InstanceInformationList'] ?? []) as { InstanceId: string }[]).map(
        (found) => found.InstanceId,
      );
    expect(ids(web)).toEqual([WEB_7, WEB_8]);
    expect(web.json).toMatchObject({
      InstanceInformationList: [{ PingStatus: 'Online', PlatformType: 'Linux' }, {}],
    });
    expect([ids(one), ids(none), ids(elsewhere)]).toEqual([[WEB_8], [], []]);
    expect(badKey.error).toContain('InvalidFilterKey');
    expect(badId.error).toContain('InvalidInstanceInformationFilterValue');

    const [list, described, got, missing, version] = await Promise.all([
      aws(range, reader, [
        'ssm',
        'list-documents',
        '--filters',
        'Key=PlatformTypes,Values=Linux',
        'Key=Name,Values=AWS-RunShell',
      ]),
      aws(range, reader, ['ssm', 'describe-document', '--name', 'AWS-RunShellScript']),
      aws(range, reader, ['ssm', 'get-document', '--name', 'AWS-RunShellScript']),
      aws(range, reader, ['ssm', 'get-document', '--name', 'AWS-MakeCoffee']),
      aws(range, reader, [
        'ssm',
        'describe-document',
        '--name',
        'AWS-RunShellScript',
        '--document-version',
        '9',
      ]),
    ]);
    expect(list.json).toMatchObject({
      DocumentIdentifiers: [{ Name: 'AWS-RunShellScript', Owner: 'Amazon' }],
    });
    const content = String(got.json?.['Content']);
    expect(JSON.parse(content)).toHaveProperty('runtimeConfig');
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(content).digest('hex');
    expect(described.json).toMatchObject({
      Document: { Hash: hash, HashType: 'Sha256', Status: 'Active' },
    });
    expect(missing.error).toContain(
      'InvalidDocument: Document with name AWS-MakeCoffee does not exist',
    );
    expect(version.error).toContain('InvalidDocumentVersion');
  });

  test(
    'a command refused: role, document, hash, instance, twice, parameters, comment',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const { reader, responder } = await roles(range);
      const send = (...more: readonly string[]) => ['ssm', 'send-command', ...more];
      const at = ['--instance-ids', WEB_7];
      const [denied, power, hash, instance, twice, nothing, unknown] = await Promise.all([
        aws(range, reader, send(...SHELL, ...at, ...UPTIME)),
        aws(range, responder, send('--document-name', 'AWS-RunPowerShellScript', ...at, ...UPTIME)),
        aws(
          range,
          responder,
          send(
            ...SHELL,
            ...at,
            ...UPTIME,
            '--document-hash',
            'ab'.repeat(32),
            '--document-hash-type',
            'Sha256',
          ),
        ),
        aws(range, responder, send(...SHELL, '--instance-ids', 'i-0123456789abcdef0', ...UPTIME)),
        aws(range, responder, send(...SHELL, '--instance-ids', WEB_7, WEB_7, ...UPTIME)),
        aws(range, responder, send(...SHELL, ...at)),
        aws(range, responder, send(...SHELL, ...at, '--parameters', 'commands=uptime,colour=red')),
      ]);
      expect(denied.error).toBe(
        'AccessDeniedException: User: arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-READONLY/sato-break-glass is not authorized to perform: ssm:SendCommand on resource: arn:aws:ssm:ap-northeast-1::document/AWS-RunShellScript because no identity-based policy allows the ssm:SendCommand action',
      );
      expect(power.error).toContain('AccessDeniedException');
      expect(hash.error).toMatch(/^InvalidDocument: The document hash given does not match/);
      expect(instance.error).toBe(
        'InvalidInstanceId: Instances [[i-0123456789abcdef0]] not in a valid state for account 444455556666',
      );
      expect(twice.error).toContain('DuplicateInstanceId');
      expect(nothing.error).toContain('InvalidParameters');
      expect(unknown.error).toContain('Parameter "colour" is not defined');
      const [comment, timeout, both] = await Promise.all([
        aws(range, responder, send(...SHELL, ...at, ...UPTIME, '--comment', 'x'.repeat(101))),
        aws(range, responder, send(...SHELL, ...at, ...UPTIME, '--timeout-seconds', '2592001')),
        aws(
          range,
          responder,
          send(...SHELL, ...at, ...UPTIME, '--targets', 'Key=tag:Role,Values=web'),
        ),
      ]);
      expect(comment.error).toContain(
        "at 'comment' failed to satisfy constraint: Member must have length less than or equal to 100",
      );
      expect(timeout.error).toContain('ValidationException');
      expect(both.error).toContain('InvalidParameters');
    },
  );

  test(
    'a command followed to its end on both servers, found again by its comment',
    { timeout: LONG },
    async () => {
      const started = Date.now();
      const clock = movableClock();
      const range = await startTestRange({ clock });
      const { responder } = await roles(range);
      const sent = await aws(range, responder, [
        'ssm',
        'send-command',
        ...SHELL,
        '--targets',
        'Key=tag:Role,Values=web',
        ...UPTIME,
        '--comment',
        'INC-7 bg:one',
      ]);
      const id = commandId(sent);
      expect(sent.json).toMatchObject({
        Command: { Status: 'Pending', TargetCount: 2, Comment: 'INC-7 bg:one' },
      });
      // Within what a signature may be out.
      clock.shift = 60_000;
      const read = (instance: string) => [
        'ssm',
        'get-command-invocation',
        '--command-id',
        id,
        '--instance-id',
        instance,
      ];
      const since = new Date(started - 60_000).toISOString();
      const list = (...filters: readonly string[]) => [
        'ssm',
        'list-commands',
        '--filters',
        ...filters,
      ];
      const [seven, eight, all, found, later, stranger, nothing] = await Promise.all([
        aws(range, responder, read(WEB_7)),
        aws(range, responder, read(WEB_8)),
        aws(range, responder, ['ssm', 'list-command-invocations', '--command-id', id, '--details']),
        aws(range, responder, list(`key=InvokedAfter,value=${since}`)),
        aws(range, responder, list('key=InvokedAfter,value=2199-01-01T00:00:00Z')),
        aws(range, responder, [
          'ssm',
          'list-commands',
          '--command-id',
          '00000000-0000-4000-8000-000000000000',
        ]),
        aws(range, responder, [
          'ssm',
          'get-command-invocation',
          '--command-id',
          id,
          '--instance-id',
          'i-0123456789abcdef0',
        ]),
      ]);
      expect(seven.json).toMatchObject({ Status: 'Success', ResponseCode: 0 });
      expect(String(eight.json?.['StandardOutputContent'])).toMatch(/load average: .*\nactive\n$/);
      expect(all.json).toMatchObject({
        CommandInvocations: [
          {
            InstanceName: 'web-7',
            CommandPlugins: [{ Name: 'aws:runShellScript', ResponseCode: 0 }],
          },
          { InstanceName: 'web-8' },
        ],
      });
      expect(found.json).toMatchObject({
        Commands: [{ CommandId: id, Comment: 'INC-7 bg:one', Status: 'Success' }],
      });
      expect(later.json).toEqual({ Commands: [] });
      expect(stranger.error).toContain('InvalidCommandId');
      expect(nothing.error).toContain('InvocationDoesNotExist');
    },
  );

  test(
    'a command cancelled in mid-run; not by the read-only role, not an unknown one',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const { reader, responder } = await roles(range);
      const id = commandId(
        await aws(range, responder, [
          'ssm',
          'send-command',
          ...SHELL,
          '--instance-ids',
          WEB_8,
          '--parameters',
          'commands=["uptime","sleep 600"]',
        ]),
      );
      const cancel = (which: string) => ['ssm', 'cancel-command', '--command-id', which];
      const [denied, unknown, done] = await Promise.all([
        aws(range, reader, cancel(id)),
        aws(range, responder, cancel('00000000-0000-4000-8000-000000000000')),
        aws(range, responder, cancel(id)),
      ]);
      expect(denied.error).toContain('not authorized to perform: ssm:CancelCommand');
      expect(unknown.error).toContain('InvalidCommandId');
      expect(done.exitCode).toBe(0);
      const state = await aws(range, responder, ['ssm', 'list-commands', '--command-id', id]);
      expect(JSON.stringify(state.json)).toMatch(/"Status":"Cancell(ing|ed)"/);
    },
  );
});
