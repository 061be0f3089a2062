import { asList } from '../../iam/policy.ts';
import { matchesAction } from '../../iam/pattern.ts';
import { check, fails, unread, warns, type Said } from '../check.ts';
import type { NamedPolicy, RoleFacts } from '../facts.ts';
import type { Declared } from '../own/declared.ts';
import { allows, speaksOf } from '../statements.ts';
import { eachRole } from '../subjects.ts';

/** SEC10-BP05 R15, R16, R35: a role may do what its playbooks declare: all of it, and no more. */
export const pol05 = check({
  id: 'POL-05',
  title: {
    en: 'Roles may do what their playbooks declare',
    ja: 'ロールの権限が手順書の宣言と一致している',
  },
  severity: 'high',
  proves: ['R15', 'R16', 'R35'],
  scope: 'each',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails', 'own:playbooks'],
  fix: {
    en: 'Write the role’s policies anew from the playbooks (npm run readiness -- artefacts).',
    ja: '手順書からロールのポリシーを出力し直します（npm run readiness -- artefacts）。',
  },
  related: {},
  judge: (facts, given) => {
    const ids = new Map(given.kit.roles.map(({ arn, id }) => [arn, id]));
    return eachRole(facts['iam:GetAccountAuthorizationDetails'], given, (role) => {
      // A role that the kit does not list serves no playbook: ID-02 and TRUST-01 look at it.
      const id = ids.get(role.arn);
      if (id === undefined) return [];
      if (role.policies.some(({ document }) => document === undefined)) {
        return [unread(role.name, 'iam:GetAccountAuthorizationDetails')];
      }
      const needs = facts['own:playbooks'].filter((one) => one.role === id);
      return [...needs.flatMap((one) => lacking(role, one)), ...excess(role, needs)];
    });
  },
});

function lacking({ name, policies }: RoleFacts, { playbook, actions }: Declared): Said {
  const missing = actions.filter(
    (action) => !allows(policies).some(({ statement }) => speaksOf(statement, action)),
  );
  return missing.length === 0
    ? []
    : [
        fails(
          name,
          `Would be denied in ${playbook}: ${missing.join(', ')}.`,
          `${playbook} で次が拒否されます: ${missing.join('、')}。`,
        ),
      ];
}

function excess({ name, policies }: RoleFacts, needs: readonly Declared[]): Said {
  const declared = needs.flatMap(({ actions }) => actions);
  const more = allows(policies.filter(isOwn))
    .flatMap(({ statement }) => asList(statement.Action ?? statement.NotAction))
    .filter((one) => one.includes('*') || !declared.some((action) => matchesAction(one, action)));
  return more.length === 0
    ? []
    : [
        warns(
          name,
          `May do more than its playbooks declare: ${[...new Set(more)].join(', ')}.`,
          `手順書の宣言を超える権限があります: ${[...new Set(more)].join('、')}。`,
        ),
      ];
}

/** AWS’s own policies are not written from playbooks: POL-03 and ROLE-07 look at them. */
function isOwn({ arn = '' }: NamedPolicy): boolean {
  return !/^arn:[^:]+:iam::aws:/.test(arn);
}
