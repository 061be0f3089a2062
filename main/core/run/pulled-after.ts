import type { Deviation } from '../journal/payload-note.ts';
import type { RunState } from './state.ts';

/** Sections taken in so far, after a deviation was recorded. */
export function pulledAfter(
  { pulled = [], current }: Pick<RunState, 'pulled' | 'current'>,
  deviation: Deviation | undefined,
): Pick<RunState, 'pulled' | 'current'> {
  const section = deviation?.pulled;
  if (!deviation || !section) return {};
  const others = pulled.filter(({ as }) => as !== section.as);
  if (deviation.is === 'put-back') {
    // Nobody is at a step that is gone: the place is the one it stood behind.
    const isInside = current?.startsWith(`${section.as}/`) === true;
    return { pulled: others, ...(isInside ? { current: deviation.path } : {}) };
  }
  return deviation.is === 'pulled'
    ? { pulled: [...others, { ...section, after: deviation.path }] }
    : {};
}
