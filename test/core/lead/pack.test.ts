import { describe, expect, it } from 'vitest';
import { handFaults } from '../../../main/core/drill/hand-faults.ts';
import type { Scenario } from '../../../main/core/drill/scenario.ts';
import { codeOf } from '../../../main/core/lead/act-codes.ts';
import { filledPage, packOf, type PackOf } from '../../../main/core/lead/pack.ts';
import { hash } from '../../fakes/log-disk.ts';

const both = (en: string) => ({ en, ja: en });
const KEY = 'ab'.repeat(16);
const scenario: Scenario = {
  format: 'breakglass-scenario/1',
  ...{ id: 'tokyo-dark', world: 'w', playbook: 'PB-01' },
  ...{ title: both('Tokyo is dark'), summary: both(''), story: both('</script><b>$& %PACK%') },
  objectives: [
    { id: 'in', title: both('In'), measure: { kind: 'time-to-signed-in', withinSeconds: 60 } },
  ],
  timeline: [
    {
      ...{ id: 'dark', when: { is: 'time', afterSeconds: 90 }, ends: [] },
      faults: [{ kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' }],
    },
    { id: 'call', when: { is: 'facilitator' }, faults: [], ends: ['dark'] },
    { id: 'late', when: { is: 'step', path: 'open/in', afterSeconds: 5 }, faults: [], ends: [] },
    { id: 'gone', when: { is: 'step', path: 'no/step', afterSeconds: 0 }, faults: [], ends: [] },
  ],
};
const of: PackOf = {
  ...{ run: 'r1', lang: 'en', responder: 'Sato', facilitator: 'Mori', startedAt: 1 },
  ...{
    behindMs: 3,
    scenario,
    key: KEY,
    faults: handFaults({ regions: ['eu-west-1'], instances: [] }),
  },
  stepTitle: (path) => (path === 'open/in' ? both('Sign in') : undefined),
};

describe('the pack a drill is led by from elsewhere', () => {
  it('says of each item what it waits for and what it breaks, with its codes', () => {
    const [dark, call, late, gone] = packOf(hash, of).items;
    expect(dark).toMatchObject({
      atSeconds: 90,
      codes: { fire: codeOf(hash, KEY, { is: 'fire', item: 'dark' }) },
    });
    expect(dark?.breaks.map(({ en }) => en)).toEqual(['a Region is dark']);
    expect(call).not.toHaveProperty('atSeconds');
    expect(call?.ends).toEqual(['dark']);
    expect(late?.step).toEqual({ title: both('Sign in'), afterSeconds: 5 });
    expect(gone?.step?.title).toEqual(both('no/step'));
  });

  it('holds every fault by hand with a code to begin and one to end it', () => {
    const { faults } = packOf(hash, of);
    expect(faults).toHaveLength(of.faults.length);
    expect(faults[0]).toMatchObject({ what: 'region-dark', where: 'eu-west-1' });
    expect(new Set(faults.flatMap(({ codes }) => Object.values(codes))).size).toBe(
      faults.length * 2,
    );
  });

  it('does not hold what its codes are made from', () => {
    expect(JSON.stringify(packOf(hash, of))).not.toContain(KEY);
  });

  it('stands in the page as it is, and ends no script', () => {
    const pack = packOf(hash, of);
    const page = filledPage('<script type="application/json">%PACK%</script>', pack);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    const [, json = ''] = />([^<]*)</.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual(pack);
  });
});
