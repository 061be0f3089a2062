import type { Desk } from '../../actions/desk.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { DrillView } from '../../contract/views.ts';

/** Who the responder is in the range. The secret key is not here: main keeps it. */
export function drillView(desk: Desk): DrillView | undefined {
  const { run } = desk;
  if (run?.mode !== 'drill' || !run.scenario) return undefined;
  const { range } = run;
  const { id, title, summary } = run.scenario;
  return {
    scenario: { id, title, summary },
    user: range?.user.name ?? '',
    account: range?.user.account ?? '',
    alias: aliasOf(run.kit, range?.user.account ?? ''),
    mfaSerial: range?.mfaSerial ?? '',
    accessKeyId: range?.practiceKey().accessKeyId ?? '',
    ready: range !== undefined,
  };
}
