import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../main/core/journal/payload.ts';
import type { Playbook } from '../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { apply } from '../../main/core/run/fold.ts';
import { startOf, stepAfter } from '../../main/core/run/next.ts';
import { unfold, type PinnedPlaybook, type Plan } from '../../main/core/run/plan.ts';
import type { RunState } from '../../main/core/run/state.ts';
import { evaluateWhen } from '../../main/core/run/when.ts';

const folder = new URL('../../playbooks/', import.meta.url);
const playbooks = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parsePlaybook(name, readFileSync(new URL(name, folder))).playbook)
  .filter((playbook): playbook is Playbook => playbook !== undefined);

function pinned(id: string): PinnedPlaybook | undefined {
  const playbook = playbooks.find((one) => one.id === id);
  return playbook && { ref: { id, version: playbook.version, sha256: id }, playbook };
}

interface Walked {
  readonly paths: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/** Goes through a run, answering by number or, where the number says so, skipping the step. */
function walk(plan: Plan, choices: readonly number[]): Walked {
  const answers: Record<string, string> = {};
  const paths: string[] = [];
  let seq = 0;
  let state = record(undefined, {
    type: 'run.start',
    data: {
      run: 'r',
      playbook: plan.playbook.ref,
      includes: plan.includes,
      person: 'sato',
      lang: 'en',
    },
  });
  let at = stepAfter(plan, state, undefined, evaluateWhen);
  while (at && paths.length < 1_000) {
    const choice = choices[paths.length % choices.length] ?? 0;
    paths.push(at.path);
    state = record(state, startOf(state, at));
    if (choice % 7 === 6) {
      const reason = { text: 'not now' };
      state = record(state, {
        type: 'step.skip',
        data: { path: at.path, code: 'blocked', reason },
      });
    } else if (at.step.kind === 'ask') {
      const option = at.step.options[choice % at.step.options.length]?.id ?? '';
      answers[at.path] = option;
      state = record(state, { type: 'answer', data: { path: at.path, option } });
    }
    at = stepAfter(plan, state, at.path, evaluateWhen);
  }
  return { paths, answers };

  function record(before: RunState | undefined, draft: object): RunState {
    seq += 1;
    const entry = { ...draft, seq, ts: '2026-01-01T00:00:00.000Z', logId: 'l' } as Entry;
    const after = apply(before, entry);
    if (!after) throw new Error('no state');
    return after;
  }
}

describe('every way through PB-01', () => {
  const root = pinned('PB-01');
  const unfolded = root && unfold(root, pinned);
  if (!unfolded?.ok) throw new Error('PB-01 does not unfold');
  const plan = unfolded.value;
  const choices = fc.array(fc.nat(41), { minLength: 40, maxLength: 60 });

  it('ends, whatever is answered and skipped', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(walk(plan, chosen).paths.length).toBeLessThan(80);
      }),
      { numRuns: 500 },
    );
  });

  it('closes the glass once it was opened', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths } = walk(plan, chosen);
        expect(paths.includes('close/end-sessions')).toBe(paths.includes('open/sign-in'));
      }),
      { numRuns: 500 },
    );
  });

  it('sends nothing to a server while an attack is possible, unless the lead says so', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths, answers } = walk(plan, chosen);
        const suspicious = ['attack', 'dont-know'].includes(answers['failing-part'] ?? '');
        const held = ['stop', 'dont-know'].includes(answers['may-go-on'] ?? '');
        if (suspicious && held) expect(paths).not.toContain('web-health');
      }),
      { numRuns: 500 },
    );
  });

  it('leads past every step', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(choices, (chosen) => {
        for (const path of walk(plan, chosen).paths) seen.add(path);
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(plan.steps.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  });

  it('passes the owner of the service only where the servers are not known to be healthy', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths, answers } = walk(plan, chosen);
        if (paths.filter((path) => path === 'web-servers').length !== 1) return;
        const healthy = answers['web-servers'] === 'healthy';
        expect(paths.includes('service-owner')).toBe(!healthy);
      }),
    );
  });
});
