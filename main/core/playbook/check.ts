import { checkAttachments } from './checks/attachments.ts';
import { checkApprovals } from './checks/approvals.ts';
import { checkDryRuns } from './checks/dry-run.ts';
import { checkFlow } from './checks/flow.ts';
import { checkTracks } from './checks/tracks.ts';
import { checkIds } from './checks/ids.ts';
import { checkRoles } from './checks/roles.ts';
import { checkSteps } from './checks/steps.ts';
import { checkTexts } from './checks/texts.ts';
import { checkExpressions } from './checks/variables.ts';
import type { Complaint } from './finding.ts';
import type { Playbook } from './model.ts';

/** Everything one playbook can be told about itself, without its neighbours. */
export function checkPlaybook(playbook: Playbook): readonly Complaint[] {
  return [
    checkIds,
    checkFlow,
    checkTracks,
    checkRoles,
    checkSteps,
    checkDryRuns,
    checkApprovals,
    checkTexts,
    checkAttachments,
    checkExpressions,
  ].flatMap((check) => check(playbook));
}
