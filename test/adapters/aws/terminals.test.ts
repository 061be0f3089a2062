import { expect, it } from 'vitest';
import { openTerminal } from '../../range/support/terminal-bench.ts';

it.each(['none', 'key', 'challenge'] as const)(
  'opens a shell, types Japanese and ends it by key; encryption: %s',
  async (encryption) => {
    const bench = await openTerminal({ encryption });
    await bench.shows('$ ');
    expect(bench.encrypted).toBe(encryption !== 'none');
    bench.type('echo 障害の確認\r');
    await bench.shows('\r\n障害の確認\r\n$ ');
    await bench.terminal.end('key');
    expect(bench.ends).toEqual([{ why: 'key', text: '', terminated: true }]);
    const actions = bench.range.calls.map(({ action }) => action);
    expect(actions.filter((one) => /Session$|kms/.test(one))).toEqual([
      'ssm:StartSession',
      ...(encryption === 'none' ? [] : ['kms:GenerateDataKey']),
      'ssm:TerminateSession',
    ]);
  },
);

it('tells the instance its size', async () => {
  const bench = await openTerminal();
  bench.terminal.size(100, 40);
  bench.type('stty size\r');
  await bench.shows('40 100');
});

it('says that the shell ended by itself', async () => {
  const bench = await openTerminal();
  bench.type('exit\r');
  await bench.until(() => bench.ends.length > 0);
  expect(bench.ends).toMatchObject([{ why: 'agent', terminated: true }]);
});

it('says that somebody else ended the session', async () => {
  const bench = await openTerminal();
  await bench.shows('$ ');
  const { sessionId } = bench.terminal;
  const open = await bench.terminals.active(bench.to);
  const { owner = '', target = '' } = (open.ok && open.value.terminals[0]) || {};
  await bench.terminals.terminate(bench.to, sessionId);
  await bench.until(() => bench.ends.length > 0);
  expect(bench.ends).toMatchObject([{ why: 'agent', terminated: true }]);
  expect(await bench.terminals.find(bench.to, { reason: 'test bg:1', owner, target })).toEqual({
    ok: true,
    value: [{ sessionId, active: false }],
  });
});
