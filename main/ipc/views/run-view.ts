import { atEnd } from '../../actions/close-run.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import type { NoteView, RunView } from '../../contract/views.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import { stepAfter } from '../../core/run/next.ts';
import { stepAt } from '../../core/run/plan.ts';
import { openIntents } from '../../core/run/state.ts';
import { agreedViews } from './agreed-view.ts';
import { ledView } from './led-view.ts';
import { pausedView } from './paused-view.ts';
import { logView } from './log-view.ts';
import { injectViews } from './inject-view.ts';
import { sectionsOf } from './step-rows.ts';
import { tracksView } from './tracks-view.ts';
import { pulledViews } from './pulled-view.ts';
import { stepView } from './step-view.ts';
import { textOf } from './text-of.ts';
import { terminalsView } from './terminals-view.ts';
import { usedRoleViews } from './used-role-view.ts';

export function runView(desk: Desk, run: ActiveRun, lang: 'en' | 'ja'): RunView {
  const { plan, state, mode, scenario, journal } = run;
  const current = stepAt(plan, state.current);
  const next = stepAfter(plan, state, state.current, evaluateWhen);
  const incident = state.vars['incident_id'];
  return {
    runId: state.run,
    logId: journal.logId,
    mode,
    ...(mode === 'drill' ? { kind: state.kind ?? 'rehearsal' } : {}),
    playbook: { ...state.playbook, title: plan.playbook.playbook.title },
    person: state.person,
    startedAt: Date.parse(state.startedAt),
    clockSpeed: desk.ports.clockSpeed,
    phase: state.phase === 'closed' ? 'closed' : atEnd(plan, state) ? 'finished' : 'going',
    sections: sectionsOf(run),
    notes: state.notes.map((note): NoteView => ({
      kind: note.kind,
      at: Date.parse(note.at),
      text: textOf(note.text) ?? '',
      seq: note.seq,
      ...(note.path === undefined ? {} : { path: note.path }),
      ...(note.files ? { files: note.files.map(({ name }) => name) } : {}),
    })),
    agreed: agreedViews(state),
    usedRoles: usedRoleViews(run),
    ...pausedView(desk, run),
    ...ledView(run),
    ...injectViews(run),
    ...tracksView(desk, run),
    ...pulledViews(run),
    ...terminalsView(desk, run),
    log: logView(run, lang, desk.anchors.get(journal.logId)),
    ...(scenario ? { scenario: { id: scenario.id, title: scenario.title } } : {}),
    ...(incident === undefined ? {} : { incident }),
    ...(state.draft ? { draft: state.draft.id } : {}),
    ...(current ? { current: stepView(desk, run, current) } : {}),
    ...(next ? { next: { number: next.number, title: next.step.title } } : {}),
    ...(run.welcomeBack ? { welcomeBack: welcomeBack(run, run.welcomeBack) } : {}),
  };
}

function welcomeBack(
  run: ActiveRun,
  back: NonNullable<ActiveRun['welcomeBack']>,
): NonNullable<RunView['welcomeBack']> {
  const { lastConfirmed } = run.state;
  const at = lastConfirmed ? stepAt(run.plan, lastConfirmed.path) : undefined;
  return {
    ...back,
    unknown: openIntents(run.state).length,
    ...(lastConfirmed && at
      ? { lastConfirmed: { title: at.step.title, at: Date.parse(lastConfirmed.at) } }
      : {}),
  };
}
