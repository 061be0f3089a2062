import type { AppView } from '../../../main/contract/views.ts';

/**
 * What setting up lacks first, told from what is there: leaving it loses nothing, and it is gone once
 * all is done. Nothing while a run is open or waits to be gone on with.
 */
export function firstStep(view: AppView): 'kit' | 'person' | 'drill' | undefined {
  const { kit, settings, run, resumable, likely, drilled, notices } = view;
  if (run || resumable.length > 0) return undefined;
  // A kit that is there and has errors is mended, not taken in anew.
  if (!kit) return notices.some(({ code }) => code === 'kit-missing') ? 'kit' : undefined;
  if (!kit.people.some(({ id }) => id === settings.person)) {
    return kit.people.length > 0 ? 'person' : undefined;
  }
  return drilled || likely.length === 0 ? undefined : 'drill';
}
