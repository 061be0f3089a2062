import type { Desk } from '../../actions/desk.ts';
import { broughtIn } from '../../actions/kit/brought-in.ts';
import type { Library } from '../../actions/library.ts';
import type { PlaybookView } from '../../contract/views.ts';
import { gateSeconds, isHeld } from '../../core/publish/gate.ts';
import type { Plan } from '../../core/run/plan.ts';
import type { Shown } from './shown.ts';

/** Whose word stands for a playbook, and what would hold an incident: the gate's own rule. */
export function broughtView(
  { ports: { hash, witness } }: Desk,
  library: Library,
  plan: Plan,
  { kit }: Shown,
): Pick<PlaybookView, 'brought' | 'held'> {
  const tools = { hash, signatures: witness.signatures };
  const brought = broughtIn(tools, library, plan, kit?.kit);
  const own = brought.find(({ id }) => id === plan.playbook.ref.id);
  const playbooks = brought.filter(isHeld);
  return {
    ...(own ? { brought: { standing: own.standing, signers: own.signers } } : {}),
    ...(playbooks.length > 0
      ? { held: { playbooks, seconds: gateSeconds([], playbooks.length) } }
      : {}),
  };
}
