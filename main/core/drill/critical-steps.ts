import type { Entry } from '../journal/payload.ts';
import type { RunState } from '../run/state.ts';

/** What became of the steps that had to be done, each with the record of its first end. */
export interface CriticalSteps {
  /** In the order that was asked for. */
  readonly done: readonly Entry[];
  /** Paths of those that were not. */
  readonly missed: readonly string[];
  /** Done only after one that should follow it. */
  readonly outOfOrder: readonly Entry[];
}

/** `paths`: in the order they should be done. */
export function criticalSteps(
  paths: readonly string[],
  entries: readonly Entry[],
  state: RunState,
): CriticalSteps {
  const found = paths.map((path) => {
    const at = entries.findIndex((entry) => entry.type === 'step.done' && entry.data.path === path);
    const entry = entries[at];
    return state.steps[path]?.status === 'done' && entry ? { at, entry } : undefined;
  });
  const finished = found.flatMap((one) => one ?? []);
  return {
    done: finished.map(({ entry }) => entry),
    missed: paths.filter((_, index) => found[index] === undefined),
    outOfOrder: finished
      .filter(({ at }, index) => finished.slice(index + 1).some((later) => later.at < at))
      .map(({ entry }) => entry),
  };
}
