import { expect, it } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { findPlayed } from '../../main/actions/played.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep } from '../../main/actions/step-by-person.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const bench = () => deskBench([pinned('PB-T', [section('s', [step('one')])])]);

const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

async function finishDrill(desk: Desk): Promise<void> {
  await startRun(desk, drill);
  await confirmStep(desk, { path: 'one', asExpected: true });
  expect(await closeRun(desk, 'finished')).toMatchObject({ ok: true });
}

const drilled = ({ played }: Desk): readonly (readonly [string, number])[] =>
  [...played].flatMap(([id, { drilledAt }]) => (drilledAt === undefined ? [] : [[id, drilledAt]]));

it('an incident, and a drill that is still open, count for nothing', async () => {
  const { desk } = bench();
  await startRun(desk, drill);
  await findPlayed(desk);
  expect(drilled(desk)).toEqual([]);
  const other = bench().desk;
  await startRun(other, { playbook: 'PB-T', mode: 'incident' });
  expect(await closeRun(other, 'abandoned', 'over')).toMatchObject({ ok: true });
  expect(drilled(other)).toEqual([]);
  await findPlayed(other);
  expect(drilled(other)).toEqual([]);
});

it('a drill that was given up half way counts for nothing, now and after a restart', async () => {
  const { desk } = bench();
  await startRun(desk, drill);
  expect(await closeRun(desk, 'abandoned', 'over')).toMatchObject({ ok: true });
  expect(drilled(desk)).toEqual([]);
  const again = createDesk(desk.ports);
  await findPlayed(again);
  expect(again.played.has('PB-T')).toBe(true);
  expect(drilled(again)).toEqual([]);
});

it('a drill counts as soon as it ends, and is found again after a restart', async () => {
  const { desk, now } = bench();
  await finishDrill(desk);
  expect(drilled(desk)).toEqual([['PB-T', now]]);
  const again = createDesk(desk.ports);
  await findPlayed(again);
  expect(drilled(again).map(([id]) => id)).toEqual(['PB-T']);
});

it('a run counts as used from its beginning, and a later one does not forget the drill', async () => {
  const made = bench();
  const { desk } = made;
  await startRun(desk, drill);
  expect(desk.played.get('PB-T')).toEqual({ at: made.now });
  await confirmStep(desk, { path: 'one', asExpected: true });
  await closeRun(desk, 'finished');
  const drilledAt = made.now;
  made.now += 60_000;
  await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  expect(desk.played.get('PB-T')).toEqual({ at: made.now, drilledAt });
  const again = createDesk(desk.ports);
  await findPlayed(again);
  expect(again.played.get('PB-T')?.at).toBe(made.now);
});
