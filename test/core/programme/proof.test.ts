import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { timesIn } from '../../../main/core/export/times.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import type { Brief } from '../../../main/core/programme/briefs.ts';
import { proofsOf, REQUIREMENTS } from '../../../main/core/programme/proof.ts';
import type { RunResult } from '../../../main/core/programme/results.ts';
import { brief } from '../../fakes/briefs.ts';

const verified = (logId: string, at: string, more: Partial<Brief> = {}): Brief =>
  brief(logId, at, { how: 'live', playbook: { id: 'PB-16', version: '1.1' }, ...more });
const STEPS = [...new Set(REQUIREMENTS.flatMap(({ steps }) => steps))];
const result = (
  logId: string,
  answers: Readonly<Record<string, string>> = {
    'positive-result': 'all',
    'negative-result': 'refused',
  },
  notDone: readonly string[] = [],
): RunResult => ({
  ...{ logId, records: 40, scenario: '', figures: {}, objectives: [], answers },
  done: STEPS.filter((path) => !notDone.includes(path)),
});
const proofs = (briefs: readonly Brief[], results: readonly RunResult[], now = '2026-11-29') =>
  Object.fromEntries(
    proofsOf(
      briefs,
      new Map(results.map((one) => [one.logId, one])),
      timesIn('Asia/Tokyo'),
      Date.parse(now),
    ).map(({ requirement, standing, until, rests, failed }) => [
      requirement.id,
      { standing, until, rests: rests?.logId, failed: failed.length },
    ]),
  );

it('rests on steps and answers that the playbook has', () => {
  for (const { playbook, answers, steps } of REQUIREMENTS) {
    const name = 'PB-16-verify-access.yaml';
    const file = readFileSync(new URL(`../../../playbooks/${name}`, import.meta.url));
    const { playbook: found } = parsePlaybook(name, file);
    expect(found?.id).toBe(playbook);
    const all = found?.sections.flatMap((section) => section.steps) ?? [];
    for (const step of steps) expect(all.map(({ id }) => id)).toContain(step);
    for (const [path, option] of Object.entries(answers)) {
      const ask = all.find(({ id }) => id === path);
      expect(ask?.kind === 'ask' && ask.options.map(({ id }) => id)).toContain(option);
    }
  }
});

it('has no proof in a run that was given up, was not counted, or found something wrong', () => {
  const at = '2026-11-01T00:00:00Z';
  expect(proofs([], [])['R20']).toMatchObject({ standing: 'none', failed: 0 });
  const left = verified('a', at, { ended: 'abandoned' });
  expect(proofs([left], [result('a')])['R53']).toMatchObject({ standing: 'none', failed: 0 });
  expect(proofs([verified('a', at)], [])['R20']).toMatchObject({ standing: 'none', failed: 1 });
  const open = result('a', { 'positive-result': 'all', 'negative-result': 'allowed' });
  expect(proofs([verified('a', at)], [open])).toMatchObject({
    R20: { standing: 'proved', rests: 'a' },
    R53: { standing: 'none', failed: 1 },
  });
});

it('has none where a try of what must fail was skipped, or jumped over', () => {
  const notDone = result('a', undefined, ['no-key']);
  expect(proofs([verified('a', '2026-11-01T00:00:00Z')], [notDone])).toMatchObject({
    R20: { standing: 'proved' },
    R53: { standing: 'none' },
  });
});

it('holds for a quarter, and a rehearsal is never more than practice', () => {
  const live = verified('a', '2026-08-28T20:00:00Z');
  expect(proofs([live], [result('a')])['R53']).toMatchObject({
    ...{ standing: 'proved', until: '2026-11-29' },
  });
  expect(proofs([live], [result('a')], '2026-11-30')['R53']).toMatchObject({ standing: 'lapsed' });
  const range = verified('b', '2026-11-20T00:00:00Z', { how: 'rehearsal' });
  expect(proofs([range], [result('b')])['R53']).toMatchObject({
    standing: 'practised',
    rests: 'b',
  });
});

it('is taken back by a later run that found something wrong', () => {
  const good = verified('a', '2026-11-01T00:00:00Z');
  const bad = verified('b', '2026-11-20T00:00:00Z');
  const results = [result('a'), result('b', { 'positive-result': 'some' })];
  expect(proofs([good, bad], results)['R20']).toMatchObject({
    ...{ standing: 'lapsed', rests: 'a', failed: 1 },
  });
});

it('takes a probe for proof where it did what is asked, and what it left out for nothing', () => {
  const at = '2026-11-01T00:00:00Z';
  const probe = verified('p', '2026-11-02T00:00:00Z', { how: 'probe' });
  expect(proofs([probe], [result('p')])).toMatchObject({
    R20: { standing: 'proved', rests: 'p', failed: 0 },
    R53: { standing: 'proved', rests: 'p' },
  });
  // Creating a key is no read: it was talked through.
  const talked = result('p', undefined, ['no-key']);
  expect(proofs([probe], [talked])).toMatchObject({
    R20: { standing: 'proved' },
    R53: { standing: 'none', failed: 0 },
  });
  expect(proofs([verified('l', at), probe], [result('l'), talked])['R53']).toMatchObject({
    ...{ standing: 'proved', rests: 'l', failed: 0 },
  });
  const day = verified('g', at, { how: 'game-day' });
  expect(proofs([day], [result('g')])['R20']).toMatchObject({ standing: 'practised' });
});

it('is taken back by a later probe that found something wrong, but not by one that came to no answer', () => {
  const live = verified('l', '2026-11-01T00:00:00Z');
  const probe = verified('p', '2026-11-20T00:00:00Z', { how: 'probe' });
  const after = (answers: Readonly<Record<string, string>>) =>
    proofs([live, probe], [result('l'), result('p', answers, ['no-key'])]);
  expect(after({ 'positive-result': 'some' })).toMatchObject({
    R20: { standing: 'lapsed', rests: 'l', failed: 1 },
    R53: { standing: 'lapsed', rests: 'l', failed: 1 },
  });
  expect(after({ 'positive-result': 'all', 'negative-result': 'allowed' })).toMatchObject({
    R20: { standing: 'proved', rests: 'p', failed: 0 },
    R53: { standing: 'lapsed', rests: 'l', failed: 1 },
  });
  expect(after({})).toMatchObject({
    R20: { standing: 'proved', rests: 'l', failed: 0 },
    R53: { standing: 'proved', rests: 'l', failed: 0 },
  });
  expect(proofs([probe], [result('p', { 'positive-result': 'some' })])['R20']).toMatchObject({
    ...{ standing: 'none', failed: 1 },
  });
});
