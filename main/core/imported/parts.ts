import type { Text } from '../playbook/model.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { PlainStepShape } from '../playbook/schema-steps.ts';

/** A draft never has steps within tracks: the responder is given one step after the other. */
export type DraftStep = PlainStepShape;
type Section = PlaybookShape['sections'][number];

/** What people keep in mind before a pause. */
const MOST_STEPS = 9;
const MOST_SECTIONS = 50;

/** Seconds as written in a playbook, in the largest unit that holds them. */
export function written(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole % 3_600 === 0 || whole > 5_999_940) return `${String(least(whole / 3_600))}h`;
  if (whole % 60 === 0 || whole > 99_999) return `${String(least(whole / 60))}m`;
  return `${String(whole)}s`;
}

function least(count: number): number {
  return Math.min(99_999, Math.ceil(count));
}

/** Usual and target time. Nothing says how long a step takes: two minutes, until a drill tells. */
export function times(targetSeconds = 300): { readonly usual: string; readonly target: string } {
  return { usual: written(Math.min(120, targetSeconds)), target: written(targetSeconds) };
}

/** Steps in sections that are short enough to be kept in mind. */
export function inSections(
  steps: readonly DraftStep[],
  title: (part: number, parts: number) => Text,
  objective: Text,
): readonly Section[] {
  const size = Math.max(MOST_STEPS, Math.ceil(steps.length / MOST_SECTIONS));
  const parts = Math.max(1, Math.ceil(steps.length / size));
  return Array.from({ length: parts }, (_, index) => ({
    id: `part-${String(index + 1)}`,
    title: title(index + 1, parts),
    objective,
    mode: 'read-do' as const,
    steps: steps.slice(index * size, (index + 1) * size),
  }));
}
