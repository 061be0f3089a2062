import { allowsOwn, asked, documentsOf } from '../access.ts';
import { check, fails, unread, type Said } from '../check.ts';
import type { RoleFacts } from '../facts.ts';
import { breakGlassRoles, isForAutomation } from '../given.ts';

const SERVICE = 'ssm.amazonaws.com';
/** What it takes to cut a server off and keep its disks (Automation Runbook Reference, ContainEC2Instance). */
const CONTAINS = [
  'ec2:DescribeInstances',
  'ec2:DescribeSecurityGroups',
  'ec2:CreateSecurityGroup',
  'ec2:RevokeSecurityGroupEgress',
  'ec2:ModifyInstanceAttribute',
  'ec2:CreateSnapshot',
  'ec2:CreateTags',
];

/** SEC10-BP05 R50: automations have a role to work as, and responders can hand it over. */
export const role05 = check({
  id: 'ROLE-05',
  title: { en: 'The automation role is ready', ja: '自動化のロールが使える' },
  severity: 'high',
  proves: ['R50'],
  scope: 'each',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Deploy the automation role (trust ssm.amazonaws.com) and allow iam:PassRole to it with iam:PassedToService.',
    ja: '自動化のロール（ssm.amazonaws.com を信頼）を展開し、iam:PassedToService 付きの iam:PassRole を許可します。',
  },
  related: {},
  judge: (facts, given) => {
    const { roles } = facts['iam:GetAccountAuthorizationDetails'];
    const responders = breakGlassRoles(roles, given);
    const passed = roles.filter(
      (one) => isForAutomation(one) && responders.some((role) => passes(role, one, SERVICE)),
    );
    if (passed.length > 0) return passed.flatMap((one) => automationSaid(one, responders));
    const dark = responders.filter(({ policies }) => documentsOf(policies) === undefined);
    if (dark.length > 0) {
      return dark.map(({ name }) => unread(name, 'iam:GetAccountAuthorizationDetails'));
    }
    return [
      fails(
        given.account,
        'No role may hand Systems Manager a role to work as.',
        'Systems Manager にロールを渡せるロールがありません。',
      ),
    ];
  },
});

function passes(role: RoleFacts, automation: RoleFacts, service: string): boolean {
  const documents = documentsOf(role.policies) ?? [];
  const request = asked(role, 'iam:PassRole', automation.arn, { 'iam:passedtoservice': service });
  return allowsOwn(documents, request);
}

function automationSaid(automation: RoleFacts, responders: readonly RoleFacts[]): Said {
  const { name, policies } = automation;
  const documents = documentsOf(policies);
  if (documents === undefined) return [unread(name, 'iam:GetAccountAuthorizationDetails')];
  const lacking = CONTAINS.filter((one) => !allowsOwn(documents, asked(automation, one, '*')));
  return [
    ...(lacking.length === 0
      ? []
      : [
          fails(
            name,
            `May not do what containment takes: ${lacking.join(', ')}.`,
            `封じ込めに必要な次の操作ができません: ${lacking.join('、')}。`,
          ),
        ]),
    ...responders
      .filter((role) => passes(role, automation, 'ec2.amazonaws.com'))
      .map((role) =>
        fails(
          role.name,
          `May hand ${name} to other services than Systems Manager.`,
          `${name} を Systems Manager 以外のサービスにも渡せます。`,
        ),
      ),
  ];
}
