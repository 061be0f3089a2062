import { expect, test } from 'vitest';
import { neededByPart, pullInSection, putBackSection } from '../../main/actions/pull-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { answerStep, confirmStep } from '../../main/actions/step-by-person.ts';
import { atEnd } from '../../main/actions/close-run.ts';
import { turnTo } from '../../main/actions/tracks/turn.ts';
import { deskBench } from '../fakes/desk.ts';
import { ask, parallel, pinned, section, step } from '../fakes/plans.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';
const reason = 'it has reached the database';
const tracks = { left: [step('l')], right: [step('r')] };

async function running() {
  const own = pinned('PB-T', [section('s', [step('one'), parallel('both', tracks), step('two')])]);
  const loop = ask('again', [
    ['no', 'next'],
    ['stop', 'end'],
  ]);
  const other = pinned('PB-O', [
    section('first', [step('x')]),
    section('contain', [step('cut'), loop, step('look')]),
  ]);
  const { desk, journals } = deskBench([own, other]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const pull = async (path: string, more = {}) => {
    const wish = { path, playbook: 'PB-O', section: 'contain', reason, ...more };
    return code(await pullInSection(desk, wish));
  };
  const done = async (path: string) => code(await confirmStep(desk, { path, asExpected: true }));
  const paths = () => desk.run!.plan.steps.map(({ path }) => path);
  return { desk, journals, pull, done, paths, at: () => desk.run!.state.current };
}

test('a section of another playbook is taken in behind the step, for a reason: rule P12', async () => {
  const { desk, journals, pull, done, paths, at } = await running();
  expect(await pull('one', { reason: ' ' })).toBe('reason-required');
  expect(await pull('one', { playbook: 'PB-X' })).toBe('no-such-playbook');
  expect(await pull('one', { section: 'none' })).toBe('no-such-step');
  expect(await pull('two')).toBe('step-not-current');
  expect(await pull('one')).toBe('done');
  expect(paths().slice(0, 5)).toEqual([
    'one',
    'pulled-1/cut',
    'pulled-1/again',
    'pulled-1/look',
    'both',
  ]);
  expect(journals.logs[0]!.entries.at(-1)?.data).toMatchObject({
    text: { text: reason },
    deviation: {
      is: 'pulled',
      path: 'one',
      pulled: { as: 'pulled-1', playbook: { id: 'PB-O' }, section: 'contain' },
    },
  });
  expect(await done('one')).toBe('done');
  expect(at()).toBe('pulled-1/cut');
  expect(desk.run!.plan.steps[1]?.from.id).toBe('PB-O');
});

test('it is put back while nothing of it was done, and the run goes on where it would have', async () => {
  const { desk, pull, done, paths, at } = await running();
  const back = async () => code(await putBackSection(desk, { as: 'pulled-1', reason }));
  expect(await back()).toBe('no-such-step');
  await pull('one');
  await done('one');
  expect(await back()).toBe('done');
  expect(at()).toBe('both');
  expect(paths()).not.toContain('pulled-1/cut');
  expect(desk.run!.state.pulled).toEqual([]);
  await turnTo(desk, { path: 'both', track: 'left' });
  await pull('both/left/l');
  await done('both/left/l');
  await done('pulled-1/cut');
  expect(await back()).toBe('step-not-ready');
});

test('in a track it belongs to that track, and its own end ends only itself', async () => {
  const { desk, pull, done, at } = await running();
  await done('one');
  await turnTo(desk, { path: 'both', track: 'left' });
  expect(await pull('both/left/l')).toBe('done');
  await done('both/left/l');
  expect(at()).toBe('pulled-1/cut');
  await done('pulled-1/cut');
  expect(at()).toBe('pulled-1/again');
  expect(code(await answerStep(desk, 'pulled-1/again', 'stop'))).toBe('done');
  expect(at()).toBe('both');
  await turnTo(desk, { path: 'both', track: 'right' });
  await done('both/right/r');
  expect(at()).toBe('two');
  await done('two');
  expect(atEnd(desk.run!.plan, desk.run!.state)).toBe(true);
});

test('put back behind the last step, the run is at that step and has ended: rule P12', async () => {
  const { desk, journals } = deskBench([
    pinned('PB-T', [section('s', [step('one')])]),
    pinned('PB-O', [section('contain', [step('cut')])]),
  ]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const wish = { path: 'one', playbook: 'PB-O', section: 'contain', reason };
  expect(code(await pullInSection(desk, wish))).toBe('done');
  await confirmStep(desk, { path: 'one', asExpected: true });
  expect(desk.run!.state.current).toBe('pulled-1/cut');
  expect(code(await putBackSection(desk, { as: 'pulled-1', reason }))).toBe('done');
  expect(desk.run!.state.current).toBe('one');
  expect(atEnd(desk.run!.plan, desk.run!.state)).toBe(true);
  expect(journals.logs[0]!.entries.at(-1)?.type).toBe('note');
});

test('tracks that hold the last steps end the run when the last of them ends', async () => {
  const { desk } = deskBench([pinned('PB-T', [section('s', [parallel('both', tracks)])])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const paths = desk.run!.plan.steps.flatMap(({ path, track }) => (track ? [path] : []));
  for (const path of paths) {
    if (desk.run!.state.current !== path) {
      const { track } = desk.run!.plan.steps.find((one) => one.path === path)!;
      await turnTo(desk, { path: 'both', track: track!.id });
    }
    expect(atEnd(desk.run!.plan, desk.run!.state)).toBe(false);
    expect(code(await confirmStep(desk, { path, asExpected: true }))).toBe('done');
  }
  expect(atEnd(desk.run!.plan, desk.run!.state)).toBe(true);
});

test('the run’s own playbook is refused, however it is asked for', async () => {
  const { desk, pull } = await running();
  expect(await pull('one', { playbook: 'PB-T', section: 's' })).toBe('playbook-of-run');
  expect(await neededByPart(desk, { playbook: 'PB-T', section: 's' })).toMatchObject({
    error: { code: 'playbook-of-run', params: { id: 'PB-T' } },
  });
});
