import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../../../main/headless/drill/walk.ts';
import { verify } from '../../../main/headless/verify.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const folder = new URL('../../../playbooks/scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));
const SINCE = Date.parse('2026-11-27T15:00:00Z');
const UNANCHORED = 10;
/** They use a role of an account that the revoking role does not reach: it is left to its owner. */
const OUT_OF_REACH = ['federation-broken', 'helper-at-night', 'policy-rehearsal', 'root-signed-in'];

async function walked(scenario: string, otherwise?: Parameters<typeof walk>[0]['otherwise']) {
  const wish = { root: temporaryFolder(), scenario, since: SINCE };
  const result = await walk(otherwise ? { ...wish, otherwise } : wish);
  if (!result.ok) throw new Error(`${scenario}: ${JSON.stringify(result.error)}`);
  return result.value;
}

const ratings = ({ card }: Awaited<ReturnType<typeof walked>>) =>
  Object.fromEntries(card.objectives.map(({ id, rating }) => [id, rating]));

describe.each(scenarios)('the scripted responder of %s', (scenario) => {
  it('meets every objective, hears every message, and leaves a log that verifies', async () => {
    const { card, missed, folder: exported, scenario: read } = await walked(scenario);
    const less = card.objectives.filter(({ rating }) => rating !== 'P');
    expect(less.map(({ id, rating }) => `${id} ${rating}`)).toEqual(
      OUT_OF_REACH.includes(scenario) ? ['revoked S'] : [],
    );
    expect(card.objectives).toHaveLength(read.objectives.length);
    const counted = card.objectives.filter(({ kind }) => kind === 'critical-steps');
    expect(counted.map(({ value }) => value)).toEqual(counted.map(({ goal }) => goal));
    expect(missed).toEqual([]);
    const said: string[] = [];
    const output = {
      out: (text: string) => said.push(text),
      error: (text: string) => said.push(text),
    };
    expect(await verify([exported], output), said.join('')).toBe(UNANCHORED);
    expect(said.join('')).toMatch(/counted anew from the records, all \d+ parts match/);
    // Not of one moment: people took their time, and the log has it.
    expect(Date.parse(card.endedAt) - Date.parse(card.startedAt)).toBeGreaterThan(20 * 60_000);
  }, 60_000);
});

describe('a responder who does worse', () => {
  it('is told so, by the objective that was missed', async () => {
    const worse = await walked('leaked-key', {
      'tell-lead': { takesSeconds: 3_000 },
      'state-kept': { skips: 'No time.' },
      'deactivate-key': { skips: 'The release team asked for it.' },
      'close/revoke-roles': {},
    });
    expect(ratings(worse)).toMatchObject({ 'signed-in': 'P', 'off-and-hunted': 'M', revoked: 'P' });
    const late = await walked('sso-outage', { 'open/declare': { takesSeconds: 900 } });
    expect(ratings(late)).toMatchObject({ 'signed-in': 'M', 'first-action': 'S' });
  }, 60_000);
});

it('walks a drill that is only talked through to its end, without a range', async () => {
  const root = temporaryFolder();
  const result = await walk({ root, scenario: 'leaked-key', kind: 'tabletop', since: SINCE });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { card, folder: exported } = result.value;
  expect(card.kind).toBe('tabletop');
  expect(card.figures.find(({ id }) => id === 'roles-used')?.value).toBe(0);
  const said: string[] = [];
  const output = {
    out: (text: string) => said.push(text),
    error: (text: string) => said.push(text),
  };
  expect(await verify([exported], output), said.join('')).toBe(UNANCHORED);
  expect(said.join('')).toContain('drill tabletop leaked-key');
  expect(readFileSync(join(exported, 'timeline.en.md'), 'utf8')).toMatch(/^# DRILL · Tabletop/);
}, 30_000);
