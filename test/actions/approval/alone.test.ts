import { expect, test } from 'vitest';
import { goOnAlone, waitAlone } from '../../../main/actions/approval/alone.ts';
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
