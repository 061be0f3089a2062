import type { Complaint, Path } from '../finding.ts';
import type { Playbook, RoleNeed, Step } from '../model.ts';
import { checkSession } from './session-policy.ts';
import { complain, stepsOf } from './walk.ts';

/** The fields of a step that name a role, and which. */
function rolesOf(step: Step): readonly (readonly [field: 'role' | 'using', role: string])[] {
  const named = 'role' in step && step.role !== undefined ? [['role', step.role] as const] : [];
  const using = step.kind === 'revoke' && step.using !== undefined ? step.using : undefined;
  return using === undefined ? named : [...named, ['using', using] as const];
}

/** Roles are declared with exact actions before steps use them, and assumed before they act. */
export function checkRoles(playbook: Playbook): readonly Complaint[] {
  const declared = new Set(playbook.roles.map(({ id }) => id));
  const assumed = new Set<string>();
  const used = new Set<string>();
  const found: Complaint[] = [];
  for (const { step, path } of stepsOf(playbook)) {
    // What a sub-playbook assumes is its own affair, and may be a role of this one too.
    if (step.kind === 'playbook') for (const id of declared) assumed.add(id);
    for (const [field, role] of rolesOf(step)) {
      used.add(role);
      const place = [...path, field];
      if (!declared.has(role)) {
        found.push(
          complain(
            'error',
            'unknown-role',
            place,
            `The role "${role}" is not declared under \`roles\`. Declare it with the actions its steps need.`,
            `ロール「${role}」が roles にありません。必要な操作とともに書いてください。`,
          ),
        );
      } else if (step.kind === 'assume-role') assumed.add(role);
      else if (!assumed.has(role) && (step.kind !== 'revoke' || field === 'using')) {
        found.push(
          complain(
            'warning',
            'role-not-assumed',
            place,
            `No step before this one assumes the role "${role}". Add an \`assume-role\` step.`,
            `この前に、ロール「${role}」を引き受ける手順（assume-role）がありません。`,
          ),
        );
      }
    }
  }
  playbook.roles.forEach((need, index) => {
    const path: Path = ['roles', index];
    if (!used.has(need.id)) {
      found.push(
        complain(
          'warning',
          'unused-role',
          path,
          `No step uses the role "${need.id}". Remove it: what is not needed should not be granted.`,
          `ロール「${need.id}」を使う手順がありません。不要な権限なので消してください。`,
        ),
      );
    }
    need.actions.forEach((action, number) => {
      if (!action.includes('*')) return;
      found.push(
        complain(
          'warning',
          'broad-action',
          [...path, 'actions', number],
          `"${action}" grants more than steps can need. Name each action.`,
          `「${action}」は広すぎます。操作を一つずつ書いてください。`,
        ),
      );
    });
    found.push(...checkSession(need, path), ...checkPolicy(need, [...path, 'sessionPolicy']));
  });
  return found;
}

function checkPolicy(need: RoleNeed, path: Path): readonly Complaint[] {
  if (need.sessionPolicy === undefined) return [];
  const allowed = allowedBy(need.sessionPolicy);
  if (allowed === undefined) {
    return [
      complain(
        'error',
        'session-policy',
        path,
        'The session policy is not an IAM policy in JSON with `Version` and `Statement`.',
        'セッションポリシーが、Version と Statement を持つ JSON の IAM ポリシーになっていません。',
      ),
    ];
  }
  // What managed policies allow is known in the account only, and a session may do what any allows.
  if (need.policyArns !== undefined) return [];
  const missing = need.actions.filter(
    // GetCallerIdentity needs no permission, so no policy has to allow it.
    (action) => action !== 'sts:GetCallerIdentity' && !allowed.some((one) => covers(one, action)),
  );
  if (missing.length === 0) return [];
  return [
    complain(
      'error',
      'session-policy-too-narrow',
      path,
      `The session policy does not allow what the role declares: ${missing.join(', ')}. The steps would be denied.`,
      `セッションポリシーで許可されていない操作があります: ${missing.join('、')}。このままでは手順が拒否されます。`,
    ),
  ];
}

/** Action patterns of all Allow statements; undefined when it is no policy. */
function allowedBy(policy: string): readonly string[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(policy);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  if (!('Version' in parsed) || !('Statement' in parsed)) return undefined;
  const statements: readonly unknown[] = Array.isArray(parsed.Statement)
    ? parsed.Statement
    : [parsed.Statement];
  return statements.flatMap((statement) => {
    if (typeof statement !== 'object' || statement === null) return [];
    const { Effect: effect, Action: action } = statement as Readonly<Record<string, unknown>>;
    if (effect !== 'Allow') return [];
    return (Array.isArray(action) ? action : [action]).filter((one) => typeof one === 'string');
  });
}

/** IAM's own rule: case does not count, `*` stands for anything. Walked, as a pattern may be hostile. */
function covers(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const wanted = action.toLowerCase();
  const [start = '', ...rest] = parts;
  if (rest.length === 0) return start === wanted;
  if (!wanted.startsWith(start)) return false;
  let at = start.length;
  const end = rest.pop() ?? '';
  for (const part of rest) {
    const found = wanted.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return wanted.length - end.length >= at && wanted.endsWith(end);
}
