import { expect, test } from 'vitest';
import { createAutomation } from '../../../main/adapters/aws/automation.ts';
import { createFederation } from '../../../main/adapters/aws/federation.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { createSecretStore } from '../../../main/adapters/aws/secret-store.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import type { AwsOptions } from '../../../main/core/aws/call.ts';
import type { WireCall } from '../../../main/core/aws/wire-call.ts';
import type { CallTo } from '../../../main/core/ports/aws.ts';

const credentials = {
  accessKeyId: 'ASIAEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: 'token',
};
/** Nobody listens there: whatever left would be told as refused by the network. */
const to: CallTo = {
  at: { region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:9' },
  credentials,
  skewMs: 0,
};
const role = 'arn:aws:iam::444455556666:role/R';
const wish = {
  roleArn: role,
  sessionName: 'sato',
  tags: [],
  durationSeconds: 900,
  policy: '{"a":"+ &"}',
};
const order = {
  ...{ document: 'D', documentVersion: '1', documentSha256: '0'.repeat(64), comment: '' },
  ...{ instanceIds: ['i-1'], parameters: {}, timeoutSeconds: 600, maxConcurrency: 1, maxErrors: 0 },
};

const calls: readonly (readonly [WireCall, (options: AwsOptions) => Promise<unknown>])[] = [
  [
    { action: 'sts:AssumeRole', role, sessionPolicy: wish.policy },
    (options) => createSts(options).assumeRole(to, wish),
  ],
  [
    { action: 'sts:AssumeRole', role, managed: true },
    (options) => {
      const { policy: _policy, ...bare } = wish;
      return createSts(options).assumeRole(to, {
        ...bare,
        policyArns: ['arn:aws:iam::aws:policy/P'],
      });
    },
  ],
  [
    { action: 'sts:GetSessionToken' },
    (options) => createSts(options).getSessionToken(to, { serial: 'arn:s', code: '123456' }, 900),
  ],
  [{ action: 'ssm:SendCommand' }, (options) => createSsm(options).sendCommand(to, order)],
  [{ action: 'ssm:DescribeDocument' }, (options) => createSsm(options).document(to, 'D')],
  [{ action: 'ssm:CancelCommand' }, (options) => createSsm(options).cancel(to, 'c')],
  [
    { action: 'resource-groups:ListGroupResources' },
    (options) => createSsm(options).groupMembers(to, 'g'),
  ],
  [{ action: 'ssm:StartSession' }, (options) => terminalCalls(options).start(to, 'i-1', 'why')],
  [
    { action: 'ssm:DescribeAutomationExecutions' },
    (options) => createAutomation(options).find(to, 't', new Date(0).toISOString()),
  ],
  [
    { action: 'iam:PutRolePolicy' },
    (options) => createIamPolicies(options).put(to, { role: 'R', name: 'n', document: '{}' }),
  ],
  [
    { action: 'secretsmanager:GetSecretValue' },
    (options) => createSecretStore(options).read(to, 's'),
  ],
];

test.each(calls)(
  'the action is told off the request the SDK made, and nothing leaves: %j',
  async (wanted, call) => {
    const seen: WireCall[] = [];
    const answer = await call({ allowCall: (asked) => seen.push(asked) < 0 });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'not-in-this-drill', mayHaveHappened: false },
    });
    expect(seen).toEqual([{ accessKeyId: 'ASIAEXAMPLE', ...wanted }]);
  },
);

test('a console session tells whose it is', async () => {
  const seen: WireCall[] = [];
  const allowCall = (asked: WireCall): boolean => seen.push(asked) < 0;
  const answer = await createFederation({ allowCall }).signinToken(
    to,
    'signin.aws.amazon.com',
    900,
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-in-this-drill' } });
  expect(seen).toEqual([{ action: 'signin:GetSigninToken', accessKeyId: 'ASIAEXAMPLE' }]);
});

test('without such a rule the call goes its way', async () => {
  expect(await createSsm().cancel(to, 'c')).toMatchObject({
    error: { code: 'connection-refused' },
  });
});
