import { afterEach, expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { confirmStep, skipStep } from '../../../main/actions/step-by-person.ts';
import { takeUpStep } from '../../../main/actions/take-up-step.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
afterEach(() => bench.close());

const ends = () => usedRoles(bench.desk.run!.state).map(({ id, end }) => `${String(id)} ${end.is}`);
const next = () => {
  const run = bench.desk.run!;
  const detail = stepDetail(bench.desk, run, run.plan.steps[0]!);
  return detail.kind === 'revoke-each' ? detail.next : undefined;
};
const confirm = () => confirmStep(bench.desk, { path: 'end', asExpected: true });

test('one role after the other, the revoker last; until then neither step nor run has an end', async () => {
  bench = await revokeBench({ every: 'used-role' }, ['revoker', 'readonly']);
  const { desk } = bench;
  expect(ends()).toEqual(['revoker open', 'readonly open']);
  expect(next()).toMatchObject({ role: { id: 'readonly' }, reached: 1, own: false });
  expect(await confirm()).toMatchObject({
    error: { code: 'roles-open', params: { role: 'BREAK-GLASS-REVOKER, BREAK-GLASS-READONLY' } },
  });
  expect(await runStep(desk, 'end')).toMatchObject({ ok: true });
  expect(ends()).toEqual(['revoker open', 'readonly proved']);
  expect(next()).toMatchObject({ role: { id: 'revoker' }, reached: 1, own: true });
  expect(await confirm()).toMatchObject({ error: { code: 'roles-open' } });
  expect(await runStep(desk, 'end')).toMatchObject({ ok: true });
  expect(ends()).toEqual(['revoker proved', 'readonly proved']);
  expect([...desk.sessions.values()].map(({ kind }) => kind)).toEqual(['base']);
  expect(next()).toBeUndefined();
  expect(await runStep(desk, 'end')).toMatchObject({ error: { code: 'no-session' } });
  expect(await confirm()).toMatchObject({ ok: true });
  await endAllSessions(desk);
  expect(await closeRun(desk, 'finished')).toMatchObject({ ok: true });
});

test('a role that AWS refuses to change stays open, and the others wait for no one', async () => {
  bench = await revokeBench({ every: 'used-role', using: 'readonly' }, ['readonly', 'revoker']);
  expect(await runStep(bench.desk, 'end')).toMatchObject({ error: { code: 'access-denied' } });
  expect(ends()).toEqual(['readonly open', 'revoker open']);
});

test('skipped for want of somebody, it is taken up again before the run is closed', async () => {
  bench = await revokeBench({ every: 'used-role' }, ['revoker']);
  const { desk } = bench;
  expect(await skipStep(desk, 'end', 'blocked', 'the owner sleeps')).toMatchObject({ ok: true });
  expect(await closeRun(desk, 'finished')).toMatchObject({ error: { code: 'roles-open' } });
  expect(await takeUpStep(desk, 'end')).toMatchObject({ ok: true });
  expect(await runStep(desk, 'end')).toMatchObject({ ok: true });
  expect(await confirm()).toMatchObject({ ok: true });
  expect(await closeRun(desk, 'finished')).toMatchObject({ ok: true });
});
