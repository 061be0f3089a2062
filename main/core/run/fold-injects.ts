import type { InjectRecord } from '../journal/payload-inject.ts';
import type { InjectProgress, RunState } from './state.ts';

/** An item of the drill's timeline onto the run: what happened, and that its message was seen. */
export function injected(
  { injects = {} }: RunState,
  { id, is, by }: InjectRecord,
  at: string,
): Pick<RunState, 'injects'> {
  const before = injects[id];
  const after: InjectProgress | undefined =
    is === 'happened' ? { at, ...(by ? { by } : {}) } : before && { ...before, seenAt: at };
  // What was told twice, or seen before it came, changes nothing.
  if (!after || (is === 'happened' && before)) return { injects };
  return { injects: { ...injects, [id]: after } };
}
