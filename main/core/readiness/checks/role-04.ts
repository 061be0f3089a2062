import { evaluatePolicies } from '../../iam/evaluate.ts';
import { asList, type PolicyDocument } from '../../iam/policy.ts';
import { asked } from '../access.ts';
import { check, fails, unread, type Said } from '../check.ts';
import type { RoleFacts } from '../facts.ts';
import type { Given } from '../given.ts';
import { policiesAbove } from '../organization.ts';
import { allows } from '../statements.ts';
import { eachRole } from '../subjects.ts';

const ASSUME = 'sts:AssumeRole';

/** SEC10-BP05 R19: nothing above the role takes back what it is given, in the Regions of the kit. */
export const role04 = check({
  id: 'ROLE-04',
  title: { en: 'Nothing above the roles blocks them', ja: 'ロールの上位で拒否されていない' },
  severity: 'critical',
  proves: ['R19'],
  scope: 'each',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  reads: [
    'organizations:DescribeOrganization',
    'organizations:ListParents',
    'organizations:ListPoliciesForTarget',
    'organizations:DescribePolicy',
  ],
  fix: {
    en: 'Exempt role/BREAK-GLASS-* from the statement by ArnNotLike aws:PrincipalArn, or move the account.',
    ja: 'ArnNotLike aws:PrincipalArn で role/BREAK-GLASS-* を除外するか、アカウントを移します。',
  },
  related: { prowler: ['organizations_scp_check_deny_regions'] },
  judge: (facts, given, elsewhere) => {
    const scps = policiesAbove(given.account, 'SERVICE_CONTROL_POLICY', elsewhere);
    const rcps = policiesAbove(given.account, 'RESOURCE_CONTROL_POLICY', elsewhere);
    const users = given.kit.users[0]?.account ?? given.account;
    const over = policiesAbove(users, 'SERVICE_CONTROL_POLICY', elsewhere);
    if (scps.is === 'unread') return [scps];
    if (rcps.is === 'unread') return [rcps];
    if (over.is === 'unread') return [over];
    return eachRole(facts['iam:GetAccountAuthorizationDetails'], given, (role) => [
      // Its text is not among the answers: it may leave out what the playbooks need.
      ...(role.boundary === undefined
        ? []
        : [unread(role.name, 'iam:GetAccountAuthorizationDetails', 'not-understood')]),
      ...assumeSaid(role, given, [...over.levels, ...rcps.levels]),
      ...actionsSaid(role, given, scps.levels),
    ]);
  },
});

type Levels = readonly (readonly PolicyDocument[])[];

/** Policies over the users’ account bind who assumes; resource control policies bind the role. */
function assumeSaid({ name, arn }: RoleFacts, { kit }: Given, levels: Levels): Said {
  const refused = kit.users.filter((user) =>
    levels.some((level) => evaluatePolicies(level, asked(user, ASSUME, arn)) !== 'allow'),
  );
  return refused.map((user) =>
    fails(
      name,
      `A policy of the organization keeps ${user.name} from assuming it.`,
      `組織のポリシーにより ${user.name} が引き受けられません。`,
    ),
  );
}

/** What its own policies allow by name, in each Region of the kit. */
function actionsSaid(role: RoleFacts, { kit }: Given, levels: Levels): Said {
  const actions = new Set(
    allows(role.policies)
      .flatMap(({ statement }) => asList(statement.Action))
      .filter((one) => !one.includes('*')),
  );
  return kit.regions.flatMap(({ name: region }) => {
    const refused = [...actions].filter((action) =>
      levels.some(
        (level) =>
          evaluatePolicies(level, asked(role, action, '*', { 'aws:requestedregion': region })) !==
          'allow',
      ),
    );
    return refused.length === 0
      ? []
      : [
          fails(
            role.name,
            `A policy of the organization refuses in ${region}: ${refused.join(', ')}.`,
            `組織のポリシーが ${region} で次を拒否します: ${refused.join('、')}。`,
          ),
        ];
  });
}
