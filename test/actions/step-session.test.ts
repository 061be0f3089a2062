import { expect, test } from 'vitest';
import { renewSession } from '../../main/actions/renew-session.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { stepView } from '../../main/ipc/views/step-view.ts';
import { heldBy, LONG_SECONDS, renewalBench } from '../fakes/renewal-bench.ts';

const MINUTE = 60_000;
const sent = (calls: readonly string[]): number =>
  calls.filter((call) => call === 'ssm:SendCommand').length;

test('a command that usually takes longer than its session lasts is not sent without a reason', async () => {
  const bench = await renewalBench();
  bench.now += 31 * MINUTE;
  expect(await runStep(bench.desk, 'cmd')).toMatchObject({
    error: { code: 'session-too-short', params: { count: 29 } },
  });
  expect(await runStep(bench.desk, 'cmd', 'no')).toMatchObject({
    error: { code: 'reason-required' },
  });
  expect(sent(bench.aws.calls)).toBe(0);
});

test('a reason lets it through and is in the log before it is sent', async () => {
  const bench = await renewalBench();
  bench.now += 31 * MINUTE;
  const { id } = heldBy(bench, 'role');
  expect(await runStep(bench.desk, 'cmd', 'servers are failing now')).toMatchObject({ ok: true });
  expect(sent(bench.aws.calls)).toBe(1);
  const note = bench.desk.run?.state.notes.at(-1);
  expect(note).toMatchObject({ text: { text: 'servers are failing now' }, path: 'cmd' });
  const entry = bench.desk.run?.tail.find(({ type }) => type === 'note');
  expect(entry?.data).toMatchObject({ shortSession: { session: id, seconds: 29 * 60 } });
});

test('a session just long enough, or renewed, is not in the way', async () => {
  const bench = await renewalBench();
  bench.now += 30 * MINUTE;
  const at = bench.desk.run!.plan.steps[0]!;
  expect(stepView(bench.desk, bench.desk.run!, at).session).toMatchObject({
    needsMs: LONG_SECONDS * 1000,
    name: 'BREAK-GLASS-RESPONDER',
  });
  bench.now += MINUTE;
  await renewSession(bench.desk, heldBy(bench, 'role').id);
  expect(await runStep(bench.desk, 'cmd')).toMatchObject({ ok: true });
});
