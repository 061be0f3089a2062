import type { Complaint } from '../finding.ts';
import type { Playbook } from '../model.ts';
import { neededActions } from '../needed-actions.ts';
import { complain, stepsOf } from './walk.ts';

/**
 * What AWS answers whoever asks; what AWS CLI does on this computer alone; and commands of `aws s3`
 * that are not named after an action.
 */
const FREE =
  /^(?:sts:GetCallerIdentity|(?:configure|history|login|logout):\w+|sso:(?:Login|Logout)|s3:(?:Mb|Mv|Rb|Rm|Presign|Website))$/;

/** What a line to be copied calls and its role does not declare: AWS would deny it at three in the morning. */
export function checkActions(playbook: Playbook): readonly Complaint[] {
  return stepsOf(playbook).flatMap(({ step, path }) => {
    if (step.kind !== 'cli') return [];
    const { role, needs } = neededActions(step, playbook.roles);
    if (!role) return [];
    const missing = needs.filter(
      (action) => !FREE.test(action) && !role.actions.some((one) => covers(one, action)),
    );
    if (missing.length === 0) return [];
    return [
      complain(
        'warning',
        'undeclared-action',
        [...path, 'command'],
        `The line needs ${missing.join(', ')}, which the role "${role.id}" does not declare: it would be denied. Add it under \`actions\`.`,
        `この行には ${missing.join('、')} が必要ですが、ロール「${role.id}」に宣言がなく、実行時に拒否されます。actions に加えてください。`,
      ),
    ];
  });
}

/** An action, or a name with `*` in it, as IAM reads them: without regard to case. */
function covers(declared: string, action: string): boolean {
  const parts = declared.toLowerCase().split('*');
  const wanted = action.toLowerCase();
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return first === wanted;
  if (!wanted.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const last = index === rest.length - 1;
    const found = last ? wanted.length - part.length : wanted.indexOf(part, at);
    if (found < at || !wanted.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}
