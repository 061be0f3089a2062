import type { Attachment } from '../playbook/attachment.ts';
import type { Playbook, PlaybookRef, RoleNeed, Step, Text } from '../playbook/model.ts';
import { asksForInputs, sectionsOfRun } from '../playbook/opening.ts';
import { err, ok, type Result } from '../result.ts';

/** A playbook with the exact bytes it came from, as a run pins it. */
export interface PinnedPlaybook {
  readonly ref: PlaybookRef;
  readonly playbook: Playbook;
}

/** One step at its place in the whole run. `path` names it in records: sub-playbooks prefix it. */
export interface PlanStep {
  readonly path: string;
  /** 1-based, over the whole run. */
  readonly number: number;
  readonly prefix: string;
  readonly from: PlaybookRef;
  readonly roles: readonly RoleNeed[];
  readonly section: PlanSection;
  /** Ids of the sections this is the first step of: several where a section opens with a sub-playbook. */
  readonly opens: readonly string[];
  /** All must hold: the `when` of each playbook step this was unfolded from, outermost first, then its own. */
  readonly whens: readonly string[];
  readonly step: Step;
  /** Files of its playbook that help here. */
  readonly attachments?: readonly Attachment[];
  /** Set for a step of one of several tracks that go on side by side. */
  readonly track?: PlanTrack;
  /** Set for a step of a section that was taken in from another playbook. */
  readonly pulled?: { readonly as: string; readonly after: string };
  /** Asks for the `inputs` of its playbook: what the run knows of them stands in its fields. */
  readonly asksForInputs?: true;
}

/** One track of a `parallel` step: what is done in it does not wait for the others. */
export interface PlanTrack {
  /** Path of the step that holds the tracks. */
  readonly head: string;
  readonly id: string;
  /** Its head's path and its id: begins the path of each of its steps. */
  readonly path: string;
  readonly title: Text;
  /** Who should hold it. */
  readonly owner?: Text;
}

export interface PlanSection {
  /** Unique in the plan: prefix and section id. */
  readonly id: string;
  readonly title: Text;
  readonly objective: Text;
  readonly mode: 'read-do' | 'do-confirm';
  readonly from: string;
}

/** A run's playbook with its sub-playbooks unfolded in place, pinned for the whole run. */
export interface Plan {
  readonly playbook: PinnedPlaybook;
  readonly includes: readonly PlaybookRef[];
  readonly steps: readonly PlanStep[];
}

export interface PlanError {
  readonly code: 'recursive' | 'too-long';
  readonly detail: string;
}

const MOST_STEPS = 2_000;

/**
 * Unfolds `playbook` steps in place. One that names a playbook this kit does not hold stays as a
 * step to do by hand. Recursion is refused: a run must have an end.
 */
export function unfold(
  root: PinnedPlaybook,
  find: (id: string) => PinnedPlaybook | undefined,
): Result<Plan, PlanError> {
  const steps: PlanStep[] = [];
  const includes = new Map<string, PlaybookRef>();
  let opening: string[] = [];
  const failure = addSteps(root, '', [root.ref.id], []);
  if (failure) return err(failure);
  return ok({ playbook: root, includes: [...includes.values()], steps });

  function addSteps(
    pinned: PinnedPlaybook,
    prefix: string,
    open: readonly string[],
    outer: readonly string[],
    track?: PlanTrack,
  ): PlanError | undefined {
    for (const section of sectionsOfRun(pinned.playbook)) {
      const { id, title, objective, mode } = section;
      const place = { id: prefix + id, title, objective, mode, from: pinned.ref.id };
      opening.push(place.id);
      const list: List = {
        ...{ pinned, prefix, open, outer, place },
        ...(track ? { track } : {}),
        ...(asksForInputs(pinned.playbook, section) ? { asksForInputs: true as const } : {}),
      };
      for (const step of section.steps) {
        const failed = addStep(list, step);
        if (failed) return failed;
      }
    }
    return undefined;
  }

  function addStep(list: List, step: Step): PlanError | undefined {
    const { pinned, prefix, open, outer, place, track } = list;
    const whens = step.when === undefined ? outer : [...outer, step.when];
    const sub = step.kind === 'playbook' ? find(step.playbook) : undefined;
    if (sub) {
      if (open.includes(sub.ref.id)) {
        return { code: 'recursive', detail: [...open, sub.ref.id].join(' → ') };
      }
      includes.set(sub.ref.id, sub.ref);
      return addSteps(sub, `${prefix}${step.id}/`, [...open, sub.ref.id], whens, track);
    }
    if (steps.length >= MOST_STEPS) {
      return { code: 'too-long', detail: `more than ${String(MOST_STEPS)} steps` };
    }
    const head = prefix + step.id;
    const attachments = attachmentsOf(pinned.playbook, step);
    steps.push({
      path: head,
      number: steps.length + 1,
      prefix,
      from: pinned.ref,
      roles: pinned.playbook.roles,
      section: place,
      opens: opening,
      whens,
      step,
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(track ? { track } : {}),
      ...(list.asksForInputs ? { asksForInputs: true as const } : {}),
    });
    opening = [];
    // Tracks within a track, which only another playbook can bring, are done by hand.
    if (step.kind !== 'parallel' || track) return undefined;
    for (const { id, title, owner, steps: inner } of step.tracks) {
      const path = `${head}/${id}`;
      const own = { head, id, path, title, ...(owner ? { owner } : {}) };
      for (const one of inner) {
        const failed = addStep({ ...list, prefix: `${path}/`, track: own }, one);
        if (failed) return failed;
      }
    }
    return undefined;
  }
}

function attachmentsOf(playbook: Playbook, { attachments }: Step): readonly Attachment[] {
  return (playbook.attachments ?? []).filter(({ id }) => attachments?.includes(id));
}

/** Where a list of steps stands in the run while it is unfolded. */
interface List {
  readonly pinned: PinnedPlaybook;
  readonly prefix: string;
  readonly open: readonly string[];
  readonly outer: readonly string[];
  readonly place: PlanSection;
  readonly track?: PlanTrack;
  readonly asksForInputs?: true;
}

export function stepAt(plan: Plan, path: string | undefined): PlanStep | undefined {
  return plan.steps.find((candidate) => candidate.path === path);
}

/** In the same track and the same section taken in, or in none: what is done one after the other. */
export function inSameLane(one: PlanStep, other: PlanStep | undefined): boolean {
  return one.track?.path === other?.track?.path && one.pulled?.as === other?.pulled?.as;
}

/**
 * Where an `ask` option leads: a path, or `end`. `next` and places the plan does not have
 * (another playbook, not unfolded here) lead to the step after.
 */
export function targetOf(plan: Plan, at: PlanStep, go: string): string | 'end' | 'next' {
  if (go === 'end' || go === 'next') return go;
  const [kind, name] = go.includes(':') ? go.split(':', 2) : ['step', go];
  switch (kind) {
    case 'section':
      return (
        plan.steps.find(({ opens }) => opens.includes(`${at.prefix}${name ?? ''}`))?.path ?? 'next'
      );
    case 'playbook':
      return (
        plan.steps.find(
          (step) => step.number > at.number && step.from.id === name && inSameLane(step, at),
        )?.path ?? 'end'
      );
    default: {
      const path = `${at.prefix}${name ?? ''}`;
      const exact = plan.steps.find((step) => step.path === path);
      // A target that is itself a sub-playbook step was unfolded: its first step stands in for it.
      const first = exact ?? plan.steps.find((step) => step.path.startsWith(`${path}/`));
      return first?.path ?? 'next';
    }
  }
}
