import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetState } from '../../../main/actions/uploads/state.ts';
import type { LogsTarget } from '../../../main/core/upload/target.ts';
import type { Range } from '../../../main/range/start.ts';
import { closedDrill } from '../../fakes/log-disk.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { keyFor, rangeTarget, uploadBench } from '../../fakes/upload-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

const DAY = 24 * 3_600_000;

function mirrorOf(range: Range, mode: 'incident' | 'drill'): LogsTarget {
  const { id, region, endpoint, for: whose, credentials } = rangeTarget(range, mode);
  const { logGroup } = range.uploaders.find((one) => one.mode === mode)!;
  return {
    id: `mirror-${id}`,
    profile: 'mirror',
    for: whose,
    kind: 'logs',
    group: logGroup,
    region,
    credentials,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function events(range: Range, mode: 'incident' | 'drill', logId: string) {
  const { region, group } = mirrorOf(range, mode);
  const below = mode === 'drill' ? 'drills' : 'logs';
  return (range.logGroups.streams(region, group).get(`${below}/${logId}`)?.events ?? []).map(
    ({ message }) => JSON.parse(message) as Record<string, unknown>,
  );
}

test('a log is mirrored in order, each record with its number and leaf hash', async () => {
  const range = await startTestRange();
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 6);
  const state = targetState(mirrorOf(range, 'drill'));
  expect(await bench.untilDone(state)).toBeUndefined();
  const got = events(range, 'drill', logId);
  expect(got.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(got[1]).toMatchObject({ record: { seq: 1, type: 'note' } });
  expect(String(got[1]!['leaf'])).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  // Started again, with its notes and without: nothing is sent twice.
  const again = uploadBench({ credentials: keyFor(range, 'drill'), root: bench.disk.root });
  expect(await again.untilDone(targetState(mirrorOf(range, 'drill')))).toBeUndefined();
  expect(events(range, 'drill', logId)).toHaveLength(6);
  bench.remove();
});

test('a lost answer may leave an event twice, never one out', async () => {
  const range = await startTestRange();
  const bench = uploadBench({ credentials: keyFor(range, 'drill') });
  const { logId } = await closedDrill(bench.disk, 6);
  await range.setFaults({ lost: [{ action: 'logs:PutLogEvents', times: 1 }] });
  expect(await bench.untilDone(targetState(mirrorOf(range, 'drill')))).toBeUndefined();
  const seen = new Set(events(range, 'drill', logId).map(({ seq }) => seq));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  bench.remove();
});

test('fault 45: 30 days offline, then S3 is complete and the mirror says which records were too old', async () => {
  const clock = createManualClock(Date.now() - 30 * DAY);
  const wall = { ...clock, now: () => clock.now() };
  const range = await startTestRange({ clock: () => clock.now() });
  const bench = uploadBench({ credentials: keyFor(range, 'drill'), clock: wall });
  const { logId } = await closedDrill(bench.disk, 7);
  const target = rangeTarget(range, 'drill');
  const away = targetState({ ...target, endpoint: 'http://127.0.0.1:9' });
  for (let day = 0; day < 30; day += 1) {
    expect(await bench.pass(away)).toMatchObject({ code: 'upload-unreachable', then: 'again' });
    expect(away.nextTryAt! - clock.monotonic() / 1000).toBeLessThanOrEqual(5 * 60_000);
    clock.pass(DAY);
  }
  const back = targetState(target);
  expect(await bench.untilDone(back)).toBeUndefined();
  expect(back.logs.get(logId)?.cut?.size).toBe(7);
  const mirror = targetState(mirrorOf(range, 'drill'));
  expect(await bench.untilDone(mirror)).toBeUndefined();
  expect(mirror.logs.get(logId)?.missed).toEqual([{ first: 0, last: 6, why: 'too-old' }]);
  expect(events(range, 'drill', logId)).toEqual([
    { breakglass: 'too-old', first: 0, last: 6, leaf: expect.any(String) as string },
  ]);
  bench.remove();
});

test.each([
  ['a record beyond ours', ['{"seq":999999}']],
  ['a record of ours, made up', ['{"leaf":"AAAA","record":{},"seq":4}', '{"seq":5}']],
  ['a mark of ours, made up', ['{"breakglass":"too-old","first":0,"last":5}']],
])('%s that others wrote into the stream does not silence the mirror', async (_, foreign) => {
  const range = await startTestRange();
  const bench = uploadBench({
    credentials: keyFor(range, 'drill'),
    wrap: (opened) => {
      if (opened.kind !== 'mirror') return opened;
      const { stream } = opened;
      const newest = async (name: string) => [...(await stream.newest(name)), ...foreign];
      return { kind: 'mirror', stream: { ...stream, newest } };
    },
  });
  const { logId } = await closedDrill(bench.disk, 6);
  const state = targetState(mirrorOf(range, 'drill'));
  expect(await bench.untilDone(state)).toBeUndefined();
  expect(events(range, 'drill', logId).map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(state.logs.get(logId)?.mirrored).toBe(6);
  // With the notes lost, what is there of ours is found among it.
  rmSync(join(bench.disk.folderOf(logId), 'upload.json'));
  expect(await bench.untilDone(targetState(mirrorOf(range, 'drill')))).toBeUndefined();
  expect(events(range, 'drill', logId)).toHaveLength(6);
  bench.remove();
});
