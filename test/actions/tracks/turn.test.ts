import { expect, test } from 'vitest';
import { atEnd } from '../../../main/actions/close-run.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep, skipStep } from '../../../main/actions/step-by-person.ts';
import { endTrack } from '../../../main/actions/tracks/end.ts';
import { holdTrack, turnTo } from '../../../main/actions/tracks/turn.ts';
import { deskBench } from '../../fakes/desk.ts';
import { parallel, pinned, section, step } from '../../fakes/plans.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';
const asExpected = true;

async function running(wait: 'all' | 'any' = 'all') {
  const tracks = { stop: [step('a1'), step('a2')], tell: [step('b1')] };
  const steps = [parallel('both', tracks, wait), step('after')];
  const { desk, journals } = deskBench([pinned('PB-T', [section('s', steps)])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const at = () => desk.run!.state.current;
  const done = async (path: string) => code(await confirmStep(desk, { path, asExpected }));
  const turn = async (track?: string) =>
    code(await turnTo(desk, { path: 'both', ...(track === undefined ? {} : { track }) }));
  return { desk, journals, at, done, turn };
}

test('each track keeps its place, and the run goes on once all have ended', async () => {
  const { desk, at, done, turn } = await running();
  expect(at()).toBe('both');
  expect(await done('both')).toBe('tracks-open');
  expect(await turn('none')).toBe('no-such-step');
  expect(await turn('stop')).toBe('done');
  expect(await done('both/stop/a1')).toBe('done');
  expect(await turn('tell')).toBe('done');
  expect(await done('both/stop/a2')).toBe('step-not-current');
  expect(await turn('stop')).toBe('done');
  expect(at()).toBe('both/stop/a2');
  expect(await done('both/stop/a2')).toBe('done');
  expect(at()).toBe('both');
  expect(await turn('tell')).toBe('done');
  expect(atEnd(desk.run!.plan, desk.run!.state)).toBe(false);
  expect(await done('both/tell/b1')).toBe('done');
  expect(at()).toBe('after');
  expect(desk.run!.state.steps['both']).toMatchObject({ status: 'done', how: 'sensed' });
  expect(await turn('tell')).toBe('step-not-current');
});

test('who holds a track is told, and can be taken back', async () => {
  const { desk } = await running();
  const hold = (person: string) => holdTrack(desk, { path: 'both', track: 'tell', person });
  expect(code(await hold(' 森 健 '))).toBe('done');
  expect(desk.run!.state.tracks).toEqual({ 'both/tell': { person: '森 健' } });
  expect(code(await hold(''))).toBe('done');
  expect(desk.run!.state.tracks).toEqual({ 'both/tell': {} });
});

test('where one is enough, one that was begun is left for a reason', async () => {
  const { desk, at, done, turn } = await running('any');
  await turn('stop');
  await turn('tell');
  expect(await done('both/tell/b1')).toBe('done');
  expect(at()).toBe('both');
  expect(await done('both')).toBe('reason-required');
  const actual = 'told them';
  expect(code(await confirmStep(desk, { path: 'both', asExpected, actual }))).toBe('done');
  expect(at()).toBe('after');
  expect(desk.run!.state.steps['both/stop/a1']).toMatchObject({ status: 'skipped' });
  expect(desk.run!.state.tracks?.['both/stop']?.ended).toMatchObject({ reason: { text: actual } });
});

test('skipping the step leaves its tracks with it', async () => {
  const { desk, at, turn } = await running();
  await turn('stop');
  await turn();
  expect(code(await skipStep(desk, 'both', 'blocked', 'no network'))).toBe('done');
  expect(at()).toBe('after');
  expect(desk.run!.state.steps['both/stop/a1']).toMatchObject({ status: 'skipped' });
});

test('a track left by hand is taken up again by turning to it', async () => {
  const { desk, at, turn } = await running();
  const wish = { path: 'both', track: 'stop', code: 'blocked', reason: 'no access' } as const;
  await turn('stop');
  expect(code(await endTrack(desk, { ...wish, reason: ' ' }))).toBe('reason-required');
  expect(code(await endTrack(desk, wish))).toBe('done');
  expect(at()).toBe('both');
  expect(code(await endTrack(desk, wish))).toBe('step-not-ready');
  expect(await turn('stop')).toBe('done');
  expect(at()).toBe('both/stop/a1');
  expect(desk.run!.state.tracks?.['both/stop']?.ended).toBeUndefined();
});
