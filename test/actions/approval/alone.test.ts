import { expect, test } from 'vitest';
import { aloneLeft, goOnAlone, waitAlone } from '../../../main/actions/approval/alone.ts';
import { joinDrill, pauseDrill } from '../../../main/actions/drill/facilitate.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import { approveView } from '../../../main/ipc/views/approval-view.ts';
import { atApproval } from '../../fakes/approval-bench.ts';

const reason = 'nobody answers the phone';
const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';

test('alone it takes a reason and the whole wait, and is marked for review', async () => {
  const { desk, journals, ...bench } = await atApproval();
  expect(code(await goOnAlone(desk, 'agree'))).toBe('step-not-ready');
  expect(code(await waitAlone(desk, 'agree', ' ... '))).toBe('reason-required');
  expect(code(await waitAlone(desk, 'agree', reason))).toBe('done');
  expect(code(await goOnAlone(desk, 'agree'))).toBe('step-not-ready');
  expect(desk.run!.state.current).toBe('agree');
  Object.assign(desk.ports.clock, { monotonic: () => bench.now * 1000 + 60_000_000 });
  expect(code(await goOnAlone(desk, 'agree'))).toBe('done');
  const entry = journals.logs[0]!.entries.find(({ type }) => type === 'approve');
  expect(entry?.data).toMatchObject({ by: 'wait', waited: 60, review: true });
  expect(desk.run!.state.current).toBe('stop');
});

test('main asks in its own window, and a no begins no wait', async () => {
  const bench = await atApproval();
  const read: string[] = [];
  bench.answer = (readBack) => {
    read.push(JSON.stringify(readBack));
    return { accepted: false, typed: '' };
  };
  expect(code(await waitAlone(bench.desk, 'agree', reason))).toBe('confirmation-declined');
  expect(bench.desk.run!.approvalWaits.size).toBe(0);
  // What is asked for stands there with its values, as a second person would have read it.
  expect(read.join()).toContain('"value":"Stop web-7?"');
});

test('what is done otherwise than when the wait began is not waited for', async () => {
  const { desk, ...bench } = await atApproval();
  await waitAlone(desk, 'agree', reason);
  const { run } = desk;
  run!.state = { ...run!.state, vars: { ...run!.state.vars, server: 'web-8' } };
  Object.assign(desk.ports.clock, { monotonic: () => bench.now * 1000 + 60_000_000 });
  expect(code(await goOnAlone(desk, 'agree'))).toBe('approval-changed');
  expect(desk.run!.state.current).toBe('agree');
});

test('the wait stands still with the drill, in main and in the window', async () => {
  const bench = await atApproval();
  const { desk } = bench;
  Object.assign(desk.ports.clock, { monotonic: () => bench.now * 1000 });
  const run = desk.run!;
  const until = () => approveView(desk, run, stepAt(run.plan, 'agree')!).until;
  await joinDrill(desk, 'Mori');
  await waitAlone(desk, 'agree', reason);
  const over = until();
  bench.now += 20_000;
  await pauseDrill(desk, true);
  bench.now += 300_000;
  expect(aloneLeft(desk, run, 'agree')).toBe(40_000);
  await pauseDrill(desk, false);
  bench.now += 39_000;
  expect(until()).toBe(over);
  expect(code(await goOnAlone(desk, 'agree'))).toBe('step-not-ready');
  bench.now += 1_000;
  expect(code(await goOnAlone(desk, 'agree'))).toBe('done');
  const entry = bench.journals.logs[0]!.entries.find(({ type }) => type === 'approve');
  expect(entry?.data).toMatchObject({ waited: 60 });
});
