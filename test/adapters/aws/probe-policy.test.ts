import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { createSecretStore } from '../../../main/adapters/aws/secret-store.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import { readNarrowing } from '../../../main/core/aws/read-only/narrow.ts';
import type { CallTo } from '../../../main/core/ports/aws.ts';
import { rehearse, wish, type Rehearsal } from './rehearsal.ts';

/** What a playbook may declare for the role: a probe's session is narrowed to the first of them. */
const DECLARED = [
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeDocument',
  'ssm:GetDocument',
  'ssm:SendCommand',
  'ssm:StartSession',
  'iam:PutRolePolicy',
  'secretsmanager:GetSecretValue',
];
// As a probe calls, but with nothing here that looks at the calls: AWS alone has to refuse.
const ssm = createSsm();
let here: Rehearsal;
let narrowed: CallTo;
let whole: CallTo;
beforeAll(async () => {
  here = await rehearse();
  const { credentials } = await here.baseSession();
  const assume = async (policy?: string): Promise<CallTo> => {
    const asked = {
      ...wish(here.role('RESPONDER'), here.range.user),
      ...(policy ? { policy } : {}),
    };
    const assumed = await here.sts.assumeRole({ ...here.to, credentials }, asked);
    if (!assumed.ok) throw new Error(assumed.error.raw);
    expect(assumed.value.packedPolicySize ?? 0).toBeLessThan(100);
    return { ...here.to, credentials: assumed.value.credentials };
  };
  narrowed = await assume(readNarrowing({}, DECLARED).sessionPolicy);
  whole = await assume();
});
afterAll(() => here.range.close());

const send = (to: CallTo) =>
  ssm.sendCommand(to, {
    document: 'AWS-RunShellScript',
    documentVersion: '1',
    documentSha256: '0'.repeat(64),
    instanceIds: here.range.instanceIds.slice(0, 1),
    parameters: { commands: ['true'] },
    comment: 'x',
    timeoutSeconds: 600,
    maxConcurrency: 50,
    maxErrors: 0,
  });

test('the session reads what was declared', async () => {
  expect((await ssm.describeInstances(narrowed, {})).ok).toBe(true);
  expect((await ssm.document(narrowed, 'AWS-RunShellScript')).ok).toBe(true);
});

test.each([
  ['a command', (to: CallTo) => send(to)],
  [
    'a terminal',
    (to: CallTo) => terminalCalls({}).start(to, here.range.instanceIds[0] ?? '', 'why'),
  ],
  [
    'a policy on a role',
    (to: CallTo) => createIamPolicies().put(to, { role: 'R', name: 'n', document: '{}' }),
  ],
  ['a secret', (to: CallTo) => createSecretStore().read(to, 'break-glass/db')],
  [
    'a read that was not declared',
    (to: CallTo) =>
      ssm.findCommands(
        to,
        { comment: '', document: '', instanceIds: [] },
        new Date(0).toISOString(),
      ),
  ],
] as const)('AWS itself refuses %s', async (_what, way) => {
  expect(await way(narrowed)).toMatchObject({ ok: false, error: { code: 'access-denied' } });
});

test('the same role without the session policy may send', async () => {
  // It gets as far as the document: the hash is made up.
  expect(await send(whole)).toMatchObject({ ok: false, error: { code: 'document-changed' } });
});
