import { expect, it } from 'vitest';
import { openTerminal } from '../../range/support/terminal-bench.ts';

it('gives up when each connection opens and is cut at once, instead of resuming for ever', async () => {
  const bench = await openTerminal({ faults: { terminal: { cutAfter: 1, times: 1_000 } } });
  await bench.until(() => bench.ends.length > 0);
  expect(bench.ends).toMatchObject([{ why: 'lost' }]);
  const resumed = bench.range.calls.filter(({ action }) => action === 'ssm:ResumeSession');
  expect(resumed).toHaveLength(4);
});

it('has all its tries again once a connection stood for a while', async () => {
  const patience = { waits: [1, 2, 3], steadyMs: 0 };
  const bench = await openTerminal({ faults: { terminal: { cutAfter: 4, times: 5 } } }, patience);
  bench.type('echo still here\r');
  await bench.shows('\r\nstill here\r\n');
  const resumed = bench.range.calls.filter(({ action }) => action === 'ssm:ResumeSession');
  expect(resumed.length).toBeGreaterThan(patience.waits.length);
});
