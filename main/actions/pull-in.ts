import type { Failure } from '../core/failure.ts';
import { isHeld } from '../core/publish/gate.ts';
import { err, ok, type Result } from '../core/result.ts';
import { freshName, pullIn, putBack } from '../core/run/pulled.ts';
import type { PinnedPlaybook, Plan } from '../core/run/plan.ts';
import type { Pulled } from '../core/run/state.ts';
import { valuesWanted, type WantedValue } from '../core/run/values-wanted.ts';
import { done, refuse, type Done } from './answer.ts';
import { advance, currentStep, exclusively } from './current-step.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { tell } from './deviate.ts';
import { planFor } from '../core/drill/narrowed-plan.ts';
import { usesKit } from './drill/where.ts';
import { broughtIn } from './kit/brought-in.ts';

export interface PullWish {
  readonly path: string;
  readonly playbook: string;
  readonly section: string;
  readonly reason: string;
}

/**
 * Takes a section of another playbook into this run, behind the step the person is at. An incident
 * takes none from a playbook that nobody's word stands for.
 */
export async function pullInSection(desk: Desk, wish: PullWish): Promise<Done> {
  const found = currentStep(desk, wish.path);
  if (!found.ok) return found;
  return exclusively(found.value, async ({ run }) => {
    if (run.state.phase !== 'going' || run.closing || run.closeBegun) return refuse('no-run');
    if (wish.reason.trim() === '') return refuse('reason-required');
    const wanted = await wantedPart(desk, run, wish);
    if (!wanted.ok) return wanted;
    const { plan, pulled } = wanted.value;
    const { after: path, ...part } = pulled;
    const told = await tell(desk, run, wish.reason, { is: 'pulled', path, pulled: part });
    if (!told.ok) return told;
    run.plan = plan;
    desk.ports.changed();
    return done;
  });
}

/** What such a section would need that nothing in it gives; asked before it is taken in. */
export async function neededByPart(
  desk: Desk,
  { playbook, section }: Pick<PullWish, 'playbook' | 'section'>,
): Promise<Result<readonly WantedValue[], Failure>> {
  const { run } = desk;
  const path = run?.state.current;
  if (!run || path === undefined) return refuse('no-run');
  const wanted = await wantedPart(desk, run, { path, playbook, section });
  if (!wanted.ok) return wanted;
  const { plan, pulled, pinned, find } = wanted.value;
  return ok(valuesWanted(plan, pulled.as, run.state.vars, pinned, find));
}

interface WantedPart {
  readonly plan: Plan;
  readonly pulled: Pulled;
  readonly pinned: PinnedPlaybook;
  readonly find: (id: string) => PinnedPlaybook | undefined;
}

async function wantedPart(
  desk: Desk,
  run: ActiveRun,
  { path, playbook, section }: Omit<PullWish, 'reason'>,
): Promise<Result<WantedPart, Failure>> {
  // The run has its own steps already: on to one of them is a jump.
  if (playbook === run.plan.playbook.ref.id) {
    return err({ code: 'playbook-of-run', params: { id: playbook } });
  }
  const library = await desk.ports.library();
  const find = (id: string) => library.find(id);
  const pinned = find(playbook);
  if (!pinned) return err({ code: 'no-such-playbook', params: { id: playbook } });
  const bare = { as: freshName(run.plan), after: path, playbook: pinned.ref, section };
  const plan = pullIn(run.plan, bare, find);
  if (!plan) return err({ code: 'no-such-step', params: { path: `${playbook}/${section}` } });
  // What the new steps come from, in the version they come from: the run may hold an older one.
  const refs = plan.steps.flatMap(({ pulled, from }) => (pulled?.as === bare.as ? [from] : []));
  const includes = [...new Set(refs)].filter(({ id }) => id !== pinned.ref.id);
  const pulled = { ...bare, ...(includes.length > 0 ? { includes } : {}) };
  if (usesKit(run)) {
    const tools = { hash: desk.ports.hash, signatures: desk.ports.witness.signatures };
    const had = new Set([run.plan.playbook.ref, ...run.plan.includes].map(({ sha256 }) => sha256));
    const held = broughtIn(
      tools,
      library,
      { ...plan, playbook: pinned, includes: refs },
      run.kit,
    ).find((one) => isHeld(one) && !had.has(one.sha256));
    if (held) return err({ code: 'part-held', params: { id: held.id } });
  }
  return ok({ plan: planFor(run.state.kind, plan, run.kit), pulled, pinned, find });
}

/** Takes such a section out again, while nothing of it was done. */
export async function putBackSection(
  desk: Desk,
  { as, reason }: { readonly as: string; readonly reason: string },
): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going' || run.closing || run.closeBegun) return refuse('no-run');
  const one = run.state.pulled?.find((each) => each.as === as);
  if (!one) return refuse('no-such-step', { path: as });
  if (reason.trim() === '') return refuse('reason-required');
  if (run.acting.size > 0) return refuse('busy');
  if (!mayPutBack(run, as)) return refuse('step-not-ready');
  const { after: path, ...part } = one;
  const inside = run.plan.steps.some(
    (step) => step.pulled?.as === as && step.path === run.state.current,
  );
  // Nothing of it may begin, and it is taken out once, while it is written down.
  run.acting.add(as);
  try {
    const told = await tell(desk, run, reason, { is: 'put-back', path, pulled: part });
    if (!told.ok) return told;
    run.plan = putBack(run.plan, as);
    if (inside) return await advance(desk, run, path);
    desk.ports.changed();
    return done;
  } finally {
    run.acting.delete(as);
  }
}

/** Whether nothing of a section that was taken in was done, or asked of AWS, yet. */
export function mayPutBack(run: ActiveRun, as: string): boolean {
  const { steps, pulled = [] } = run.state;
  if (pulled.some(({ after }) => after.startsWith(`${as}/`))) return false;
  return run.plan.steps
    .filter((step) => step.pulled?.as === as)
    .every(({ path }) => {
      const progress = steps[path];
      if (run.pending.has(path)) return false;
      return !progress || (progress.status === 'started' && progress.intents.length === 0);
    });
}
