import { expect, test } from 'vitest';
import { noteAgreed, settlePromise } from '../../main/actions/agreed.ts';
import { keepQuiet, remindDue } from '../../main/actions/remind.ts';
import { joinDrill, pauseDrill } from '../../main/actions/drill/facilitate.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { openPromises } from '../../main/core/run/agreed.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const MINUTE = 60_000;

/** A run whose step has ten minutes, and a promise for in five. */
async function promised() {
  const list = section('s', [step('one', { targetSeconds: 600 })]);
  const bench = deskBench([pinned('PB-T', [list])]);
  const { desk } = bench;
  const reminded: string[] = [];
  Object.assign(desk.ports.desktop, { remind: (what: string) => void reminded.push(what) });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const said = { what: 'Call Mori about hunter2', who: 'Mori', openedAt: bench.now };
  await noteAgreed(desk, { ...said, is: 'promise', at: bench.now + 5 * MINUTE });
  const look = (minutes: number): readonly string[] => {
    bench.now += minutes * MINUTE;
    remindDue(desk);
    return reminded;
  };
  return { ...bench, look };
}

test('a promise is reminded of once it is due, and a step past its target, once each: rule P15', async () => {
  const { look } = await promised();
  expect(look(4)).toEqual([]);
  expect(look(1)).toEqual(['promise']);
  expect(look(1)).toEqual(['promise']);
  expect(look(4)).toEqual(['promise', 'target']);
  expect(look(60)).toEqual(['promise', 'target']);
});

test('a promise that was kept in time is not', async () => {
  const { desk, look } = await promised();
  await settlePromise(desk, openPromises(desk.run!.state)[0]?.id ?? '', true);
  expect(look(6)).toEqual([]);
});

test('while a step is read aloud nothing is said, and afterwards what came due', async () => {
  const { desk, look } = await promised();
  look(4);
  keepQuiet(desk, true);
  expect(look(1)).toEqual([]);
  keepQuiet(desk, false);
  expect(look(0)).toEqual(['promise']);
});

test('a window that broke while it read keeps main quiet for a minute and a half, no longer', async () => {
  const { desk, look } = await promised();
  look(4);
  keepQuiet(desk, true);
  expect(look(2)).toEqual(['promise']);
});

test('while the drill is paused no target passes, and afterwards later by the pause', async () => {
  const { desk, look } = await promised();
  await settlePromise(desk, openPromises(desk.run!.state)[0]?.id ?? '', true);
  await joinDrill(desk, 'Mori');
  look(4);
  await pauseDrill(desk, true);
  expect(look(30)).toEqual([]);
  await pauseDrill(desk, false);
  expect(look(5)).toEqual([]);
  expect(look(1)).toEqual(['target']);
});

test('where the clock runs faster a step has its whole target time by that clock', async () => {
  const { desk, look } = await promised();
  Object.assign(desk.ports, { clockSpeed: 30 });
  expect(look(9)).toEqual(['promise']);
  expect(look(1)).toEqual(['promise', 'target']);
});
