import type { ActiveRun } from './desk.ts';

/** At most 100 characters (SSM SendCommand): the incident for people, the intent id to be found by. */
export function commentOf({ journal, state }: ActiveRun, intent: string): string {
  const incident = journal.mask(state.vars['incident_id'] ?? '');
  return `${incident.slice(0, 32)} bg:${intent}`.trim();
}
