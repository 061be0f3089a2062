import type { Journal } from '../../core/ports/journal.ts';
import { err } from '../../core/result.ts';
import type { Plan, PlanStep } from '../../core/run/plan.ts';
import type { StepPlace } from '../../core/writing/move.ts';
import { createDesk, type ActiveRun, type Desk } from '../desk.ts';
import { bareRun } from '../open-log.ts';
import { compile } from './compile.ts';

/** A run that nobody began, standing at one step, with a desk of its own: nothing can come of it. */
export interface Preview {
  readonly desk: Desk;
  readonly run: ActiveRun;
  readonly at: PlanStep;
}

interface Compiled {
  readonly text: string;
  readonly plan: Plan;
  readonly places: readonly StepPlace[];
}

/**
 * The step around a place of a draft's text as a run would show it. Undefined while the text has
 * errors. The caret moves more often than the text changes: the last text is compiled once.
 */
export function createPreviewer(
  desk: Desk,
): (text: string, offset: number) => Promise<Preview | undefined> {
  let last: Compiled | undefined;
  return async (text, offset) => {
    if (last?.text !== text) last = await compiled(desk, text);
    if (!last) return undefined;
    const at = stepNear(last, offset);
    return at && madeUp(desk, last.plan, at);
  };
}

async function compiled(desk: Desk, text: string): Promise<Compiled | undefined> {
  const [{ stepPlaces }, plan] = await Promise.all([
    import('../../core/writing/move.ts'),
    compile(desk, text),
  ]);
  const places = stepPlaces(text);
  return plan && places && { text, plan, places };
}

/** The innermost step around the place that a run shows by itself, else the last one before it. */
function stepNear({ plan, places }: Compiled, offset: number): PlanStep | undefined {
  const before = places.filter(({ from }) => from <= offset);
  const around = before.filter(({ to }) => offset <= to);
  const near = [...before.slice(-1), ...around].reverse();
  const own = plan.playbook.ref.id;
  for (const { id } of near) {
    const exact = plan.steps.find(
      ({ path, from }) => from.id === own && (path === id || path.endsWith(`/${id}`)),
    );
    // One that takes in another playbook is shown as that one's first step.
    const first = exact ?? plan.steps.find(({ path }) => path.startsWith(`${id}/`));
    if (first) return first;
  }
  return plan.steps[0];
}

async function madeUp({ ports }: Desk, plan: Plan, at: PlanStep): Promise<Preview> {
  const time = new Date(ports.clock.now()).toISOString();
  const desk = createDesk({ ...ports, changed: () => undefined });
  const run = bareRun(desk, {
    plan,
    journal: nowhere,
    mode: 'drill',
    state: {
      run: '',
      playbook: plan.playbook.ref,
      includes: plan.includes,
      person: '',
      lang: ports.lang(),
      startedAt: time,
      lastAt: time,
      phase: 'going',
      current: at.path,
      steps: {},
      vars: {},
      intents: {},
      sessions: {},
      notes: [],
      approvals: {},
      before: [],
    },
  });
  const kit = await ports.kit();
  // The app's own form of an AWS step: what it looks like in a browser is the browser's.
  return { desk, run: { ...run, lane: 'sealed-key', ...(kit ? { kit } : {}) }, at };
}

const closed = () => Promise.resolve(err({ code: 'closed', detail: '' } as const));

/** What is only looked at is written down nowhere. */
const nowhere: Journal = {
  logId: '',
  mode: 'drill',
  append: closed,
  checkpoint: closed,
  rotate: closed,
  addWitness: closed,
  head: () => ({
    logId: '',
    size: 0,
    root: '',
    checkpointed: 0,
    shortCode: '',
    state: 'closed',
    waiting: 0,
  }),
  protect: () => undefined,
  mask: (text) => text,
  look: () => [],
  allow: () => undefined,
  close: closed,
};
