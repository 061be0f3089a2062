import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { endTerminalByKey, typeInTerminal } from '../../../main/actions/terminal/use.ts';
import { terminalDesk, type TerminalDesk } from '../../fakes/terminal-desk.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const entries = ({ journals }: TerminalDesk) => journals.logs.flatMap((log) => log.entries);
const outcomes = (bench: TerminalDesk) =>
  entries(bench).flatMap((entry) =>
    entry.type === 'outcome' && String(entry.data.code ?? 'sent').startsWith('terminal')
      ? [entry.data]
      : [],
  );

it('opens nothing and records the no, but no intent, when the person says no', async () => {
  const bench = await terminalDesk();
  const before = entries(bench).length;
  bench.answer = () => ({ accepted: false, typed: '' });
  expect(await runStep(bench.desk, 'shell')).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect(bench.asked).toEqual([]);
  expect(entries(bench).slice(before)).toMatchObject([
    { type: 'security', data: { code: 'read-back-declined' } },
  ]);
});

it('reads back account, role, Region and server, and writes the intent before it opens', async () => {
  const bench = await terminalDesk();
  const { open } = bench.terminals;
  let known: string[] = [];
  bench.terminals = {
    ...bench.terminals,
    open: (...args) => {
      known = entries(bench).map(({ type }) => type);
      return open(...args);
    },
  };
  expect(await runStep(bench.desk, 'shell')).toMatchObject({ ok: true });
  expect(bench.readBacks.at(-1)).toMatchObject({
    account: { id: '444455556666', alias: 'range-payments' },
    role: 'BREAK-GLASS-RESPONDER',
    region: 'ap-northeast-1',
    targets: [{ id: 'i-0a7f3c91d2e84b605', name: 'web-7' }],
  });
  expect(known.at(-1)).toBe('intent');
  expect(bench.asked[0]).toMatch(/^open i-0a7f3c91d2e84b605 .*bg:/);
  expect(entries(bench).at(-1)).toMatchObject({ type: 'outcome', data: { status: 'sent' } });
});

it('keeps what was typed and shown as evidence before it tells the end', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  bench.listener?.output(utf8('$ '));
  typeInTerminal(bench.desk, 's-1', 'uptime\r');
  bench.listener?.output(utf8('uptime\r\n up 3 days\r\n'));
  await endTerminalByKey(bench.desk, 's-1');
  await expect.poll(() => outcomes(bench)).toMatchObject([{ status: 'ok', code: 'terminal-key' }]);
  const [evidence, outcome] = entries(bench).slice(-2);
  expect(evidence).toMatchObject({ type: 'note', data: { evidence: [{ source: 'terminal' }] } });
  expect(outcome?.type).toBe('outcome');
  const text = new TextDecoder().decode([...bench.attachments.kept.values()].at(-1));
  expect(text).toContain('> uptime');
  expect(text).toContain('<  up 3 days');
  expect(bench.desk.run?.terminal).toBeUndefined();
  expect(bench.desk.run?.pending.size).toBe(0);
});

it('lets no person finish the step while the terminal is open', async () => {
  const bench = await terminalDesk();
  await runStep(bench.desk, 'shell');
  expect(await confirmStep(bench.desk, { path: 'shell', asExpected: true })).toMatchObject({
    error: { code: 'busy' },
  });
});
