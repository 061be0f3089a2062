import {
  CancelCommandCommand,
  DescribeDocumentCommand,
  DescribeInstanceInformationCommand,
  GetCommandInvocationCommand,
  GetDocumentCommand,
  ListCommandInvocationsCommand,
  ListCommandsCommand,
  ListDocumentsCommand,
  SendCommandCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from '../support/signed-call.ts';
import { movableClock, startTestRange, temporaryFolder } from '../support/start-test-range.ts';

const WEB_7 = 'i-0a7f3c91d2e84b605';

function sts(
  range: Range,
  { accessKeyId, secretAccessKey, sessionToken }: TestCredentials = range,
): STSClient {
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
  return new STSClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
}

function ssm(range: Range, credentials: TestCredentials): SSMClient {
  return new SSMClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
}

function usable(made: Credentials | undefined): TestCredentials {
  return {
    accessKeyId: made?.AccessKeyId ?? '',
    secretAccessKey: made?.SecretAccessKey ?? '',
    sessionToken: made?.SessionToken ?? '',
  };
}

async function role(range: Range, index: number, policy?: string): Promise<TestCredentials> {
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const { Credentials: made } = await sts(range).send(
    new AssumeRoleCommand({
      RoleArn: range.roleArns[index],
      RoleSessionName: range.user,
      SourceIdentity: range.user,
      Tags: [{ Key: 'Incident', Value: 'INC-7' }],
      ...(policy === undefined ? {} : { Policy: policy }),
      ...code,
    }),
  );
  return usable(made);
}

const uptime = { DocumentName: 'AWS-RunShellScript', Parameters: { commands: ['uptime'] } };

test('STS: identity, session, role, and the errors as the SDK names them', async () => {
  const range = await startTestRange();
  const who = await sts(range).send(new GetCallerIdentityCommand({}));
  expect(who.Arn).toBe('arn:aws:iam::111122223333:user/sato-break-glass');
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const before = Date.now();
  const session = await sts(range).send(
    new GetSessionTokenCommand({ ...code, DurationSeconds: 3600 }),
  );
  const expires = session.Credentials?.Expiration?.getTime() ?? 0;
  expect(Math.abs(expires - before - 3_600_000)).toBeLessThan(5_000);
  await expect(sts(range).send(new GetSessionTokenCommand(code))).rejects.toMatchObject({
    name: 'AccessDenied',
    $metadata: { httpStatusCode: 403 },
  });
  const base = usable(session.Credentials);
  await expect(
    sts(range, base).send(
      new AssumeRoleCommand({ RoleArn: range.roleArns[0], RoleSessionName: 'x1', Policy: '{' }),
    ),
  ).rejects.toMatchObject({ name: 'MalformedPolicyDocumentException' });
  const roleOf = await sts(range, base).send(
    new AssumeRoleCommand({ RoleArn: range.roleArns[1], RoleSessionName: range.user }),
  );
  expect(roleOf.AssumedRoleUser?.Arn).toContain('assumed-role/BREAK-GLASS-RESPONDER/');
});

test('the SDK measures a server clock seven minutes ahead and mends its own signature', async () => {
  const range = await startTestRange({ faults: { skewMs: 7 * 60_000 } });
  const { accessKeyId, secretAccessKey } = range;
  const client = new STSClient({
    ...range.endpoints[0]!,
    credentials: { accessKeyId, secretAccessKey },
  });
  const answer = await client.send(new GetCallerIdentityCommand({}));
  expect(answer.Account).toBe('111122223333');
  expect(answer.$metadata.attempts).toBe(2);
});

test('SSM: instances, documents, a command through its whole life', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const client = ssm(range, await role(range, 1));
  const found = await client.send(
    new DescribeInstanceInformationCommand({ Filters: [{ Key: 'tag:Role', Values: ['web'] }] }),
  );
  expect(found.InstanceInformationList?.map(({ Name }) => Name)).toEqual(['web-7', 'web-8']);
  expect(found.InstanceInformationList?.[0]?.LastPingDateTime).toBeInstanceOf(Date);
  const documents = await client.send(new ListDocumentsCommand({ MaxResults: 1 }));
  const rest = await client.send(new ListDocumentsCommand({ NextToken: documents.NextToken }));
  expect(
    [documents, rest].flatMap((page) => page.DocumentIdentifiers?.map(({ Name }) => Name)),
  ).toEqual([
    'AWS-RunPowerShellScript',
    'AWS-RunShellScript',
    'Breakglass-CaptureMemory',
    'AWSSupport-ContainEC2Instance',
    'Practice-RestartStaffPortal',
  ]);
  const { Document } = await client.send(
    new DescribeDocumentCommand({ Name: 'AWS-RunShellScript' }),
  );
  const got = await client.send(new GetDocumentCommand({ Name: 'AWS-RunShellScript' }));
  expect(got.Content).toContain('aws:runShellScript');

  const sent = await client.send(
    new SendCommandCommand({
      ...uptime,
      Parameters: {
        commands: ['uptime', 'df -P /', 'systemctl is-active nginx', 'sleep 10', 'exit 3'],
      },
      InstanceIds: [WEB_7],
      DocumentHash: Document?.Hash,
      DocumentHashType: 'Sha256',
      DocumentVersion: '1',
      Comment: 'INC-7 bg:two',
    }),
  );
  const id = { CommandId: sent.Command?.CommandId, InstanceId: WEB_7 };
  const look = () => client.send(new GetCommandInvocationCommand(id));
  await expect(look()).rejects.toMatchObject({ name: 'InvocationDoesNotExist' });
  const early = await client.send(new ListCommandInvocationsCommand({ CommandId: id.CommandId }));
  expect(early.CommandInvocations).toEqual([]);
  const seen: unknown[] = [];
  for (const at of [1_000, 11_000, 30_000]) {
    clock.shift = at;
    const { Status, ResponseCode, StandardOutputContent = '' } = await look();
    seen.push([Status, ResponseCode, StandardOutputContent.split('\n').length - 1]);
  }
  expect(seen).toEqual([
    ['Pending', -1, 0],
    ['InProgress', -1, 2],
    ['Failed', 3, 4],
  ]);
  const after = new Date(Date.now() - 60_000).toISOString();
  const list = await client.send(
    new ListCommandsCommand({ Filters: [{ key: 'InvokedAfter', value: after }] }),
  );
  expect(list.Commands).toMatchObject([
    { Comment: 'INC-7 bg:two', Status: 'Failed', ErrorCount: 1 },
  ]);
});

test('a session policy narrows the role: by document, by tag, by action', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const policy = (tag: string): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'ssm:SendCommand',
          Resource: 'arn:aws:ssm:*::document/AWS-RunShellScript',
        },
        {
          Effect: 'Allow',
          Action: 'ssm:SendCommand',
          Resource: 'arn:aws:ec2:*:*:instance/*',
          Condition: { StringEquals: { 'ssm:resourceTag/Role': tag } },
        },
      ],
    });
  const send = new SendCommandCommand({ ...uptime, InstanceIds: [WEB_7] });
  const web = ssm(range, await role(range, 1, policy('web')));
  expect((await web.send(send)).Command?.CommandId).toHaveLength(36);
  await expect(web.send(new ListCommandsCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining(
      'because no session policy allows the ssm:ListCommands action',
    ) as string,
  });
  clock.shift = 60_000;
  const database = ssm(range, await role(range, 1, policy('database')));
  await expect(database.send(send)).rejects.toThrow(`instance/${WEB_7}`);
});

test('an agent that is away never picks a command up; a cancel ends it', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock, faults: { offline: [WEB_7] } });
  const client = ssm(range, await role(range, 1));
  const { InstanceInformationList } = await client.send(new DescribeInstanceInformationCommand({}));
  expect(InstanceInformationList?.map(({ PingStatus }) => PingStatus)).toEqual([
    'ConnectionLost',
    'Online',
  ]);
  const { Command } = await client.send(
    new SendCommandCommand({ ...uptime, InstanceIds: [WEB_7], TimeoutSeconds: 30 }),
  );
  const CommandId = Command?.CommandId;
  const status = async () =>
    (await client.send(new ListCommandsCommand({ CommandId }))).Commands?.[0]?.StatusDetails;
  clock.shift = 20_000;
  expect(await status()).toBe('Pending');
  clock.shift = 31_000;
  expect(await status()).toBe('DeliveryTimedOut');
  const second = await client.send(new SendCommandCommand({ ...uptime, InstanceIds: [WEB_7] }));
  await client.send(new CancelCommandCommand({ CommandId: second.Command?.CommandId }));
  const [newest] = (await client.send(new ListCommandsCommand({}))).Commands ?? [];
  expect(newest).toMatchObject({ Status: 'Cancelled', CommandId: second.Command?.CommandId });
});

test('an answer lost after the send, then a restart: the command is found by its comment and has gone on', async () => {
  const clock = movableClock();
  const stateFile = `${temporaryFolder()}/range-state.json`;
  const range = await startTestRange({ clock, stateFile });
  const credentials = await role(range, 1);
  await range.setFaults({ lost: [{ action: 'ssm:SendCommand', times: 1 }] });
  const since = new Date(Date.now() - 60_000).toISOString();
  const send = new SendCommandCommand({ ...uptime, InstanceIds: [WEB_7], Comment: 'bg:lost' });
  await expect(ssm(range, credentials).send(send)).rejects.toMatchObject({ code: 'ECONNRESET' });
  await range.close();
  clock.shift = 60_000;
  const again = await startTestRange({ clock, stateFile });
  const found = await ssm(again, credentials).send(
    new ListCommandsCommand({ Filters: [{ key: 'InvokedAfter', value: since }] }),
  );
  expect(found.Commands).toMatchObject([{ Comment: 'bg:lost', Status: 'Success' }]);
});
