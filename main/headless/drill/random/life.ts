import { followTimeline } from '../../../actions/drill/timeline.ts';
import type { Desk } from '../../../actions/desk.ts';
import { dropExpired } from '../../../actions/end-session.ts';
import { exportLog } from '../../../actions/export-log.ts';
import { goOn, resumeRun } from '../../../actions/resume-run.ts';
import { findUnfinished } from '../../../actions/unfinished.ts';
import type { Failure } from '../../../core/failure.ts';
import { stepAt } from '../../../core/run/plan.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Say } from '../say.ts';
import { startDrill } from '../start-drill.ts';
import { ACTS, OFTEN, type Act } from './acts.ts';
import type { Chance } from './chance.ts';
import { leave } from './leave.ts';

/** One process of a drill with a random responder. */
export interface Life {
  readonly desk: Desk;
  readonly say: Say;
  readonly scenario: string;
  readonly chance: Chance;
  /** 0 for the first; each one after it goes on from the log of the one before. */
  readonly number: number;
  readonly decline: (times: number) => void;
  /** The laptop dies now; where nobody ends this process, it goes on. */
  readonly die: () => Promise<void>;
  /** Told of every act and what came of it. */
  readonly acted: (name: string, outcome: string) => void;
}

/** Where an export lies, and how the run was left. */
export interface Over {
  readonly folder: string;
  readonly closed: 'finished' | 'abandoned';
}

const MOST_ACTS = 45;
/** Lives after which nobody dies any more. */
const MOST_LIVES = 2;
const BETWEEN_MS = 40_000;

const CHOICES: readonly (readonly [string, Act])[] = Object.entries(ACTS).flatMap(([name, act]) =>
  Array.from({ length: OFTEN[name] ?? 1 }, () => [name, act] as const),
);

/** Begins or goes on, does what chance wants, and gets out; anything that goes wrong is the answer. */
export async function live(life: Life): Promise<Result<Over, Failure>> {
  const { desk, scenario, chance, number } = life;
  const begun = number === 0 ? await startDrill(desk, scenario) : await goOnWith(desk);
  if (!begun.ok) return begun;
  const acts = 5 + chance.below(MOST_ACTS);
  for (let left = acts; left > 0; left -= 1) {
    const wrong = await actOnce(life);
    if (wrong) return err(wrong);
    if (desk.run?.state.phase !== 'going') break;
  }
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  await run.range?.setFaults([]);
  const closed =
    run.state.phase === 'closed'
      ? ok('finished' as const)
      : await leave(desk, run, chance.pick(['at once', 'by the steps']));
  if (!closed.ok) return closed;
  const exported = await exportLog(desk, run.journal.logId);
  if (!exported.ok) return exported;
  return ok({ folder: exported.value?.folder ?? '', closed: closed.value });
}

async function goOnWith(desk: Desk): Promise<Result<null, Failure>> {
  await findUnfinished(desk);
  const [left] = desk.unfinished;
  if (!left) return err({ code: 'no-such-log' });
  const resumed = await resumeRun(desk, left.logId);
  if (resumed.ok) goOn(desk);
  return resumed;
}

/** One act; what no act may come to, else undefined. */
async function actOnce(life: Life): Promise<Failure | undefined> {
  const { desk, say, chance, number, decline, die, acted } = life;
  await desk.ports.timer.sleep(chance.below(BETWEEN_MS));
  await followTimeline(desk);
  await dropExpired(desk);
  const { run } = desk;
  const at = run && stepAt(run.plan, run.state.current);
  if (!run || !at) return { code: 'no-run' };
  const [name, act] = chance.pick(CHOICES) ?? ['wait', ACTS['wait'] as Act];
  const dies = number < MOST_LIVES && chance.onceIn(25);
  const going = Promise.resolve(act({ desk, run, at, chance, say, decline }));
  if (dies) await die();
  const done = await going;
  decline(0);
  acted(`${name} at ${at.path}`, done.ok ? 'ok' : done.error.code);
  return !done.ok && done.error.code === 'internal' ? done.error : undefined;
}
