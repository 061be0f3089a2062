import { expect, it } from 'vitest';
import { countDrills } from '../../../main/actions/programme/count.ts';
import { createDesk } from '../../../main/actions/desk.ts';
import { drillOnce, programmeBench } from '../../fakes/programme.ts';

it('reads each log once, whatever is asked and whoever asks at the same time', async () => {
  const made = programmeBench();
  const { desk } = made;
  await drillOnce(desk);
  await Promise.all([countDrills(desk), countDrills(desk)]);
  expect(made.read).toHaveLength(1);
  const again = createDesk(desk.ports);
  const { results, briefs } = await countDrills(again);
  expect(made.read).toHaveLength(1);
  expect([...results.keys()]).toEqual([briefs[0]?.logId]);
  await drillOnce(desk);
  expect((await countDrills(desk)).results.size).toBe(2);
  expect(made.read).toHaveLength(2);
});

it('counts anew what a changed file of results does not fit', async () => {
  const made = programmeBench();
  await drillOnce(made.desk);
  const { results } = await countDrills(made.desk);
  const [result] = [...results.values()];
  if (!result) throw new Error('nothing was counted');
  const forged = { ...result, records: result.records - 1, figures: { 'seconds-to-closed': 1 } };
  made.counted = { results: new Map([[result.logId, forged]]), imported: [] };
  const anew = await countDrills(made.desk);
  expect(anew.results.get(result.logId)).toEqual(result);
});

it('tells a drill that was given up from one that was finished', async () => {
  const { desk, bench } = programmeBench();
  await drillOnce(desk, 'abandoned');
  bench.now += 60_000;
  await drillOnce(desk);
  const { briefs } = await countDrills(desk);
  expect(briefs.map(({ ended, person }) => [ended, person])).toEqual([
    ['abandoned', 'sato'],
    ['finished', 'sato'],
  ]);
});
