import { expect, test } from 'vitest';
import { checkTracks } from '../../../../main/core/playbook/checks/tracks.ts';
import type { Step } from '../../../../main/core/playbook/model.ts';
import { ask, parallel, pinned, section, step } from '../../../fakes/plans.ts';

const found = (tracks: Readonly<Record<string, readonly Step[]>>) => {
  const { playbook } = pinned('PB-T', [section('s', [step('before'), parallel('both', tracks)])]);
  return checkTracks(playbook).map(({ level, code, path }) => `${level} ${code} ${path.join('.')}`);
};
const tell = [step('b1')];

test('an answer in a track leads to a step of that track, or to its end', () => {
  const onward: [string, string][] = [
    ['a', 'next'],
    ['b', 'end'],
    ['c', 'a2'],
  ];
  expect(found({ stop: [ask('q', onward), step('a2')], tell })).toEqual([]);
  const at = 'sections.0.steps.1.tracks.0.steps.0.options';
  const away: [string, string][] = [
    ['a', 'b1'],
    ['b', 'before'],
    ['c', 'section:s'],
  ];
  expect(found({ stop: [ask('q', away)], tell })).toEqual(
    [0, 1, 2].map((option) => `error track-goto ${at}.${String(option)}.go`),
  );
});

test('a loop in a track has a bound, and its question one safe answer', () => {
  const back: [string, string][] = [
    ['a', 'next'],
    ['b', 'q'],
  ];
  expect(found({ stop: [ask('q', back)], tell })).toEqual([
    'error endless-loop sections.0.steps.1.tracks.0.steps.0.options.1.go',
  ]);
  expect(found({ stop: [ask('q', back, 3)], tell })).toEqual([]);
  const unsafe = { ...ask('q', [['a', 'next']]), options: [] } as Step;
  expect(found({ stop: [unsafe], tell })[0]).toMatch(/^error safe-option/);
});

test('a track does not use what another track finds out', () => {
  const outputs = [{ id: 'zone', type: 'text' as const, from: { answer: true as const } }];
  const uses = step('b1', { kind: 'cli', command: 'dig ${zone}' });
  expect(found({ stop: [step('a1', { outputs })], tell: [uses] })).toEqual([
    'warning track-reads sections.0.steps.1.tracks.1.steps.0.command',
  ]);
  expect(found({ stop: [step('a1', { outputs }), { ...uses, id: 'a2' }], tell })).toEqual([]);
});
