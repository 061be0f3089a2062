import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strayedSteps } from '../../main/core/drill/scenario-steps.ts';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { unfold, type PinnedPlaybook, type Plan } from '../../main/core/run/plan.ts';
import { worldOf } from '../../main/range/worlds/worlds.ts';

const folder = new URL('../../playbooks/', import.meta.url);
const scenarios = readdirSync(new URL('scenarios/', folder)).filter((name) => /\.yaml$/.test(name));

/** SEC10-BP05's three failures, and the incidents and upkeep a quarter brings. */
const REHEARSED = ['01', '02', '03', '05', '06', '07', '08', '09', '13', '14', '16', '18'].map(
  (id) => `PB-${id}`,
);
const LEAST = 15;

function pinned(id: string): PinnedPlaybook | undefined {
  const file = readdirSync(folder).find((name) => name.startsWith(`${id}-`));
  const { playbook } = file ? parsePlaybook(file, readFileSync(new URL(file, folder))) : {};
  return playbook && { ref: { id, version: playbook.version, sha256: id }, playbook };
}

function planOf(id: string): Plan {
  const root = pinned(id);
  const plan = root && unfold(root, pinned);
  if (!plan?.ok) throw new Error(`${id} does not unfold`);
  return plan.value;
}

test.each(scenarios)(
  '%s lints clean, in a world that is there, with steps that are there',
  (name) => {
    const read = parseScenario(name, readFileSync(new URL(`scenarios/${name}`, folder)));
    expect(read.findings).toEqual([]);
    const { scenario } = read;
    if (!scenario) throw new Error(`${name} has errors`);
    expect(`${scenario.id}.yaml`).toBe(name);
    expect(worldOf(scenario.world)).toBeDefined();
    expect(scenario).toMatchObject({ level: expect.any(String), seed: expect.any(Number) });
    expect(strayedSteps(scenario, planOf(scenario.playbook))).toEqual([]);
  },
);

test('there is one for every hour a team must have rehearsed, at each level', () => {
  const all = scenarios.flatMap(
    (name) =>
      parseScenario(name, readFileSync(new URL(`scenarios/${name}`, folder))).scenario ?? [],
  );
  expect(all.length).toBeGreaterThanOrEqual(LEAST);
  const rehearsed = new Set(all.map(({ playbook }) => playbook));
  for (const playbook of REHEARSED) expect(rehearsed).toContain(playbook);
  expect(new Set(all.map(({ level }) => level)).size).toBe(3);
  expect(new Set(all.map(({ seed }) => seed)).size).toBe(all.length);
  const told = all.filter(({ timeline }) => timeline.some(({ inject }) => inject));
  for (const { id, timeline } of told) {
    expect(
      timeline.some(({ faults }) => faults.length > 0),
      id,
    ).toBe(true);
  }
});

test('a step, an answer, a field that is not there is told, wherever it is named', () => {
  const objective = { id: 'a', title: { en: 'A', ja: 'A' } };
  const scenario = {
    playbook: 'PB-01',
    objectives: [
      { ...objective, measure: { kind: 'critical-steps', steps: ['open/sign-in', 'gone'] } },
    ],
    timeline: [{ id: 'x', when: { is: 'step', path: 'open/gone', afterSeconds: 0 } }],
    responder: {
      'open/away': {},
      'failing-part': { answers: ['provider', 'sun'] },
      'urgent-work': { types: { urgent_work: 'x', other: 'y' } },
    },
  } as unknown as Parameters<typeof strayedSteps>[0];
  expect(strayedSteps(scenario, planOf('PB-01')).map(({ path }) => path.join('.'))).toEqual([
    'objectives.0.measure.steps.1',
    'timeline.0.when.step',
    'responder.open/away',
    'responder.failing-part.answer',
    'responder.urgent-work.type',
  ]);
});
