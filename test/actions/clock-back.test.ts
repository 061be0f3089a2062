import { expect, test } from 'vitest';
import { dropExpired, followClockBack } from '../../main/actions/end-session.ts';
import { runCommand } from '../../main/actions/run-command.ts';
import { keepWatch } from '../../main/actions/keep-watch.ts';
import { endsOf, heldBy, renewalBench } from '../fakes/renewal-bench.ts';

const HOUR = 3_600_000;

test('a clock set back does not lengthen a session: it leaves at AWS’s time, with its line', async () => {
  const bench = await renewalBench();
  const { expiresAt } = heldBy(bench, 'role');
  bench.now -= HOUR;
  followClockBack(bench.desk, HOUR);
  expect(heldBy(bench, 'role').expiresAt).toBe(expiresAt - HOUR);
  bench.now = expiresAt - HOUR;
  await dropExpired(bench.desk);
  expect(endsOf(bench)).toEqual(['expired', 'expired']);
});

test('the watch sees it, and takes a clock that only runs for none', async () => {
  const bench = await renewalBench();
  const { expiresAt } = heldBy(bench, 'role');
  let ticks = 0;
  const running = { at: 0 };
  Object.assign(bench.desk.ports.clock, { monotonic: () => running.at * 1000 });
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  Object.assign(bench.desk.ports.timer, {
    sleep: () => {
      ticks += 1;
      running.at += 1_000;
      bench.now += ticks === 2 ? 1_000 - HOUR : 1_000;
      if (ticks === 2) expect(heldBy(bench, 'role').expiresAt).toBe(expiresAt);
      if (ticks < 4) return Promise.resolve();
      stop();
      return new Promise(() => undefined);
    },
  });
  keepWatch(bench.desk);
  await stopped;
  expect(heldBy(bench, 'role').expiresAt).toBe(expiresAt - HOUR);
});

test('what was read back while the clock was set back is sent: its session is still held', async () => {
  const bench = await renewalBench();
  const { desktop } = bench.desk.ports;
  const { confirm } = desktop;
  desktop.confirm = (readBack) => {
    bench.now -= 60_000;
    followClockBack(bench.desk, 60_000);
    return confirm(readBack);
  };
  expect(await runCommand(bench.desk, 'cmd')).toMatchObject({ ok: true });
});
