import type { Entry, Payloads, TargetResult } from '../journal/payload.ts';
import { frozenTargets, sendsOf, targetState, neverSent } from './command-targets.ts';
import { askedAnew, withoutWayBack } from './fold-approvals.ts';
import { facilitated } from './fold-facilitator.ts';
import { injected } from './fold-injects.ts';
import { passedOverAfter } from './passed-over.ts';
import { pulledAfter } from './pulled-after.ts';
import { startedIn, toldOfTrack } from './fold-tracks.ts';
import {
  goesOnWithoutUs,
  isOpen,
  type IntentProgress,
  type RunState,
  type StepProgress,
} from './state.ts';

/**
 * One entry onto a run's state: the whole of what happens when something was recorded. Total:
 * any entry on any state gives a state (entries that do not concern runs change only the time).
 */
export function apply(state: RunState | undefined, entry: Entry): RunState | undefined {
  if (entry.type === 'run.start') return start(state, entry.data, entry.ts);
  if (!state) return undefined;
  return { ...change(state, entry), lastAt: entry.ts };
}

export function fold(entries: readonly Entry[]): RunState | undefined {
  let state: RunState | undefined;
  for (const entry of entries) state = apply(state, entry);
  return state;
}

/** What a crash leaves: every action without an answer is unknown, every session's key is gone. */
export function interrupted(state: RunState, at: string): RunState {
  const intents: Record<string, IntentProgress> = {};
  const steps: Record<string, StepProgress> = { ...state.steps };
  for (const [id, intent] of Object.entries(state.intents)) {
    intents[id] = isOpen(intent) ? { ...intent, status: 'unknown' } : intent;
    const path = intent.intent.path;
    const step = path === undefined ? undefined : steps[path];
    if (
      path !== undefined &&
      step?.status === 'started' &&
      isOpen(intent) &&
      goesOnWithoutUs(intent)
    ) {
      steps[path] = { ...step, status: 'unknown' };
    }
  }
  for (const [path, step] of Object.entries(state.steps)) {
    const sends = sendsOf(state, path);
    const last = sends.at(-1);
    const left = neverSent(sends).map(({ id }) => id);
    if (!last || last.notSent || step.endedAt !== undefined || left.length === 0) continue;
    // Nobody goes on with what somebody agreed to before the break: it is read back again.
    const told = intents[last.intent.id] ?? last;
    intents[last.intent.id] = { ...told, notSent: { why: 'interrupted', targets: left } };
    if (!isOpen(last)) steps[path] = { ...step, status: 'failed' };
  }
  const sessions = Object.fromEntries(
    Object.entries(state.sessions).map(([id, session]) => [
      id,
      session.endedAt === undefined ? { ...session, endedAt: at, why: 'lost' as const } : session,
    ]),
  );
  return { ...state, intents, steps, sessions };
}

function start(before: RunState | undefined, data: Payloads['run.start'], ts: string): RunState {
  const kit = {
    ...(data.kit ? { kit: data.kit } : {}),
    ...(data.brought ? { brought: data.brought } : {}),
    ...(data.draft ? { draft: data.draft } : {}),
    ...(data.kind ? { kind: data.kind } : {}),
  };
  if (before && data.continues) {
    const state = interrupted(before, ts);
    const logs = [...state.before, data.continues];
    return { ...state, ...kit, phase: 'going', lastAt: ts, before: logs };
  }
  const { run, playbook, includes, person, lang } = data;
  return {
    run,
    playbook,
    includes,
    person,
    lang,
    startedAt: ts,
    lastAt: ts,
    phase: 'going',
    steps: {},
    vars: {},
    intents: {},
    sessions: {},
    notes: [],
    approvals: {},
    before: [],
    ...kit,
  };
}

function change(state: RunState, entry: Entry): RunState {
  switch (entry.type) {
    case 'step.start': {
      const { path, pass } = entry.data;
      const tracks = startedIn(state, entry.data);
      const step: StepProgress = { status: 'started', pass, startedAt: entry.ts, intents: [] };
      return { ...withStep(state, path, () => step, entry.ts), ...tracks, current: path };
    }
    case 'step.done': {
      const { path, how, byHand, asExpected, came, actual } = entry.data;
      const done = withStep(
        state,
        path,
        (step) => ({
          ...step,
          status: 'done',
          endedAt: entry.ts,
          how,
          ...(byHand === undefined ? {} : { byHand }),
          ...(asExpected === undefined ? {} : { asExpected }),
          ...(came === undefined ? {} : { came }),
          ...(actual === undefined ? {} : { actual }),
        }),
        entry.ts,
      );
      const approvals = withoutWayBack(state.approvals, path);
      return { ...done, approvals, lastConfirmed: { path, at: entry.ts } };
    }
    case 'step.skip': {
      const { path, code, reason } = entry.data;
      const skipped = withStep(
        state,
        path,
        (step) => ({
          ...step,
          status: 'skipped',
          endedAt: entry.ts,
          skip: { code, reason },
        }),
        entry.ts,
      );
      return { ...skipped, approvals: withoutWayBack(state.approvals, path) };
    }
    case 'track':
      return toldOfTrack(state, entry.data, entry.ts);
    case 'answer': {
      const { path, option } = entry.data;
      const answered = withStep(state, path, (step) => ({ ...step, option }), entry.ts);
      return { ...answered, vars: { ...state.vars, [variableName(path)]: option } };
    }
    case 'input': {
      const vars = { ...state.vars };
      for (const { id, value, text } of entry.data.values) {
        const known = value ?? textOf(text);
        if (known !== undefined) vars[id] = known;
      }
      return { ...state, vars };
    }
    case 'cmd.copy':
      return withStep(state, entry.data.path, (step) => ({ ...step, copied: true }), entry.ts);
    case 'note': {
      const { kind, openedAt, text, path, unrevoked, handover, deviation, agreed } = entry.data;
      const sessionsBefore = Object.keys(state.sessions).length;
      const note = {
        seq: entry.seq,
        kind,
        at: openedAt,
        text,
        ...(path === undefined ? {} : { path }),
        ...(entry.att ? { files: entry.att } : {}),
        ...(agreed ? { agreed } : {}),
        ...(deviation ? { deviation: deviation.is } : {}),
        ...(unrevoked ? { unrevoked: { ...unrevoked, saidAt: entry.ts, sessionsBefore } } : {}),
      };
      const person = handover?.to ?? state.person;
      const pulled = pulledAfter(state, deviation);
      const approvals = askedAnew(state, deviation);
      const over = passedOverAfter(state, deviation);
      return { ...state, ...pulled, ...approvals, ...over, person, notes: [...state.notes, note] };
    }
    case 'approve': {
      const { path, request, requestSha256 } = entry.data;
      const approved = { request, requestSha256, known: Object.keys(state.vars) };
      return { ...state, approvals: { ...state.approvals, [path]: approved } };
    }
    case 'intent':
      return intend(state, entry.data, entry.ts);
    case 'outcome':
      return settle(state, entry.data, entry.ts);
    case 'facilitator':
      return { ...state, ...facilitated(state, entry) };
    case 'inject':
      return { ...state, ...injected(state, entry.data, entry.ts) };
    case 'session.start':
      return {
        ...state,
        sessions: {
          ...state.sessions,
          [entry.data.session]: {
            session: entry.data,
            startedAt: entry.ts,
            intentsBefore: Object.keys(state.intents).length,
          },
        },
      };
    case 'session.end': {
      const session = state.sessions[entry.data.session];
      if (!session) return state;
      const ended = { ...session, endedAt: entry.ts, why: entry.data.why };
      return { ...state, sessions: { ...state.sessions, [entry.data.session]: ended } };
    }
    case 'log.close':
      return { ...state, phase: entry.data.why === 'quit' ? state.phase : 'closed' };
    default:
      return state;
  }
}

function intend(state: RunState, intent: Payloads['intent'], at: string): RunState {
  const intents = { ...state.intents, [intent.id]: { intent, at, status: 'pending' as const } };
  if (intent.path === undefined) return { ...state, intents };
  const withIntent = withStep(
    state,
    intent.path,
    (step) => ({
      ...step,
      status: 'started',
      intents: [...step.intents, intent.id],
    }),
    at,
  );
  return { ...withIntent, intents };
}

function settle(state: RunState, data: Payloads['outcome'], at: string): RunState {
  const before = state.intents[data.id];
  if (!before) return state;
  const { id, status, by, ...known } = data;
  const after: IntentProgress = {
    ...before,
    ...known,
    status,
    by,
    ...(status === 'sent' || status === 'unknown' ? {} : { endedAt: at }),
  };
  const intents = { ...state.intents, [id]: after };
  const path = before.intent.path;
  if (path === undefined) return { ...state, intents };
  const shown = withStep(
    state,
    path,
    (step) => ({ ...step, status: statusAfter(step, after) }),
    at,
  );
  return withSends({ ...shown, intents }, path, after);
}

/** The last of several sends may go well where an earlier one did not. */
function withSends(state: RunState, path: string, { intent, status }: IntentProgress): RunState {
  const step = state.steps[path];
  const over = status === 'ok' || status === 'failed' || status === 'cancelled';
  if (!intent.send || !over || step?.status !== 'started') return state;
  const wrong = frozenTargets(sendsOf(state, path)).some((target) => {
    const known = targetState(target);
    return known !== 'succeeded' && known !== 'waiting';
  });
  if (!wrong) return state;
  return { ...state, steps: { ...state.steps, [path]: { ...step, status: 'failed' } } };
}

function statusAfter(step: StepProgress, intent: IntentProgress): StepProgress['status'] {
  if (step.status === 'done' || step.status === 'skipped') return step.status;
  if (intent.status === 'failed' || intent.status === 'cancelled') return 'failed';
  if (intent.status !== 'unknown' || intent.by === 'person') return 'started';
  return goesOnWithoutUs(intent) ? 'unknown' : 'failed';
}

function withStep(
  state: RunState,
  path: string,
  next: (step: StepProgress) => StepProgress,
  at: string,
): RunState {
  const step = state.steps[path] ?? { status: 'started', pass: 1, startedAt: at, intents: [] };
  return { ...state, steps: { ...state.steps, [path]: next(step) } };
}

/** The CEL name of an answer: the step's own id, dashes as underscores. */
export function variableName(path: string): string {
  return (path.split('/').pop() ?? path).replaceAll('-', '_');
}

function textOf(text: Payloads['note']['text'] | undefined): string | undefined {
  return text && 'text' in text ? text.text : undefined;
}

export function allSucceeded(results: readonly TargetResult[]): boolean {
  return results.length > 0 && results.every((result) => result.status === 'Success');
}
