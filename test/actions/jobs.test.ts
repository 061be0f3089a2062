import { expect, test } from 'vitest';
import type { Desk } from '../../main/actions/desk.ts';
import { dismissJob, runJob } from '../../main/actions/jobs.ts';
import { ok } from '../../main/core/result.ts';
import { deskBench } from '../fakes/desk.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const about = { kind: 'export', subject: 'log', unit: 'bytes' } as const;

/** A desk with a clock of its own, and how often the window was told. */
function timed() {
  const { desk } = deskBench([]);
  const clock = createManualClock();
  const told = { times: 0 };
  const changed = () => void (told.times += 1);
  const timedDesk: Desk = { ...desk, ports: { ...desk.ports, clock, changed } };
  return { desk: timedDesk, clock, told };
}

test('work that breaks is shown as failed, and can be put away', async () => {
  const { desk } = timed();
  const broken = runJob(desk, about, () => {
    throw new RangeError('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  const [job] = desk.jobs.values();
  expect(job).toMatchObject({ state: 'failed', failure: { code: 'internal' } });
  expect(job?.endedAt).toBeDefined();
  dismissJob(desk, job?.id ?? '');
  expect(desk.jobs.size).toBe(0);
});

test('progress is told on when somebody sets the clock back', async () => {
  const { desk, clock, told } = timed();
  await runJob(desk, about, ({ at }) => {
    clock.setBack(86_400_000);
    told.times = 0;
    for (let second = 1; second <= 60; second += 1) {
      clock.pass(1000);
      at(second);
    }
    return Promise.resolve(ok(null));
  });
  expect(told.times).toBeGreaterThanOrEqual(60);
});

test('and not more often than a person can follow', async () => {
  const { desk, clock, told } = timed();
  await runJob(desk, about, ({ at }) => {
    told.times = 0;
    for (let piece = 1; piece <= 100; piece += 1) {
      clock.pass(10);
      at(piece);
    }
    return Promise.resolve(ok(null));
  });
  expect(told.times).toBeLessThanOrEqual(6);
});
