import { expect, it } from 'vitest';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { err } from '../../../main/core/result.ts';
import { awsFailure } from '../../fakes/aws.ts';
import { terminalDesk, type TerminalDesk } from '../../fakes/terminal-desk.ts';

const entries = ({ journals }: TerminalDesk) => journals.logs.flatMap((log) => log.entries);
const outcomes = (bench: TerminalDesk) =>
  entries(bench).flatMap((entry) =>
    entry.type === 'outcome' && String(entry.data.code ?? 'sent').startsWith('terminal')
      ? [entry.data]
      : [],
  );

it('ends the terminal before the credentials it is ended with are forgotten', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  await endAllSessions(bench.desk);
  expect(bench.asked.at(-1)).toBe('end key');
  const types = entries(bench).map(({ type }) => type);
  expect(types.lastIndexOf('outcome')).toBeLessThan(types.indexOf('session.end'));
});

it.each([
  [{ why: 'lost', text: '', terminated: false }, 'unknown', 'terminal-lost'],
  [{ why: 'broken', text: 'decrypt', terminated: true }, 'failed', 'terminal-broken'],
  [{ why: 'expired', text: '', terminated: true }, 'ok', 'terminal-expired'],
] as const)('tells how it ended: %o', async (end, status, code) => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.ended(end);
  await expect.poll(() => outcomes(bench)).toMatchObject([{ status, code }]);
  expect(bench.desk.run?.failures.get('shell')?.code).toBe(code);
});

it('is unknown, never failed, when nobody knows whether it was opened', async () => {
  const bench = await terminalDesk();
  const failure = awsFailure('timed-out', { mayHaveHappened: true });
  bench.terminals = { ...bench.terminals, open: () => Promise.resolve(err(failure)) };
  expect(await runStep(bench.desk, 'shell')).toMatchObject({ error: { code: 'timed-out' } });
  expect(bench.desk.run?.state.steps['shell']?.status).toBe('unknown');
});

it('keeps what the command ended with, and whether the channel was encrypted besides TLS', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.ready(true, '');
  bench.listener?.ended({ why: 'agent', text: '', terminated: true, exitCode: 3 });
  await expect.poll(() => outcomes(bench)).toMatchObject([{ exitCode: 3, encrypted: true }]);
});
