import { expect, it } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { readDebrief } from '../../../main/actions/debrief/read.ts';
import type { Desk } from '../../../main/actions/desk.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { programmeBench, drillOnce } from '../../fakes/programme.ts';

const code = async (desk: Desk, logId: string): Promise<string> => {
  const read = await readDebrief(desk, logId);
  return read.ok ? 'read' : read.error.code;
};

it('there is none of a log that is not here, of an incident, and of a drill that goes on', async () => {
  const { desk } = programmeBench();
  expect(await code(desk, 'nowhere')).toBe('no-such-log');
  await startRun(desk, { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
  expect(await code(desk, desk.run?.journal.logId ?? '')).toBe('no-scorecard');
  await closeRun(desk, 'abandoned', 'enough');
  await startRun(desk, { playbook: 'PB-01', mode: 'incident' });
  await closeRun(desk, 'abandoned', 'a false alarm');
  expect(await code(desk, desk.run?.journal.logId ?? '')).toBe('no-scorecard');
});

it('has the scorecard as it was kept, beside the drills of the scenario before it', async () => {
  const made = programmeBench();
  const { desk, bench } = made;
  await drillOnce(desk);
  const first = desk.run?.journal.logId ?? '';
  bench.now += 86_400_000;
  await drillOnce(desk);
  const second = desk.run?.journal.logId ?? '';
  const read = await readDebrief(desk, second);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.card).toEqual(desk.run?.scorecard);
  expect(read.value.earlier.map(({ logId }) => logId)).toEqual([first]);
  const before = await readDebrief(desk, first);
  expect(before.ok && before.value.earlier).toEqual([]);
});
