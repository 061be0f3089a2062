import { expect, it } from 'vitest';
import { dropExpired } from '../../../main/actions/end-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { settleOutcome } from '../../../main/actions/settle-outcome.ts';
import { ok } from '../../../main/core/result.ts';
import {
  lockTerminal,
  sizeTerminal,
  tookTerminalOutput,
  typeInTerminal,
  unwatchTerminal,
  watchTerminal,
} from '../../../main/actions/terminal/use.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { terminalDesk } from '../../fakes/terminal-desk.ts';

it('sends nothing from a read-only terminal until typing is let through', async () => {
  const bench = await terminalDesk({ readOnly: true });
  await runStep(bench.desk, 'shell');
  expect(typeInTerminal(bench.desk, 's-1', 'reboot\r')).toMatchObject({
    error: { code: 'terminal-read-only' },
  });
  const { confirm } = bench.desk.ports.desktop;
  bench.desk.ports.desktop.confirm = () => Promise.resolve({ accepted: false, typed: '' });
  expect(await lockTerminal(bench.desk, 's-1', false)).toMatchObject({ ok: false });
  expect(bench.desk.run?.terminal?.locked).toBe(true);
  const unlocked = () =>
    bench.journals.logs
      .flatMap((log) => log.entries)
      .flatMap(({ type, data }) => (type === 'security' ? [data] : []));
  expect(unlocked()).toEqual([]);
  bench.desk.ports.desktop.confirm = confirm;
  await lockTerminal(bench.desk, 's-1', false);
  const detail = { text: 'i-0a7f3c91d2e84b605' };
  expect(unlocked()).toMatchObject([{ code: 'terminal-unlocked', detail }]);
  expect(typeInTerminal(bench.desk, 's-1', 'uptime\r')).toMatchObject({ ok: true });
  expect(bench.asked.filter((one) => one.startsWith('type'))).toEqual(['type uptime\r']);
  await lockVault(bench.desk, 'screen');
  expect(typeInTerminal(bench.desk, 's-1', 'x')).toMatchObject({ ok: false });
});

it('refuses every use of a terminal that is not the open one', async () => {
  const bench = await terminalDesk();
  const { desk } = bench;
  await runStep(desk, 'shell');
  for (const answer of [
    typeInTerminal(desk, 'other', 'x'),
    sizeTerminal(desk, 'other', 80, 24),
    await lockTerminal(desk, 'other', true),
    watchTerminal(desk, 'other'),
    unwatchTerminal(desk, 'other'),
    tookTerminalOutput(desk, 'other', 1),
  ]) {
    expect(answer).toEqual({ ok: false, error: { code: 'terminal-over' } });
  }
});

it('holds the server back while the window does not keep up', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  watchTerminal(bench.desk, 's-1');
  for (let n = 0; n < 700; n += 1) bench.listener?.output(new Uint8Array(1_024));
  expect(bench.asked).toContain('hold true');
});

it('ends a terminal shortly before its session expires, so that AWS can still be told', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.now += 3_600_000 - 15_000;
  await dropExpired(bench.desk);
  expect(bench.asked.at(-1)).toBe('end expired');
});

it('finds an unknown terminal by its intent, and ends it where it still lives', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.ended({ why: 'lost', text: '', terminated: false });
  const { run } = bench.desk;
  await expect.poll(() => run?.state.steps['shell']?.status).toBe('unknown');
  expect(await settleOutcome(bench.desk, 'shell')).toMatchObject({ ok: true });
  expect(bench.asked.slice(-2)).toEqual([expect.stringMatching(/^find .*bg:/), 'terminate s-1']);
  expect(run?.state.steps['shell']?.status).toBe('started');
});

it('ends each that fits, and asks for its own person and server: a reason can be read by all', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.ended({ why: 'lost', text: '', terminated: false });
  const opened: unknown[] = [];
  const two = ['s-1', 's-2'].map((sessionId) => ({ sessionId, active: true }));
  bench.terminals = {
    ...bench.terminals,
    find: (_, { owner, target }) => {
      opened.push([owner.split('/').pop(), target]);
      return Promise.resolve(ok([...two, { sessionId: 's-0', active: false }]));
    },
  };
  await expect.poll(() => bench.desk.run?.state.steps['shell']?.status).toBe('unknown');
  expect(await settleOutcome(bench.desk, 'shell')).toMatchObject({ ok: true });
  expect(opened).toEqual([[expect.stringMatching(/^\w/), 'i-0a7f3c91d2e84b605']]);
  expect(bench.asked.slice(-2)).toEqual(['terminate s-1', 'terminate s-2']);
});
