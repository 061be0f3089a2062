import { asked } from '../access.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { asList, type PolicyDocument } from '../../iam/policy.ts';
import { breakGlassRoles, breakGlassUsers } from '../given.ts';
import { refusesElsewhere } from '../network.ts';
import { policiesAbove } from '../organization.ts';

/** SEC10-BP05 R19: sign-in works from tonight’s network too, whichever that is. */
export const net01 = check({
  id: 'NET-01',
  title: {
    en: 'Sign-in policies let responders in',
    ja: 'サインインのポリシーが対応者を締め出さない',
  },
  severity: 'critical',
  proves: ['R19'],
  scope: 'all',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails', 'signin:GetConsoleAuthorizationConfiguration'],
  reads: [
    'organizations:DescribeOrganization',
    'organizations:ListParents',
    'organizations:ListPoliciesForTarget',
    'organizations:DescribePolicy',
  ],
  fallbacks: ['signin:GetResourcePolicy'],
  fix: {
    en: 'Exclude the break-glass principals, or add the networks of an emergency, before it is enforced.',
    ja: '適用の前に、緊急アクセス用のユーザーとロールを除外するか、緊急時のネットワークを加えます。',
  },
  related: {},
  judge: (facts, given, elsewhere) => {
    const { account } = given;
    const console = facts['signin:GetConsoleAuthorizationConfiguration'];
    const rcps = policiesAbove(account, 'RESOURCE_CONTROL_POLICY', elsewhere);
    if (rcps.is === 'unread') return [rcps];
    const { users, roles } = facts['iam:GetAccountAuthorizationDetails'];
    const ours = [...breakGlassUsers(users, given), ...breakGlassRoles(roles, given)];
    const policies = [...rcps.levels.flat()];
    if (console !== 'none' && console.enabled) {
      const own = elsewhere.of('signin:GetResourcePolicy', { account });
      if (own === undefined) return [unread(account, 'signin:GetResourcePolicy')];
      if (own !== 'none') policies.push(own.document);
    }
    return ours.flatMap((one) => shutOut(one, policies));
  },
});

function shutOut(
  who: { readonly arn: string; readonly name: string },
  policies: readonly PolicyDocument[],
): Said {
  const refused = policies.some((policy) =>
    signInActions(policy).some((action) => refusesElsewhere(policy, asked(who, action, '*'))),
  );
  return refused
    ? [
        fails(
          who.name,
          'Sign-in is refused from networks that the policy does not name.',
          'ポリシーにないネットワークからのサインインが拒否されます。',
        ),
      ]
    : [];
}

/** What a policy says of signing in; a wildcard stands for itself as well as for what it covers. */
function signInActions({ Statement }: PolicyDocument): readonly string[] {
  return Statement.flatMap(({ Action, NotAction }) =>
    NotAction === undefined ? asList(Action) : ['signin:*'],
  ).filter((one) => one === '*' || one.toLowerCase().startsWith('signin:'));
}
