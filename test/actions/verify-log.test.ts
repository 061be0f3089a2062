import { expect, test } from 'vitest';
import { cancelJob } from '../../main/actions/jobs.ts';
import { shortCodeOf, verifyLog } from '../../main/actions/verify-log.ts';
import type { LogFiles } from '../../main/core/ports/log-files.ts';
import { err } from '../../main/core/result.ts';
import { deskBench } from '../fakes/desk.ts';
import { must } from '../fakes/log-disk.ts';

async function bench() {
  const { desk, journals } = deskBench([]);
  const first = must(await journals.open({ mode: 'drill', clockSpeed: 1 }));
  const next = must(await journals.open({ mode: 'drill', clockSpeed: 1, continues: first.logId }));
  return { desk, journals, logId: next.logId };
}

test('a check is a job with a count over all logs of the run, put away when there is a verdict', async () => {
  const { desk, journals, logId } = await bench();
  const seen: unknown[] = [];
  const verify: LogFiles['verify'] = (id, watch) => {
    watch?.at?.(1);
    seen.push(...[...desk.jobs.values()].map(({ stop: _, id: __, ...job }) => job));
    return journals.logFiles.verify(id);
  };
  const watched = { ...desk, ports: { ...desk.ports, logFiles: { ...journals.logFiles, verify } } };
  expect(must(await verifyLog(watched, logId)).verdict).toBe('VALID_UNANCHORED');
  expect(seen).toMatchObject([
    { kind: 'verify', subject: logId, unit: 'records', done: 1, total: 2, state: 'running' },
  ]);
  expect(desk.jobs.size).toBe(0);
});

test('a check that is cancelled says so and leaves nothing behind', async () => {
  const { desk, journals, logId } = await bench();
  const verify: LogFiles['verify'] = (_, watch) => {
    for (const { id } of desk.jobs.values()) cancelJob(desk, id);
    return Promise.resolve(
      watch?.signal?.aborted === true
        ? err({ code: 'cancelled', detail: 'stopped' })
        : err({ code: 'log-unreadable', detail: 'it went on' }),
    );
  };
  const watched = { ...desk, ports: { ...desk.ports, logFiles: { ...journals.logFiles, verify } } };
  expect(await verifyLog(watched, logId)).toMatchObject({ error: { code: 'cancelled' } });
  expect(desk.jobs.size).toBe(0);
});

test('a log that is not there fails in words, and has no short code', async () => {
  const { desk } = await bench();
  expect(await verifyLog(desk, 'nope')).toMatchObject({ error: { code: 'no-such-log' } });
  expect(await shortCodeOf(desk, 'nope')).toMatchObject({ error: { code: 'no-such-log' } });
});
