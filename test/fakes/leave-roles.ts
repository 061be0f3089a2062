import type { Desk } from '../../main/actions/desk.ts';
import { tellUnrevoked } from '../../main/actions/revoke/tell-unrevoked.ts';
import { openRoles } from '../../main/core/revoke/used-roles.ts';

/** Says of every role that was assumed who ends its sessions, for tests of what comes after. */
export async function leaveRoles(desk: Desk): Promise<void> {
  const due = new Date(desk.ports.clock.now()).toISOString().slice(0, 10);
  for (const { arn } of openRoles(desk.run!.state)) {
    const told = await tellUnrevoked(desk, { role: arn, owner: 'Mori', due, why: 'a test' });
    if (!told.ok) throw new Error(told.error.code);
  }
}
