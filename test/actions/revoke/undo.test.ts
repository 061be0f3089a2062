import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { callTo } from '../../../main/actions/reach.ts';
import { undoRevocation } from '../../../main/actions/revoke/undo.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { err, ok } from '../../../main/core/result.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
const role = () => usedRoles(bench.desk.run!.state)[0]!;
const undo = () => undoRevocation(bench.desk, role().arn);
const last = () => Object.values(bench.desk.run!.state.intents).at(-1)!;

beforeEach(async () => {
  bench = await revokeBench({ role: 'readonly' });
});
afterEach(() => bench.close());

test('a role that was not revoked has nothing to take back', async () => {
  expect(await undo()).toMatchObject({ error: { code: 'no-such-role' } });
});

test('what was cut off works again, it is read back and recorded, and the role is open again', async () => {
  const { desk } = bench;
  const old = [...desk.sessions.values()].find((one) => one.role?.id === 'readonly')!;
  const look = () =>
    createSsm().describeInstances(callTo(desk, desk.run!, old.region, old.credentials), {
      instanceIds: ['i-0a7f3c91d2e84b605'],
    });
  await runStep(desk, 'end');
  expect(await look()).toMatchObject({ error: { code: 'access-denied' } });
  expect(await undo()).toMatchObject({ ok: true });
  expect(bench.said.at(-1)).toMatchObject({ policyOf: 'removed', type: { what: 'alias' } });
  expect(await look()).toMatchObject({ ok: true });
  expect(last()).toMatchObject({
    intent: { call: 'iam:DeleteRolePolicy' },
    status: 'ok',
    results: [{ name: 'AWSRevokeOlderSessions', status: 'Absent' }],
  });
  expect(role().end.is).toBe('open');
});

test('another denial that stands in its place is left alone', async () => {
  await runStep(bench.desk, 'end');
  for (const found of ['{"Statement":[]}', undefined]) {
    bench.iam = { ...createIamPolicies(), read: () => Promise.resolve(ok(found)) };
    expect(await undo()).toMatchObject({ error: { code: 'denial-differs' } });
  }
  expect(last().intent.call).toBe('iam:PutRolePolicy');
  expect(role().end.is).toBe('proved');
});

test.each([
  ['done all the same, it is found by asking', true, 'ok', 'lookup'],
  ['not done, nobody knows, and the role is open', false, 'unknown', 'answer'],
] as const)('a deletion whose answer is lost: %s', async (_, happens, status, by) => {
  await runStep(bench.desk, 'end');
  const real = createIamPolicies();
  bench.iam = {
    ...real,
    remove: async (...given) => {
      if (happens) await real.remove(...given);
      return err({ code: 'connection-lost', raw: 'cut', mayHaveHappened: true });
    },
  };
  expect((await undo()).ok).toBe(happens);
  expect(last()).toMatchObject({ status, by });
  expect(role().end.is).toBe('open');
});

test('without the session it was put with, and after the end of the run, it is refused', async () => {
  await runStep(bench.desk, 'end');
  await endAllSessions(bench.desk);
  expect(await undo()).toMatchObject({
    error: { code: 'no-session', params: { role: 'BREAK-GLASS-REVOKER' } },
  });
  await closeRun(bench.desk, 'abandoned', 'over');
  expect(await undo()).toMatchObject({ error: { code: 'no-run' } });
});
