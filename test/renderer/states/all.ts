import type { AppView } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { Answers } from '../../fakes/window-api.ts';
import { agreedStates } from './agreed.ts';
import { debrief, debriefStates } from './debrief.ts';
import { drillsStates } from './drills.ts';
import { drillStates } from './drill.ts';
import { attachmentStates } from './attachments.ts';
import { assumptionStates } from './assumptions.ts';
import { evidenceContent, evidenceRows } from './evidence.ts';
import { exportStates } from './export.ts';
import { cards, drill, failure, kit, NOW, run, sessions, view } from './base.ts';
import { scored } from './score.ts';
import { trailResult, trailRows } from './trail.ts';
import { playbook } from './playbook.ts';
import { hits, logPage, logRecord, logs, proof, verdict } from './records.ts';
import { libraryStates } from './library.ts';
import { logStates } from './log.ts';
import type { ScreenState } from './screen-state.ts';
import { steps } from './steps.ts';
import { witnessStates } from './witness.ts';
import { connectionStates } from './connection.ts';
import { bareStuck, stuckView } from './stuck.ts';
import { signInStates } from './sign-in.ts';
import { handoffStates } from './handoff.ts';
import { renewalStates } from './renewal.ts';
import { gateStates } from './gate.ts';
import { ownStates } from './own.ts';
import { kitStates } from './kit.ts';
import { trackRuns } from './tracks.ts';
import { uploadStates } from './uploads.ts';
import { terminalsStates } from './terminals.ts';
import { usedRoleStates } from './used-roles.ts';
import { vaultStates } from './vault.ts';
import { writeStates } from './write.ts';

type Mode = 'incident' | 'drill';

const answers: Answers = {
  'debrief.read': debrief,
  'debrief.open-items': debrief.items.filter(({ closed }) => !closed),
  'evidence.list': evidenceRows,
  'evidence.open': evidenceContent,
  'evidence.check': {
    same: true,
    actual: evidenceRows[0]?.sha256 ?? '',
    size: 12,
    recorded: true,
  },
  'redaction.preview': ({ text: typed }) => {
    const start = typed.indexOf('hunter2!');
    return start < 0 ? [] : [{ start, end: start + 8, rule: 'password', fixed: false }];
  },
  'library.list': cards,
  'library.search': ({ query }) =>
    query === 'zzz'
      ? []
      : cards.slice(0, 2).map((card) => ({
          ...card,
          matched: { where: 'symptom', text: 'The SSO sign-in page does not load' },
        })),
  'playbook.open': playbook,
  'playbook.health': { findings: [], versions: 1 },
  'playbook.versions': { versions: [] },
  'log.list': logs,
  'log.page': logPage,
  'log.record': logRecord,
  'log.find': { search: 'search-1' },
  'log.hits': hits,
  'log.seek': { at: 12 },
  'log.facets': {
    who: ['sato', 'system'],
    steps: [{ path: 'open-glass/sign-in', label: '3 Sign in with key and MFA' }],
  },
  'log.people': ['mori', 'sato', 'system'],
  'log.proof': proof,
  'trail.result': trailResult,
  'trail.rows': trailRows,
  'log.verify': verdict,
  'stuck.open': ({ on }) => stuckView(on),
  'drill.code': { code: '402913', endsAt: NOW + 17_000 },
};

/** Every state of every screen that is looked at: by axe, by the camera, and by component tests. */
export function states(mode: Mode): Readonly<Record<string, ScreenState>> {
  const inRun = (name: string, more: Partial<AppView> = {}, route?: Route): ScreenState => ({
    answers,
    ...(route ? { route } : {}),
    view: {
      ...view,
      run: run(mode, steps[name]!),
      sessions,
      ...(mode === 'drill' ? { drill } : {}),
      ...more,
    },
  });
  const at = (route: Route, more: Partial<AppView> = {}): ScreenState => ({
    answers,
    route,
    view: { ...view, ...more },
  });
  const players = Object.keys(steps).map((name) => [`player-${name}`, inRun(name)] as const);
  const current = steps['run-command']!;
  const { kit: _kit, ...bare } = view;
  const started = { unknown: 1, sessionsLost: 2, awaySince: NOW - 840_000 };
  return {
    home: at({ at: 'home' }),
    'home-notices': at(
      { at: 'home' },
      {
        notices: [
          { code: 'runtime-unsupported', params: { electron: '25.1.1' } },
          { code: 'kit-unsigned' },
        ],
      },
    ),
    'home-first-kit': {
      ...at({ at: 'home' }),
      view: { ...bare, notices: [{ code: 'kit-missing' }] },
    },
    'home-first-person': at({ at: 'home' }, { settings: { ...view.settings, person: 'nobody' } }),
    'home-first-drill': at(
      { at: 'home' },
      { drilled: false, likely: cards.map(({ lastDrilledAt: _, ...card }) => card) },
    ),
    'home-resume': at(
      { at: 'home' },
      {
        resumable: [
          {
            logId: 'log-0',
            ...{ mode, ...(mode === 'drill' ? { kind: 'tabletop' as const } : {}) },
            playbook: { id: 'PB-01', title: cards[0]!.title },
            incident: 'INC-2041',
            stepNumber: 6,
            stepTitle: current.title,
            steps: 10,
            startedAt: NOW - 3_600_000,
            lastAt: NOW - 840_000,
            closed: false,
            unknown: 1,
          },
        ],
      },
    ),
    'home-search': { ...at({ at: 'home' }), type: 'sso' },
    'home-no-hits': { ...at({ at: 'home' }), type: 'zzz' },
    'home-empty': at({ at: 'home' }, { likely: [] }),
    library: at({ at: 'library' }),
    'library-search': { ...at({ at: 'library' }), type: 'sso' },
    ...libraryStates(at, answers, playbook),
    ...attachmentStates(at, answers, playbook),
    reader: at({ at: 'reader', id: 'PB-01' }),
    'reader-open': {
      ...at({ at: 'reader', id: 'PB-01' }),
      clicks: [/Open all steps|全手順を開く/, /Restart the token cache|トークンキャッシュ/],
    },
    'reader-in-run': inRun(
      'run-command',
      {},
      { at: 'reader', id: 'PB-01', sha256: playbook.sha256, step: 'step-6' },
    ),
    'reader-missing': {
      ...at({ at: 'reader', id: 'PB-99' }),
      answers: { ...answers, 'playbook.open': failure('no-such-playbook') },
    },
    ...Object.fromEntries(players),
    ...Object.fromEntries(
      Object.entries(trackRuns(mode)).map(([name, run]) => [name, inRun('do', { run })]),
    ),
    'player-not-recorded': inRun('do', {
      notices: [{ code: 'not-recorded' }],
      run: {
        ...run(mode, steps['do']!),
        log: { ...run(mode, current).log, state: 'not-recorded' },
      },
    }),
    'player-back': inRun('do', { run: run(mode, current, { welcomeBack: started }), sessions: [] }),
    'player-finished': inRun('do', { run: run(mode, current, { phase: 'finished' }) }),
    'player-closed': inRun('do', {
      run: run(mode, current, { phase: 'closed' }),
      sessions: [],
      ...(mode === 'drill' ? { drill: scored } : {}),
    }),
    ...signInStates(mode, (more) => inRun('sign-in', more)),
    ...logStates(answers, at),
    ...witnessStates(mode, at({ at: 'log' })),
    ...uploadStates(mode, at({ at: 'uploads' })),
    ...kitStates(at({ at: 'kit' })),
    ...ownStates(at({ at: 'own-playbooks' })),
    ...gateStates(at),
    ...connectionStates(at, (more, route) => inRun('do', more, route)),
    ...debriefStates(at),
    ...drillsStates(at),
    ...assumptionStates(at, (route) => inRun('do', {}, route)),
    'stuck-mfa': inRun('sign-in', {}, { at: 'stuck', on: 'mfa' }),
    'stuck-ladder': inRun('sign-in', {}, { at: 'stuck', on: 'ladder' }),
    'stuck-empty-kit': {
      ...at({ at: 'stuck', on: 'mfa' }),
      answers: { ...answers, 'stuck.open': bareStuck },
    },
    evidence: inRun('do', {}, { at: 'evidence', logId: 'log-1' }),
    'evidence-one': {
      ...inRun('do', {}, { at: 'evidence', logId: 'log-1' }),
      press: 'evidence',
    },
    'evidence-empty': {
      ...inRun('do', {}, { at: 'evidence' }),
      answers: { ...answers, 'evidence.list': [] },
    },
    ...vaultStates(at),
    ...writeStates(at),
    ...exportStates(at({ at: 'log', logId: 'log-1' })),
    settings: at({ at: 'settings' }),
    'settings-no-kit': {
      route: { at: 'settings' },
      answers,
      view: { ...view, kit: { ...kit, people: [] }, app: { ...view.app, supported: false } },
    },
    'dialog-note': { ...inRun('do'), overlay: { is: 'note', kind: 'note', openedAt: NOW } },
    'dialog-note-masked': {
      ...inRun('do'),
      overlay: { is: 'note', kind: 'note', openedAt: NOW },
      fill: 'the database password: hunter2! was in the ticket',
    },
    'dialog-evidence': {
      ...inRun('do'),
      overlay: {
        is: 'evidence',
        source: 'file',
        openedAt: NOW,
        files: [
          new File(['x'.repeat(48_000)], 'sign-in 503.png', { type: 'image/png' }),
          new File(['nginx'], 'access.log'),
        ],
      },
    },
    'dialog-evidence-none': {
      ...inRun('do'),
      overlay: { is: 'evidence', source: 'file', openedAt: NOW, files: [] },
    },
    'dialog-evidence-held': {
      ...inRun('do'),
      press: 'keep',
      overlay: {
        is: 'evidence',
        source: 'file',
        openedAt: NOW,
        files: [new File(['nginx'], 'access.log')],
      },
      answers: {
        ...answers,
        'evidence.begin': { id: 'a' },
        'evidence.end': {
          code: 'evidence-suspicious',
          params: { rules: 'password, session-token' },
        },
      },
    },
    'dialog-aloud': { ...inRun('run-command'), overlay: { is: 'aloud' } },
    'dialog-aloud-warning': { ...inRun('do-warning'), overlay: { is: 'aloud' } },
    'dialog-aloud-role': { ...inRun('assume-role'), overlay: { is: 'aloud' } },
    'dialog-aloud-ask': { ...inRun('ask'), overlay: { is: 'aloud' } },
    'dialog-end-all': { ...inRun('do'), overlay: { is: 'end-all' } },
    ...handoffStates((more) => inRun('do', more)),
    ...renewalStates(
      (more) => inRun('do', more),
      (session) => ({ run: run(mode, { ...current, session }) }),
    ),
    ...terminalsStates((more) => inRun('do', { run: { ...run(mode, current), ...more } })),
    ...usedRoleStates(mode, (made) => inRun('do', { run: made })),
    ...agreedStates(mode),
    ...drillStates(mode),
    'dialog-deviate': { ...inRun('do'), overlay: { is: 'deviate' } },
    'dialog-hand-over': { ...inRun('do'), overlay: { is: 'hand-over' } },
    'dialog-close-run': { ...inRun('do'), overlay: { is: 'close-run' } },
    'dialog-palette': { ...inRun('do'), overlay: { is: 'palette' } },
    'dialog-shortcuts': { ...inRun('do'), overlay: { is: 'shortcuts' } },
    'dialog-skip': { ...inRun('do'), press: 'skip' },
  };
}
