import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import type { CallTo } from '../../../main/core/ports/aws.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

const FLEET = 120;
const ssm = createSsm();
let here: Rehearsal;
let to: CallTo;
beforeAll(async () => {
  here = await rehearse({ speed: 50, fleet: FLEET });
  to = await here.asRole('RESPONDER');
});
afterAll(() => here.range.close());

test('a group is read page by page; one that is not there is refused', async () => {
  const members = await ssm.groupMembers(to, 'web-fleet');
  expect(members.ok && new Set(members.value).size).toBe(FLEET);
  const missing = await ssm.groupMembers(to, 'web-nothing');
  expect(missing).toMatchObject({ ok: false, error: { mayHaveHappened: false } });
});

test('more ids than one filter holds are all described, with agent and ping', async () => {
  const members = await ssm.groupMembers(to, 'web-fleet');
  const found = await ssm.describeInstances(to, { instanceIds: members.ok ? members.value : [] });
  if (!found.ok) throw new Error(found.error.raw);
  expect(found.value).toHaveLength(FLEET);
  expect(found.value.filter(({ online }) => !online).map(({ name }) => name)).toEqual([
    'fleet-0100',
  ]);
  expect(found.value[0]).toMatchObject({ platform: 'Linux', agentVersion: '3.3.1957.0' });
});

test('the log group has the output as it is written; nothing before the first line', async () => {
  const document = await ssm.document(to, 'AWS-RunShellScript');
  if (!document.ok) throw new Error(document.error.raw);
  const { name, version, sha256 } = document.value;
  const [target = ''] = here.range.instanceIds;
  const group = '/breakglass/run-command';
  const sent = await ssm.sendCommand(to, {
    document: name,
    documentVersion: version,
    documentSha256: sha256,
    instanceIds: [target],
    parameters: { commands: ['systemctl is-active nginx'] },
    comment: 'INC-7 bg:logs',
    timeoutSeconds: 600,
    maxConcurrency: 1,
    maxErrors: 0,
    logGroup: group,
  });
  if (!sent.ok) throw new Error(sent.error.raw);
  const { commandId } = sent.value;
  const other = { group, commandId, target: 'i-00000000000000000' };
  expect(await ssm.loggedOutput(to, other)).toEqual({ ok: true, value: undefined });
  await expect
    .poll(() => ssm.loggedOutput(to, { group, commandId, target }), { timeout: 10_000 })
    .toEqual({ ok: true, value: { text: 'active', cut: false } });
  const elsewhere = { group: '/no/such/group', commandId, target };
  expect(await ssm.loggedOutput(to, elsewhere)).toMatchObject({ ok: false });
});
