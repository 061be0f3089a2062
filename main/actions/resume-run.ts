import type { Failure } from '../core/failure.ts';
import { real } from '../core/drill/kind.ts';
import { planFor } from '../core/drill/narrowed-plan.ts';
import type { Draft } from '../core/journal/payload.ts';
import { interrupted } from '../core/run/fold.ts';
import { stepAt } from '../core/run/plan.ts';
import type { RunState } from '../core/run/state.ts';
import { kitFor } from '../core/kit/kit-for.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import { advance } from './current-step.ts';
import { lendDocuments } from './bundles/documents.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { unfitKit, usesKit } from './drill/where.ts';
import { beginRange } from './drill-range.ts';
import { toBegin, type ToBegin } from './kit/gate.ts';
import { leaveRun } from './leave-run.ts';
import { goOnInLog, type LogToGoOnIn } from './go-on-in-log.ts';
import { activeRun, openingOne, planOf, scenarioOf } from './open-log.ts';
import { rememberSpent } from './remember-spent.ts';
import { recordAll } from './record.ts';
import { findUnfinished } from './unfinished.ts';
import { triedAgain } from './writing/tried.ts';

/**
 * Goes on with a run that a crash or a quit left: in its own log, when the vault kept the seed, else
 * in a new one that names the old one's size and root. Actions without an answer stand as unknown.
 */
export function resumeRun(desk: Desk, logId: string): Promise<Done> {
  return openingOne(desk, () => resume(desk, logId));
}

async function resume(desk: Desk, logId: string): Promise<Done> {
  const left = desk.unfinished.find((candidate) => candidate.logId === logId);
  if (!left) return refuse('no-such-log', { log: logId });
  const tried = await triedAgain(desk, left.state);
  if (!tried.ok) return tried;
  const plan = tried.value
    ? ok(tried.value.plan)
    : await planOf(desk, left.state.playbook.id, left.state);
  if (!plan.ok) return plan;
  const scenario = tried.value
    ? ok(tried.value.scenario)
    : usesKit(left)
      ? ok(undefined)
      : await scenarioOf(desk, left.mode, left.scenario);
  if (!scenario.ok) return scenario;
  const begins: Result<ToBegin, Failure> = usesKit(left)
    ? await toBegin(desk, { logId }, plan.value, left.state)
    : ok({ told: {} });
  if (!begins.ok) return begins;
  const kit = begins.value.kit && kitFor(left.state.kind, begins.value.kit);
  const unfit = real(left.state.kind) && unfitKit(left.state.kind, kit);
  if (unfit) return err(unfit);
  await leaveRun(desk);
  const log = await goOnInLog(desk, left);
  if (!log.ok) return log;
  const { journal, recovered, told } = log.value;

  const now = new Date(desk.ports.clock.now()).toISOString();
  const lost = Object.values(left.state.sessions).filter(({ endedAt }) => endedAt === undefined);
  const run = activeRun(desk, {
    plan: planFor(left.state.kind, plan.value, kit),
    journal,
    mode: left.mode,
    state: interrupted(left.state, now),
    scenario: scenario.value,
  });
  run.welcomeBack = { awaySince: Date.parse(left.lastAt), sessionsLost: lost.length };
  run.recovered = recovered;
  if (kit) run.kit = kit;
  delete desk.kitGate;
  desk.run = run;
  void lendDocuments(desk, run);
  rememberSpent(desk, left.state);
  const recorded = await recordAll(desk, run, [
    continues(left.state, run, log.value.left, begins.value.told),
    ...told,
    ...lost.map(({ session }): Draft => ({
      type: 'session.end',
      run: left.state.run,
      data: { session: session.session, why: 'lost' },
    })),
    ...otherBytes(left.state, run),
  ]);
  if (!recorded.ok) return recorded;
  beginRange(desk, run);
  await findUnfinished(desk);
  if (stepAt(run.plan, run.state.current)) return done;
  // What a section was taken in from may be gone: the run goes on behind the step it came in at.
  const { current = '' } = run.state;
  const gone = run.state.pulled?.find(({ as }) => current.startsWith(`${as}/`));
  return advance(desk, run, gone?.after);
}

/** The person has read "you were here". */
export function goOn(desk: Desk): Done {
  if (!desk.run) return refuse('no-run');
  delete desk.run.welcomeBack;
  desk.ports.changed();
  return done;
}

function continues(
  state: RunState,
  run: ActiveRun,
  left: LogToGoOnIn['left'],
  told: ToBegin['told'],
): Draft {
  return {
    type: 'run.start',
    run: state.run,
    pb: state.playbook,
    data: {
      run: state.run,
      playbook: run.plan.playbook.ref,
      includes: run.plan.includes,
      person: state.person,
      lang: state.lang,
      continues: left,
      ...(state.draft ? { draft: state.draft } : {}),
      ...(state.kind ? { kind: state.kind } : {}),
      ...told,
    },
  };
}

/** The playbook was replaced while the run was open: going on is allowed, hiding it is not. */
function otherBytes(state: RunState, run: ActiveRun): readonly Draft[] {
  const { includes, playbook } = run.plan;
  const refs = [playbook.ref, ...includes];
  // A section may begin with the steps of yet another playbook: it is told by its own.
  const parts = (state.pulled ?? []).map(({ playbook: before }) => ({
    before,
    now: refs.find(({ id }) => id === before.id),
  }));
  return [{ before: state.playbook, now: playbook.ref }, ...parts]
    .filter(({ before, now }) => now?.sha256 !== before.sha256)
    .map(({ before, now }) => {
      const detail = { text: `${before.id}: ${before.sha256} → ${now?.sha256 ?? '-'}` };
      return { type: 'security', run: state.run, data: { code: 'playbook-changed', detail } };
    });
}
