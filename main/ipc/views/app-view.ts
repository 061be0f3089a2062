import { usesKit } from '../../actions/drill/where.ts';
import type { Desk } from '../../actions/desk.ts';
import type { AppView, Notice } from '../../contract/views.ts';
import { assumptionMarks } from './assumption-view.ts';
import { connectionView } from './connection-view.ts';
import { drillView } from './drill-view.ts';
import { grantViews } from './handoff-view.ts';
import { gateViews } from './gate-view.ts';
import { jobViews } from './job-view.ts';
import { kitNotices } from './kit-notices.ts';
import { kitView } from './kit-view.ts';
import { likelyCards } from './playbook-card.ts';
import { dueView } from './programme-view.ts';
import { resumeCard } from './resume-card.ts';
import { runView } from './run-view.ts';
import { sessionViews } from './session-view.ts';
import type { Shown } from './shown.ts';
import { signInView } from './sign-in-view.ts';
import { vaultView } from './vault-view.ts';
import { uploadsView } from './uploads-view.ts';

/** All the window knows, made anew from the desk after every change. */
export function appView(desk: Desk, shown: Shown, serial: number): AppView {
  const { run } = desk;
  const signIn = signInView(desk);
  const drill = drillView(desk);
  const uploads = uploadsView(desk);
  const due = dueView(desk, shown);
  const watched = desk.ports.observers?.count() ?? 0;
  // A drill that is over has no say any more: its kit is the range's.
  const kit = (run?.state.phase === 'closed' ? undefined : run?.kit) ?? shown.kit?.kit;
  return {
    serial,
    settings: desk.ports.settings.read(),
    lang: shown.lang,
    platform: shown.platform,
    app: shown.app,
    notices: noticesOf(desk, shown),
    likely: likelyCards(shown),
    drilled: [...shown.played.values()].some(({ drilledAt }) => drilledAt !== undefined),
    resumable: desk.unfinished.flatMap((left) => resumeCard(left, shown) ?? []),
    sessions: sessionViews(desk),
    grants: grantViews(desk),
    jobs: jobViews(desk.jobs),
    connection: connectionView(desk),
    vault: vaultView(desk, kit),
    assumptions: assumptionMarks(desk.ports.assumptions),
    ...(kit ? { kit: kitView(kit, desk.ports.clock.now()) } : {}),
    ...gateViews(desk, shown),
    ...(run ? { run: runView(desk, run, shown.lang) } : {}),
    ...(signIn ? { signIn } : {}),
    ...(drill ? { drill } : {}),
    ...(due ? { due } : {}),
    ...(uploads ? { uploads } : {}),
    ...(watched > 0 ? { observers: watched } : {}),
  };
}

function noticesOf(desk: Desk, shown: Shown): readonly Notice[] {
  const { run } = desk;
  const lost: Notice[] = run && !run.recorded ? [{ code: 'not-recorded' }] : [];
  const mended: Notice[] = run?.recovered === true ? [{ code: 'log-recovered' }] : [];
  const left: Notice[] = desk.awsLoginLeft ? [{ code: 'aws-login-left' }] : [];
  const refused = (shown.library?.refused ?? []).map(({ file, finding }): Notice => ({
    code: 'playbook-refused',
    params: { file, finding },
  }));
  const settings = desk.ports.settings
    .notices()
    .map(({ code, detail }): Notice => ({ code, params: { detail } }));
  const kit = run && !usesKit(run) ? [] : kitNotices(shown.kit, shown.lang, desk.ports.clock.now());
  return [...shown.notices, ...lost, ...mended, ...left, ...settings, ...refused, ...kit];
}
