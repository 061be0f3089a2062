import type { Desk } from '../../actions/desk.ts';
import { keepQuiet } from '../../actions/remind.ts';
import type { AloudCalls } from '../../contract/calls/aloud-calls.ts';
import { stepAt } from '../../core/run/plan.ts';
import { stepView } from '../views/step-view.ts';
import type { Part } from './handlers.ts';

export function aloudHandlers(desk: Desk): Part<keyof AloudCalls> {
  return {
    'aloud.quiet': ({ on }) => {
      keepQuiet(desk, on);
      return { ok: true, value: null };
    },
    'aloud.step': ({ path }) => {
      const { run } = desk;
      if (!run) return { ok: false, error: { code: 'no-run' } };
      const at = stepAt(run.plan, path);
      if (!at) return { ok: false, error: { code: 'no-such-step', params: { path } } };
      return { ok: true, value: stepView(desk, run, at) };
    },
  };
}
