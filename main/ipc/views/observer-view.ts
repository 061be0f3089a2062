import type {
  AppView,
  RunView,
  StepDetailView,
  StepView,
  TrackView,
} from '../../contract/views.ts';
import type {
  ObservedRun,
  ObservedStep,
  ObserverView,
} from '../../contract/views/observer-view.ts';
import { maskShared } from '../../core/share/mask-shared.ts';

/** What an observer is shown, from what the window is shown: less of everything, and masked on wish. */
export function observerView(view: AppView, masked: boolean): ObserverView {
  const { serial, lang, settings, run, sessions } = view;
  const shown: ObserverView = {
    serial,
    lang,
    theme: settings.theme,
    masked,
    sessions: sessions.map(
      ({ id, kind, name, account, alias, region, startedAt, expiresAt }) =>
        ({ id, kind, name, account, alias, region, startedAt, expiresAt }) as const,
    ),
    ...(run ? { run: runOf(run, masked) } : {}),
  };
  return masked ? maskAll(shown) : shown;
}

function runOf(run: RunView, masked: boolean): ObservedRun {
  const {
    mode,
    kind,
    incident,
    person,
    startedAt,
    clockSpeed,
    phase,
    sections,
    next,
    current,
    tracks,
  } = run;
  const { records, state, tail } = run.log;
  const hide = (type: string): boolean => masked && type === 'note';
  return {
    mode,
    person,
    startedAt,
    clockSpeed,
    phase,
    sections,
    playbook: { id: run.playbook.id, title: run.playbook.title },
    log: {
      records,
      state,
      // Somebody's own words may hold anything.
      tail: tail.map((line) => (hide(line.type) ? { ...line, what: '' } : line)),
    },
    ...(kind === undefined ? {} : { kind }),
    ...(incident === undefined ? {} : { incident }),
    ...(next ? { next } : {}),
    ...(run.paused ? { paused: run.paused } : {}),
    // Those that came; what is to come is in no view but the facilitator's.
    ...(run.messages ? { messages: run.messages } : {}),
    ...(current ? { current: stepOf(current) } : {}),
    ...(tracks ? { tracks: tracks.tracks.map((one) => trackOf(one, masked)) } : {}),
  };
}

/** Why a track was left is somebody's own words; what it would find out is for whoever does it. */
function trackOf(track: TrackView, masked: boolean): TrackView {
  const { left, ...rest } = track;
  const shown = left && { ...left, reason: masked ? '' : left.reason };
  return { ...rest, gives: [], ...(shown ? { left: shown } : {}) };
}

function stepOf(step: StepView): ObservedStep {
  const { path, number, total, title, risk, state, usualSeconds, targetSeconds, detail } = step;
  const { expect, warning, startedAt, pending, result } = step;
  const targets = result?.targets;
  return {
    path,
    number,
    total,
    title,
    do: step.do,
    risk,
    state,
    usualSeconds,
    targetSeconds,
    section: step.section.title,
    lines: linesOf(detail),
    ...('role' in detail ? { role: roleOf(detail.role) } : {}),
    ...(expect ? { expect } : {}),
    ...(warning ? { warning } : {}),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(pending ? { pending } : {}),
    ...(targets
      ? {
          targets: {
            ok: targets.filter((target) => target.state === 'succeeded').length,
            failed: targets.filter((target) => target.state === 'failed').length,
            total: targets.length,
          },
        }
      : {}),
  };
}

const roleOf = ({ name, account, alias }: NonNullable<ObservedStep['role']>) => ({
  name,
  account,
  alias,
});

function linesOf(detail: StepDetailView): readonly string[] {
  switch (detail.kind) {
    case 'run-command':
      return detail.script.map((spans) => spans.map(({ text }) => text).join(''));
    case 'cli':
      return detail.command.split('\n');
    case 'link':
      return [detail.url];
    case 'terminal':
      return [detail.instance];
    case 'automation':
      return [detail.document];
    default:
      return [];
  }
}

/** Every text, wherever it stands: a field that is added later is masked too. */
function maskAll<T>(value: T): T {
  if (typeof value === 'string') return maskShared(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => maskAll(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskAll(one)])) as T;
}
