import type { Unfinished } from '../../actions/unfinished-run.ts';
import type { ResumeCard } from '../../contract/views.ts';
import { openIntents } from '../../core/run/state.ts';
import { withPulled } from '../../core/run/pulled.ts';
import { stepAt, unfold } from '../../core/run/plan.ts';
import type { Shown } from './shown.ts';

/** Undefined where this laptop no longer holds the run's playbook. */
export function resumeCard(left: Unfinished, shown: Shown): ResumeCard | undefined {
  const { state } = left;
  const { library } = shown;
  const pinned = library?.find(state.playbook.id);
  const plan = pinned && library ? unfold(pinned, (id) => library.find(id)) : undefined;
  if (!pinned || !plan?.ok) return undefined;
  const whole = library ? withPulled(plan.value, state, (id) => library.find(id)) : plan.value;
  const at = stepAt(whole, state.current);
  const incident = state.vars['incident_id'];
  return {
    logId: left.logId,
    mode: left.mode,
    ...(left.mode === 'drill' ? { kind: state.kind ?? 'rehearsal' } : {}),
    playbook: { id: pinned.ref.id, title: pinned.playbook.title },
    stepNumber: at?.number ?? 1,
    stepTitle: at?.step.title ?? pinned.playbook.title,
    steps: whole.steps.length,
    startedAt: Date.parse(state.startedAt),
    lastAt: Date.parse(left.lastAt),
    unknown: openIntents(state).length,
    closed: left.closed,
    ...(incident === undefined ? {} : { incident }),
  };
}
