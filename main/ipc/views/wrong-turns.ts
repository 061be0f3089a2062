import type { ActiveRun } from '../../actions/desk.ts';
import type { WrongTurn } from '../../contract/views/facilitator-view.ts';
import { stepAt } from '../../core/run/plan.ts';

/** Where the responder left the playbook, or AWS said no, oldest first. */
export function wrongTurns({ state, plan }: ActiveRun): readonly WrongTurn[] {
  const named = (path: string | undefined): Pick<WrongTurn, 'step'> => {
    const title = stepAt(plan, path)?.step.title;
    return title ? { step: title } : {};
  };
  const steps = Object.entries(state.steps).flatMap(([path, step]): WrongTurn[] => {
    const at = Date.parse(step.endedAt ?? step.startedAt);
    if (step.skip) return [{ what: 'skipped', at, ...named(path) }];
    if (step.asExpected === false) return [{ what: 'differed', at, ...named(path) }];
    if (step.status === 'unknown') return [{ what: 'unknown', at, ...named(path) }];
    return [];
  });
  const calls = Object.values(state.intents).flatMap((intent): WrongTurn[] => {
    if (intent.status !== 'failed') return [];
    const what = intent.code === 'mfa-code-refused' ? 'refused' : 'failed';
    const at = Date.parse(intent.endedAt ?? intent.at);
    return [{ what, at, ...named(intent.intent.path) }];
  });
  const left = state.notes.flatMap((note): WrongTurn[] =>
    note.deviation ? [{ what: 'deviated', at: Date.parse(note.at), ...named(note.path) }] : [],
  );
  return [...steps, ...calls, ...left].sort((one, two) => one.at - two.at);
}
