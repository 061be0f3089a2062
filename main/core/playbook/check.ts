import type { Complaint } from './finding.ts';
import type { Playbook } from './model.ts';

/** Everything one playbook can be told about itself, without its neighbours. */
export function checkPlaybook(playbook: Playbook): readonly Complaint[] {
  return playbook.sections.length === 0 ? [] : [];
}
