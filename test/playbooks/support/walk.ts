import type { Entry } from '../../../main/core/journal/payload.ts';
import { apply } from '../../../main/core/run/fold.ts';
import { startOf } from '../../../main/core/run/next.ts';
import type { Plan } from '../../../main/core/run/plan.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { waysOn } from './ways-on.ts';

export interface Walked {
  /** False where it was still going after a thousand steps. */
  readonly ended: boolean;
  readonly paths: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Goes through a run, answering by number or, where the number says so, skipping the step; where it may
 * go on in several tracks, the number says in which.
 */
export function walk(plan: Plan, choices: readonly number[]): Walked {
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
  let [at] = waysOn(plan, state, undefined);
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
    } else {
      if (at.step.kind === 'ask') {
        const option = at.step.options[choice % at.step.options.length]?.id ?? '';
        answers[at.path] = option;
        state = record(state, { type: 'answer', data: { path: at.path, option } });
      }
      state = record(state, { type: 'step.done', data: { path: at.path, how: 'person' } });
    }
    const ways = waysOn(plan, state, at);
    at = ways[choice % ways.length];
  }
  return { ended: at === undefined, paths, answers };

  function record(before: RunState | undefined, draft: object): RunState {
    seq += 1;
    const entry = { ...draft, seq, ts: '2026-01-01T00:00:00.000Z', logId: 'l' } as Entry;
    const after = apply(before, entry);
    if (!after) throw new Error('no state');
    return after;
  }
}
