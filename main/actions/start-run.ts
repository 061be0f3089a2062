import { lendDocuments } from './bundles/documents.ts';
import { real, type DrillKind } from '../core/drill/kind.ts';
import { planFor } from '../core/drill/narrowed-plan.ts';
import type { Mode } from '../core/journal/payload.ts';
import type { Plan } from '../core/run/plan.ts';
import type { RunState } from '../core/run/state.ts';
import type { Failure } from '../core/failure.ts';
import { kitFor } from '../core/kit/kit-for.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Done } from './answer.ts';
import { unfitKit } from './drill/where.ts';
import { closeRun } from './close-run.ts';
import { advance } from './current-step.ts';
import type { Desk } from './desk.ts';
import { activeRun, openingOne, openLog, planOf, scenarioOf } from './open-log.ts';
import { beginRange } from './drill-range.ts';
import { toBegin, type ToBegin } from './kit/gate.ts';
import { notePlayed } from './played.ts';
import { record } from './record.ts';
import { leaveRun } from './leave-run.ts';
import type { Tried } from './writing/tried.ts';

export interface RunRequest {
  readonly playbook: string;
  readonly mode: Mode;
  readonly scenario?: string;
  /** What the drill is for, for as long as its run lasts; a rehearsal without it. */
  readonly kind?: DrillKind;
  /** Why the open run is given up for this one. */
  readonly instead?: string;
}

/**
 * Opens a log of its own, pins the playbook in it, and makes the first step current. An incident with
 * a kit or playbook nobody stands for is held first: `kit/gate.ts`. Begun instead of an open incident,
 * an incident's log names the other's, so that both are read, exported and verified as one.
 */
export function startRun(desk: Desk, request: RunRequest): Promise<Done> {
  return openingOne(desk, () => start(desk, request), request.instead !== undefined);
}

/** The same with a draft that is only tried. `instead`: why the open drill of one is given up for it. */
export function startTried(desk: Desk, tried: Tried, instead?: string): Promise<Done> {
  const request: RunRequest = {
    playbook: tried.plan.playbook.ref.id,
    mode: 'drill',
    ...(instead === undefined ? {} : { instead }),
  };
  return openingOne(desk, () => start(desk, request, tried), instead !== undefined);
}

const none: Result<ToBegin, Failure> = ok({ told: {} });

async function start(desk: Desk, request: RunRequest, tried?: Tried): Promise<Done> {
  const { mode, playbook, instead } = request;
  // An incident has no kind, whatever is asked for: with one it would be given the users of another.
  const kind = mode === 'drill' ? request.kind : undefined;
  const plan = tried ? ok(tried.plan) : await planOf(desk, request.playbook);
  if (!plan.ok) return plan;
  const inReal = real(kind) !== undefined;
  const scripted = inReal ? ok(undefined) : await scenarioOf(desk, mode, request.scenario);
  const scenario = tried ? ok(tried.scenario) : scripted;
  if (!scenario.ok) return scenario;
  // Whoever stood for the kit of this incident stands for it after a change of playbook too.
  const agreed = instead === undefined ? undefined : openIncident(desk);
  const asked = {
    playbook,
    ...(instead === undefined ? {} : { instead }),
    ...(inReal && kind !== undefined ? { kind } : {}),
  };
  const begins =
    mode === 'incident' || inReal ? await toBegin(desk, asked, plan.value, agreed) : none;
  if (!begins.ok) return begins;
  const kit = begins.value.kit && kitFor(kind, begins.value.kit);
  const unfit = inReal ? unfitKit(kind, kit) : undefined;
  if (unfit) return err(unfit);
  const before = await giveUp(desk, request);
  if (!before.ok) return before;
  await leaveRun(desk);
  const journal = await openLog(desk, {
    mode,
    clockSpeed: desk.ports.clockSpeed,
    ...(scenario.value ? { scenario: scenario.value.id } : {}),
    ...(before.value === undefined ? {} : { continues: before.value }),
  });
  if (!journal.ok) return journal;

  const what = {
    ...(tried ? { draft: tried.draft } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
  const state = { ...emptyState(desk, plan.value), ...what };
  const { told } = begins.value;
  const run = activeRun(desk, {
    plan: planFor(what.kind, plan.value, kit),
    journal: journal.value,
    mode,
    state,
    scenario: scenario.value,
  });
  if (kit) run.kit = kit;
  delete desk.kitGate;
  desk.run = run;
  void lendDocuments(desk, run);
  const started = await record(desk, run, {
    type: 'run.start',
    run: state.run,
    pb: state.playbook,
    data: {
      run: state.run,
      playbook: state.playbook,
      includes: state.includes,
      person: state.person,
      lang: state.lang,
      ...what,
      ...told,
    },
  });
  if (!started.ok) return started;
  notePlayed(desk, state);
  beginRange(desk, run);
  return advance(desk, run, undefined);
}

/** Gives the open run up for this one. Answers the log to carry on; each drill has one for itself. */
async function giveUp(
  desk: Desk,
  { mode, instead }: RunRequest,
): Promise<Result<string | undefined, Failure>> {
  const { run } = desk;
  if (instead === undefined || !run || run.state.phase === 'closed') return ok(undefined);
  const closed = await closeRun(desk, 'abandoned', instead);
  if (!closed.ok) return closed;
  return ok(run.mode === 'incident' && mode === 'incident' ? run.journal.logId : undefined);
}

/** An incident that was closed is over: what was agreed for it holds for no other. */
function openIncident({ run }: Desk): RunState | undefined {
  return run?.mode === 'incident' && run.state.phase !== 'closed' ? run.state : undefined;
}

function emptyState(desk: Desk, plan: Plan): RunState {
  const at = new Date(desk.ports.clock.now()).toISOString();
  return {
    run: desk.ports.random.uuid(),
    playbook: plan.playbook.ref,
    includes: plan.includes,
    person: desk.ports.settings.read().person ?? 'responder',
    lang: desk.ports.lang(),
    startedAt: at,
    lastAt: at,
    phase: 'going',
    steps: {},
    vars: {},
    intents: {},
    sessions: {},
    notes: [],
    approvals: {},
    before: [],
  };
}
