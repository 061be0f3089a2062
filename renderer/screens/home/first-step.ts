import type { AppView } from '../../../main/contract/views.ts';

/**
 * What setting up lacks first, told from what is there: leaving it loses nothing, and it is gone once
 * all is done. Nothing while an incident is open or waits to be gone on with; a drill that was begun
 * (`going`) is the last step, half done.
 */
export function firstStep(view: AppView): 'kit' | 'person' | 'drill' | 'going' | undefined {
  const { kit, settings, likely, drilled, notices } = view;
  const modes = modesOf(view);
  if (modes.includes('incident')) return undefined;
  if (!kit) return notices.some(({ code }) => NO_KIT.has(code)) ? 'kit' : undefined;
  if (!kit.people.some(({ id }) => id === settings.person)) {
    return kit.people.length > 0 ? 'person' : undefined;
  }
  if (drilled) return undefined;
  if (modes.length > 0) return 'going';
  return likely.length === 0 ? undefined : 'drill';
}

const NO_KIT: ReadonlySet<string> = new Set(['kit-missing', 'kit-refused']);

/** Of the runs that are not over. */
function modesOf({ run, resumable }: AppView): readonly ('incident' | 'drill')[] {
  const open = run && run.phase !== 'closed' ? [run.mode] : [];
  return [...open, ...resumable.map(({ mode }) => mode)];
}
