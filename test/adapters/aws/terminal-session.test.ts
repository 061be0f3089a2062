import { expect, it } from 'vitest';
import { openTerminal } from '../../range/support/terminal-bench.ts';

it('goes on after a cut with nothing lost or shown twice', async () => {
  const bench = await openTerminal({
    encryption: 'challenge',
    faults: { terminal: { cutAfter: 9 } },
  });
  bench.type('echo one\recho two\recho three\rstty size\r');
  await bench.shows('24 80');
  expect(bench.links).toEqual(['connecting', 'connected', 'resuming', 'connected']);
  expect(bench.screen.match(/\r\n(one|two|three|24 80)(?=\r\n)/g)).toHaveLength(4);
  expect(bench.range.calls.map(({ action }) => action)).toContain('ssm:ResumeSession');
});

it.each([
  { reorder: true },
  { lostAcknowledgements: 4 },
  { slowMs: 30, reorder: true, lostAcknowledgements: 2 },
])('shows everything in order on a bad line: %o', async (terminal) => {
  const bench = await openTerminal({ faults: { terminal } });
  bench.type('echo first\recho second\recho third\r');
  await bench.shows('\r\nthird\r\n');
  expect(bench.screen.match(/\r\n(first|second|third)(?=\r\n)/g)).toEqual([
    '\r\nfirst',
    '\r\nsecond',
    '\r\nthird',
  ]);
});

it('gives up, and says that the session may live, when nothing answers any more', async () => {
  const bench = await openTerminal();
  await bench.shows('$ ');
  await bench.range.setFaults({ dark: { [bench.to.at.region]: 'refuses' } });
  await bench.until(() => bench.ends.length > 0);
  expect(bench.links).toContain('resuming');
  expect(bench.ends).toMatchObject([{ why: 'lost', terminated: false }]);
});
