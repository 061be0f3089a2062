import { expect, test } from 'vitest';
import { reachAfter } from '../../main/actions/prove-again.ts';
import { regionsOf } from '../../main/actions/reach.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

test('the Region that answered is asked first from then on, and each choice has its reason', async () => {
  const { desk } = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const inOrder = (): readonly string[] => regionsOf(desk, desk.run!).map(({ region }) => region);
  const [first = '', second = '', ...rest] = inOrder();

  const alone = reachAfter(undefined, first, 0, 1, 1);
  expect(alone.why).toBe('first');
  const moved = reachAfter(alone, second, 0, 2, 2);
  expect(moved.why).toBe('earlier-failed');
  desk.reach = moved;
  expect(inOrder()).toEqual([second, first, ...rest]);
  // It stays when the first one is back: a code in two Regions is a code lost.
  expect(reachAfter(moved, second, 0, 3, 1).why).toBe('kept');
});
