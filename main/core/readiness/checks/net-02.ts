import { asList, type PolicyDocument } from '../../iam/policy.ts';
import { asked } from '../access.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { breakGlassRoles, breakGlassUsers, type Given } from '../given.ts';
import { namesNetwork, refusesElsewhere } from '../network.ts';
import { policiesAbove } from '../organization.ts';
import { allows } from '../statements.ts';
import type { NamedPolicy } from '../facts.ts';

const ASSUME = 'sts:AssumeRole';

/** SEC10-BP05 R19: no policy on the way asks for an address that nobody has tonight. */
export const net02 = check({
  id: 'NET-02',
  title: {
    en: 'No policy ties responders to a network',
    ja: 'ポリシーが対応者のネットワークを限定していない',
  },
  severity: 'high',
  proves: ['R19'],
  scope: 'all',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  reads: [
    'organizations:DescribeOrganization',
    'organizations:ListParents',
    'organizations:ListPoliciesForTarget',
    'organizations:DescribePolicy',
  ],
  fix: {
    en: 'Add the network of an emergency to the condition, or exempt BREAK-GLASS-*.',
    ja: '条件に緊急時のネットワークを加えるか、BREAK-GLASS-* を除外します。',
  },
  related: {},
  judge: (facts, given, elsewhere) => {
    const { account } = given;
    const scps = policiesAbove(account, 'SERVICE_CONTROL_POLICY', elsewhere);
    const rcps = policiesAbove(account, 'RESOURCE_CONTROL_POLICY', elsewhere);
    if (scps.is === 'unread') return [scps];
    if (rcps.is === 'unread') return [rcps];
    const { users, roles } = facts['iam:GetAccountAuthorizationDetails'];
    const over = [...scps.levels.flat(), ...rcps.levels.flat()];
    return [
      ...breakGlassUsers(users, given).flatMap((one) =>
        tied(one, one.policies, [ASSUME], over, given),
      ),
      ...breakGlassRoles(roles, given).flatMap((one) => {
        const trust = [{ name: 'trust', document: one.trust }];
        const actions = allows(one.policies)
          .flatMap(({ statement }) => asList(statement.Action))
          .filter((action) => !action.includes('*'));
        return tied(one, [...one.policies, ...trust], [ASSUME, ...actions], over, given);
      }),
    ];
  },
});

function tied(
  who: { readonly arn: string; readonly name: string },
  policies: readonly NamedPolicy[],
  actions: readonly string[],
  over: readonly PolicyDocument[],
  { kit }: Given,
): Said {
  if (policies.some(({ document }) => document === undefined)) {
    return [unread(who.name, 'iam:GetAccountAuthorizationDetails')];
  }
  const role = kit.roles[0]?.arn ?? '*';
  const requests = actions.map((action) => asked(who, action, action === ASSUME ? role : '*'));
  const documents = [...over, ...policies.flatMap(({ document }) => document ?? [])];
  const bound =
    allows(policies).some(({ statement }) => namesNetwork(statement)) ||
    documents.some((one) => requests.some((request) => refusesElsewhere(one, request)));
  return bound
    ? [
        fails(
          who.name,
          'Works from networks only that a policy names.',
          'ポリシーにあるネットワークからしか使えません。',
        ),
      ]
    : [];
}
