import type { Entry } from '../journal/payload.ts';
import { usesIn } from '../playbook/checks/variables.ts';
import type { InputField } from '../playbook/model.ts';
import { unfold, type PinnedPlaybook, type Plan, type PlanStep } from './plan.ts';
import { pulledAfter } from './pulled-after.ts';
import type { Pulled, RunState } from './state.ts';

/**
 * The sections taken in so far, for whoever reads records without a run's whole state: log screen and export. A run that
 * goes on in this log keeps what it took in before; another begins with nothing.
 */
export function takenIn(before: readonly Pulled[], entry: Entry): readonly Pulled[] {
  if (entry.type === 'run.start') return entry.data.continues ? before : [];
  if (entry.type !== 'note') return before;
  return pulledAfter({ pulled: before }, entry.data.deviation).pulled ?? before;
}

/**
 * The plan with a section of another playbook behind one of its steps; undefined where either is not
 * there. Tracks of the section, where it comes into a track, are done by hand.
 */
export function pullIn(
  plan: Plan,
  { as, after, playbook, section }: Pulled,
  find: (id: string) => PinnedPlaybook | undefined,
): Plan | undefined {
  const at = plan.steps.findIndex(({ path }) => path === after);
  const origin = plan.steps[at];
  const pinned = find(playbook.id);
  const own = pinned?.playbook.sections.find(({ id }) => id === section);
  if (!origin || !pinned || !own) return undefined;
  const only = { ...pinned.playbook, sections: [own] };
  const inputs = inputsUsed({ ...pinned, playbook: only }, find);
  const part = unfold({ ...pinned, playbook: { ...only, inputs } }, find);
  if (!part.ok) return undefined;
  const under = (path: string): string => `${as}/${path}`;
  const inner = part.value.steps
    .filter(({ track }) => !track || !origin.track)
    .map((step): PlanStep => {
      const track =
        origin.track ??
        (step.track && {
          ...step.track,
          head: under(step.track.head),
          path: under(step.track.path),
        });
      return {
        ...step,
        path: under(step.path),
        prefix: under(step.prefix),
        section: { ...step.section, id: under(step.section.id) },
        opens: step.opens.map(under),
        pulled: { as, after },
        ...(track ? { track } : {}),
      };
    });
  // Behind a step that holds tracks is behind the tracks.
  const end = plan.steps.findLastIndex(({ track }) => track?.head === after);
  const place = Math.max(at, end) + 1;
  const known = new Map(
    [pinned.ref, ...part.value.includes, ...plan.includes].map((ref) => [ref.id, ref]),
  );
  known.delete(plan.playbook.ref.id);
  return {
    ...plan,
    includes: [...known.values()],
    steps: numbered([...plan.steps.slice(0, place), ...inner, ...plan.steps.slice(place)]),
  };
}

/** Nobody is asked for what the section does not use. */
function inputsUsed(
  section: PinnedPlaybook,
  find: (id: string) => PinnedPlaybook | undefined,
): readonly InputField[] {
  const { inputs } = section.playbook;
  if (inputs.length === 0) return inputs;
  const plan = unfold(section, find);
  const uses = plan.ok ? plan.value.steps.flatMap(({ step }) => usesIn(step, [])) : [];
  const used = new Set(uses.map(({ name }) => name));
  return inputs.filter(({ id }) => used.has(id));
}

/** The plan without a section that was taken in. */
export function putBack(plan: Plan, as: string): Plan {
  return { ...plan, steps: numbered(plan.steps.filter(({ pulled }) => pulled?.as !== as)) };
}

/** A beginning for the paths of the next section taken in, which no other step has. */
export function freshName(plan: Plan): string {
  for (let number = 1; ; number += 1) {
    const name = `pulled-${String(number)}`;
    if (!plan.steps.some(({ path }) => path === name || path.startsWith(`${name}/`))) return name;
  }
}

/** The plan of a run as it stands: with all that was taken in, where it is still at hand. */
export function withPulled(
  plan: Plan,
  { pulled = [] }: Pick<RunState, 'pulled'>,
  find: (id: string) => PinnedPlaybook | undefined,
): Plan {
  return pulled.reduce((before, one) => pullIn(before, one, find) ?? before, plan);
}

function numbered(steps: readonly PlanStep[]): readonly PlanStep[] {
  return steps.map((step, index) => ({ ...step, number: index + 1 }));
}
