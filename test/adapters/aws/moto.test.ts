import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import type { CallTo, Credentials } from '../../../main/core/ports/aws.ts';
import { motoRole, motoUser, startMoto, type Moto } from '../../fakes/moto.ts';

/** The clients before somebody else's AWS, which checks signatures and policies as botocore has them. */
const started = await startMoto();
const moto = started as Moto;
const DOCUMENT = 'AWS-RunShellScript';
const sts = createSts();
const ssm = createSsm();

type User = Awaited<ReturnType<typeof motoUser>>;
let user: User;
let role: string;

const at = () => ({ region: moto.region, endpoint: moto.endpoint });
const to = (credentials: Credentials): CallTo => ({ at: at(), credentials, skewMs: 0 });
const wish = () => ({
  roleArn: role,
  sessionName: 'bg-sato',
  sourceIdentity: 'bg-sato',
  tags: [{ key: 'Incident', value: 'INC-2041' }],
  durationSeconds: 3_600,
});

beforeAll(async () => {
  if (!started) return;
  user = await motoUser(moto, 'bg-sato');
  const trusted = 'arn:aws:iam::123456789012:user/bg-sato';
  role = await motoRole(moto, 'Responder', trusted, ['ssm:SendCommand', 'ssm:ListCommands']);
  await moto.enforce(true);
});

afterAll(() => started?.stop());

describe.skipIf(!started)('who the key is', () => {
  test('is told to its own signature', async () => {
    expect(await sts.probe([at()], user.credentials)).toMatchObject({
      value: { chosen: moto.region, identity: { arn: expect.stringMatching(/user\/bg-sato$/) } },
    });
  });

  test.each([
    ['secret-wrong', () => ({ ...user.credentials, secretAccessKey: 'x'.repeat(40) })],
    ['key-unknown', () => ({ ...user.credentials, accessKeyId: 'AKIAAAAAAAAAAAAAAAAA' })],
  ] as const)('is not told to another: %s', async (code, credentials) => {
    expect(await sts.probe([at()], credentials())).toMatchObject({ error: { failure: { code } } });
  });
});

describe.skipIf(!started)('a role', () => {
  test('is denied without the permission, with AWS’s words and request id', async () => {
    expect(await sts.assumeRole(to(user.credentials), wish())).toMatchObject({
      error: {
        code: 'assume-role-denied',
        raw: expect.stringContaining('sts:AssumeRole'),
        mayHaveHappened: false,
      },
    });
  });

  test('is opened with it, and does what its own policy says and no more', async () => {
    await user.allow(['sts:AssumeRole']);
    const opened = await sts.assumeRole(to(user.credentials), wish());
    expect(opened).toMatchObject({ value: { arn: expect.stringMatching(/Responder\/bg-sato$/) } });
    if (!opened.ok) return;
    const asRole = to(opened.value.credentials);
    const sent = await ssm.sendCommand(asRole, {
      document: DOCUMENT,
      documentVersion: '1',
      documentSha256: 'a'.repeat(64),
      instanceIds: ['i-0a7f3c91d2e84b605'],
      parameters: { commands: ['uptime'] },
      comment: 'INC-2041 10000000-0000-4000-8000-000000000001',
      timeoutSeconds: 600,
      maxConcurrency: 1,
      maxErrors: 0,
    });
    expect(sent).toMatchObject({ value: { commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    // Of SSM moto tells a denial in a protocol that is not SSM's; of STS as AWS does.
    expect(await sts.assumeRole(asRole, wish())).toMatchObject({
      error: { code: 'assume-role-denied' },
    });
  });
});
