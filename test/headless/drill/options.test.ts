import { describe, expect, it } from 'vitest';
import { drillOptions } from '../../../main/headless/drill/options.ts';

const refused = (...args: readonly string[]): string => {
  const read = drillOptions(args);
  return read.ok ? 'taken' : `${read.error.code}: ${read.error.text.split('\n')[0] ?? ''}`;
};

describe('the command line of a drill', () => {
  it.each([
    [
      ['--kind', 'probe'],
      'window: a probe drill needs real accounts and somebody to sign in: begin it in the app',
    ],
    [
      ['--mode', 'game-day'],
      'window: a game-day drill needs real accounts and somebody to sign in: begin it in the app',
    ],
    [['--mode', 'sleep'], 'usage: unknown kind "sleep"'],
    [['--mode', 'tabletop', '--kind', 'rehearsal'], 'usage: --kind or --mode, not both'],
    [['--kind', 'tabletop', '--responder', 'random'], 'usage: a random responder rehearses'],
    [['--responder', 'person'], 'usage: --responder is scripted or random'],
    [['--speed', '61'], 'usage: --speed is a number from 1 to 60'],
    [['--step', '--speed', '2'], 'usage: --step or --speed, not both'],
    [['--seed', '0'], 'usage: --seed is a whole number from 1'],
    [['--seed', '1.5'], 'usage: --seed is a whole number from 1'],
    [['--seeds', '10001'], 'usage: --seeds is a whole number from 1 to 10000'],
    [
      ['--playbooks', 'ours'],
      'usage: --playbooks DIR needs the --scenario ID that is to be drilled',
    ],
    [['--lang', 'fr'], 'usage: --lang is en or ja'],
  ])('%j is refused', (args, why) => {
    expect(refused(...args)).toBe(why);
  });

  it('tells how it is used to whoever asks, whatever else is said', () => {
    const read = drillOptions(['--help', '--lang', 'fr']);
    expect(read).toMatchObject({ error: { code: 'help' } });
    expect(read.ok ? '' : read.error.text).toContain('--playbooks DIR');
  });

  it('takes an author’s folder', () => {
    expect(drillOptions(['--playbooks', 'ours', '--scenario', 'mine'])).toMatchObject({
      value: { playbooks: 'ours', scenario: 'mine' },
    });
  });

  it('leaves the usual where nothing is said', () => {
    expect(drillOptions([])).toEqual({
      ok: true,
      value: {
        ...{
          scenario: 'sso-outage',
          kind: 'rehearsal',
          named: false,
          lang: 'en',
          out: undefined,
          playbooks: undefined,
        },
        ...{ speed: 30, step: false, responder: 'scripted', seed: 1, seeds: 1 },
      },
    });
  });

  it('takes the kind by either name', () => {
    expect(drillOptions(['--kind', 'tabletop'])).toMatchObject({ value: { kind: 'tabletop' } });
    expect(drillOptions(['--mode', 'walkthrough'])).toMatchObject({
      value: { kind: 'walkthrough' },
    });
  });

  it('takes time on demand, and a random responder with its seeds', () => {
    const read = drillOptions(['--step', '--responder', 'random', '--seed', '7', '--seeds', '200']);
    expect(read).toMatchObject({
      value: { step: true, speed: 1, responder: 'random', seed: 7, seeds: 200 },
    });
  });
});
