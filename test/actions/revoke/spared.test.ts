import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { callTo } from '../../../main/actions/reach.ts';
import { undoRevocation } from '../../../main/actions/revoke/undo.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import type { Credentials } from '../../../main/core/ports/aws.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
beforeEach(async () => {
  bench = await revokeBench({ role: 'revoker', spare: 'own' }, ['revoker']);
});
afterEach(() => bench.close());

const held = (kind: 'base' | 'role') =>
  [...bench.desk.sessions.values()].find((session) => session.kind === kind)!;
const role = () => usedRoles(bench.desk.run!.state)[0]!;
const last = () => Object.values(bench.desk.run!.state.intents).at(-1)!;
const detail = () => stepDetail(bench.desk, bench.desk.run!, bench.desk.run!.plan.steps[0]!);

/** What IAM answers these keys about the role they are of. */
const look = ({ region }: { region: string }, credentials: Credentials) =>
  createIamPolicies().read(callTo(bench.desk, bench.desk.run!, region, credentials), {
    role: 'BREAK-GLASS-REVOKER',
    name: 'RevokeOlderSessionsButOne',
  });

async function colleague(): Promise<Credentials> {
  const base = held('base');
  const to = callTo(bench.desk, bench.desk.run!, base.region, base.credentials);
  const wish = { roleArn: role().arn, sessionName: 'mori', tags: [], durationSeconds: 900 };
  const issued = await createSts().assumeRole(to, wish);
  if (!issued.ok) throw new Error(issued.error.raw);
  return issued.value.credentials;
}

test('others of the role can nothing more, the own session goes on, and the role stays open', async () => {
  const [own, mori] = [held('role'), await colleague()];
  expect(own.userId).toMatch(/^AROA[A-Z0-9]+:[\w-]+$/);
  expect(await look(own, mori)).toMatchObject({ ok: true });
  expect(detail()).toMatchObject({ reached: 0, own: false, spared: true });
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(bench.said.at(-1)).toMatchObject({
    question: { en: expect.stringContaining('but yours') },
    warning: { en: expect.stringContaining(own.userId!), ja: expect.stringContaining(own.userId!) },
  });
  expect(await look(own, mori)).toMatchObject({ error: { code: 'access-denied' } });
  expect(await look(own, own.credentials)).toMatchObject({ ok: true });
  expect(held('role').id).toBe(own.id);
  expect(last().intent).toMatchObject({
    targets: [{ name: 'RevokeOlderSessionsButOne' }],
    spares: { session: own.id, name: own.userId!.split(':')[1] },
  });
  expect(role().end).toMatchObject({ is: 'open', but: { by: 'answer' } });
  expect(await confirmStep(bench.desk, { path: 'end', asExpected: true })).toMatchObject({
    ok: true,
  });
  expect(await closeRun(bench.desk, 'finished')).toMatchObject({ error: { code: 'roles-open' } });
});

test('it is taken back like any other', async () => {
  const mori = await colleague();
  await runStep(bench.desk, 'end');
  expect(await undoRevocation(bench.desk, role().arn)).toMatchObject({ ok: true });
  expect(await look(held('role'), mori)).toMatchObject({ ok: true });
  expect(role().end).toEqual({ is: 'open' });
});

test.each([undefined, 'AROAEXAMPLE:*'])(
  'told by AWS no id of its own (%s), nothing is sent',
  async (userId) => {
    const { userId: _, ...own } = held('role');
    bench.desk.sessions.set(own.id, { ...own, ...(userId === undefined ? {} : { userId }) });
    expect(await runStep(bench.desk, 'end')).toMatchObject({
      error: { code: 'session-not-spared' },
    });
    expect(bench.said.some(({ question }) => question.en.startsWith('End'))).toBe(false);
  },
);

test('a session that began while it was read would go on: nothing is sent, and it is read again', async () => {
  bench.reading = () => assumeRole(bench.desk, 'revoker');
  const put = await runStep(bench.desk, 'end');
  expect(put).toMatchObject({ error: { code: 'role-assumed-since' } });
  expect(last()).toMatchObject({ status: 'failed', code: 'role-assumed-since' });
  delete bench.reading;
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
});
