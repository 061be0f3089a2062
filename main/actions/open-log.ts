import type { Failure } from '../core/failure.ts';
import type { Mode } from '../core/journal/payload.ts';
import type { Journal, OpenLog } from '../core/ports/journal.ts';
import type { Scenario } from '../core/drill/scenario.ts';
import { err, ok, type Result } from '../core/result.ts';
import { unfold, type Plan } from '../core/run/plan.ts';
import { withPulled } from '../core/run/pulled.ts';
import type { RunState } from '../core/run/state.ts';
import { refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { refreshAnchors } from './witness/anchors.ts';
import { protectHeld } from './hold-secrets.ts';
import { protectStored } from './vault/opened.ts';

/** The playbook unfolded with the parts it includes, and the run took in, as this laptop holds them. */
export async function planOf(
  desk: Desk,
  playbookId: string,
  state: Pick<RunState, 'pulled'> = {},
): Promise<Result<Plan, Failure>> {
  const library = await desk.ports.library();
  const found = library.find(playbookId);
  if (!found) return err({ code: 'no-such-playbook', params: { id: playbookId } });
  const plan = unfold(found, (id) => library.find(id));
  if (!plan.ok) return err({ code: 'playbook-has-errors', raw: plan.error.detail });
  return ok(withPulled(plan.value, state, (id) => library.find(id)));
}

export async function scenarioOf(
  desk: Desk,
  mode: Mode,
  scenario: string | undefined,
): Promise<Result<Scenario | undefined, Failure>> {
  if (mode === 'incident') return ok(undefined);
  const { scenarios } = await desk.ports.library();
  const found = scenarios.find(({ id }) => id === scenario);
  return found ? ok(found) : err({ code: 'no-such-scenario', params: { id: scenario ?? '' } });
}

/**
 * One run at a time, and one log: whoever comes second while it opens is told so. `instead`: the open
 * one is given up on the way.
 */
export async function openingOne(
  desk: Desk,
  open: () => Promise<Done>,
  instead = false,
): Promise<Done> {
  if (desk.run?.state.phase === 'going' && !instead) return refuse('run-already-open');
  if (desk.opening) return refuse('busy');
  desk.opening = true;
  try {
    return await open();
  } finally {
    desk.opening = false;
  }
}

export async function openLog(desk: Desk, options: OpenLog): Promise<Result<Journal, Failure>> {
  const opened = await desk.ports.journals.open(options);
  if (!opened.ok) return err({ code: 'not-recorded', raw: opened.error.detail });
  protectHeld(desk, opened.value);
  protectStored(desk, { journal: opened.value });
  return opened;
}

interface RunParts {
  readonly plan: Plan;
  readonly journal: Journal;
  readonly mode: Mode;
  readonly state: RunState;
  readonly scenario?: Scenario | undefined;
}

/** An open run before its first record; `state` is what its log folds to. */
export function activeRun(desk: Desk, parts: RunParts): ActiveRun {
  /* A log that goes on may have been anchored before. */
  void refreshAnchors(desk, parts.journal.logId);
  return bareRun(desk, parts);
}

/** The same without a look at what its log is anchored to: of one that has no log, too. */
export function bareRun(desk: Desk, { scenario, ...rest }: RunParts): ActiveRun {
  return {
    ...rest,
    ...(scenario ? { scenario } : {}),
    tail: [],
    entries: rest.journal.head().size,
    recorded: rest.journal.head().state === 'recording',
    lastSavedAt: desk.ports.clock.now(),
    pending: new Map(),
    acting: new Set(),
    failures: new Map(),
    partial: new Map(),
    automations: new Map(),
    opened: new Set(),
    approvalWaits: new Map(),
    keyReasons: new Set(),
    browsing: new Map(),
    waysOut: new Map(),
    background: new Set(),
  };
}
