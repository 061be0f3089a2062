import { expect, it } from 'vitest';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { openIntents } from '../../../main/core/run/state.ts';
import { terminalDesk, type TerminalDesk } from '../../fakes/terminal-desk.ts';

/** All sessions are ended while a terminal is on its way. */
const outcomes = ({ journals }: TerminalDesk) =>
  journals.logs
    .flatMap((log) => log.entries)
    .flatMap((entry) => (entry.type === 'outcome' ? [entry.data] : []));

it('opens nothing when the session ended while it was read back, and leaves no open intent', async () => {
  const bench = await terminalDesk();
  Object.assign(bench.desk.ports.desktop, {
    confirm: async () => {
      await endAllSessions(bench.desk);
      return { accepted: true, typed: '' };
    },
  });
  expect(await runStep(bench.desk, 'shell')).toMatchObject({ error: { code: 'no-session' } });
  expect(bench.asked).toEqual([]);
  expect(outcomes(bench).at(-1)).toMatchObject({ status: 'failed', code: 'no-session' });
  expect(bench.desk.run && openIntents(bench.desk.run.state)).toEqual([]);
});

it('ends at once what AWS opened after the session ended: nobody ever types in it', async () => {
  const bench = await terminalDesk();
  const { open } = bench.terminals;
  bench.terminals = {
    ...bench.terminals,
    open: async (...args) => {
      await endAllSessions(bench.desk);
      return open(...args);
    },
  };
  expect(await runStep(bench.desk, 'shell')).toMatchObject({ error: { code: 'no-session' } });
  expect(bench.asked.at(-1)).toBe('end key');
  expect(bench.desk.run?.terminal).toBeUndefined();
  expect(outcomes(bench).slice(-2)).toMatchObject([
    { status: 'sent', requestId: 'req-9' },
    { status: 'ok', code: 'terminal-key' },
  ]);
  expect(bench.desk.run?.pending.size).toBe(0);
});
