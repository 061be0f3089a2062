import { asList, type PolicyStatement } from '../../iam/policy.ts';
import { check, fails, unread, type Said } from '../check.ts';
import type { NamedPolicy, RoleFacts } from '../facts.ts';
import type { Given } from '../given.ts';
import { allows, speaksOf } from '../statements.ts';
import { eachRole } from '../subjects.ts';

/** What no incident role may do, whatever the incident. */
const FORBIDDEN = [
  'iam:CreateUser',
  'iam:CreateAccessKey',
  'cloudtrail:StopLogging',
  'cloudtrail:DeleteTrail',
  'logs:DeleteLogGroup',
  'kms:ScheduleKeyDeletion',
  'organizations:LeaveOrganization',
];
const BROAD = /(?:^|\/)(?:AdministratorAccess|IAMFullAccess)$/;
const WIDE = new Set(['*', '*:*', 'iam:*', 'organizations:*']);
/** Roles of PB-14 and PB-17, which make and remove break-glass users. */
const MAKES_USERS = new Set(['user-admin', 'administration']);

/** SEC10-BP05 R15, R40: an incident role does what its playbooks need, and never hides or stays. */
export const pol03 = check({
  id: 'POL-03',
  title: { en: 'Role policies are scoped', ja: 'ロールのポリシーが必要な範囲に絞られている' },
  severity: 'high',
  proves: ['R15', 'R40'],
  scope: 'each',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  reads: ['access-analyzer:ValidatePolicy'],
  fix: {
    en: 'Run PB-18 and attach the least policy it finds.',
    ja: 'PB-18 を実施し、得られた最小のポリシーをアタッチします。',
  },
  related: {
    prowler: [
      'iam_customer_attached_policy_no_administrative_privileges',
      'iam_aws_attached_policy_no_administrative_privileges',
      'iam_inline_policy_no_administrative_privileges',
      'iam_policy_allows_privilege_escalation',
      'iam_inline_policy_allows_privilege_escalation',
      'iam_role_administratoraccess_policy',
      'iam_policy_no_full_access_to_cloudtrail',
      'iam_policy_no_full_access_to_kms',
    ],
    cis: ['2.15'],
    securityHub: ['IAM.1', 'IAM.21'],
  },
  judge: (facts, given, elsewhere) => {
    const { account } = given;
    const validated = elsewhere.of('access-analyzer:ValidatePolicy', { account }) ?? {};
    return eachRole(facts['iam:GetAccountAuthorizationDetails'], given, (role) => [
      ...role.policies.flatMap((policy) => policySaid(role.name, policy, validated)),
      ...allows(role.policies).flatMap(({ policy, statement }) =>
        wideSaid(role.name, policy, statement),
      ),
      ...forbiddenSaid(role, given),
    ]);
  },
});

type Validated = Readonly<
  Record<string, readonly { readonly kind: string; readonly code: string }[]>
>;

function policySaid(
  role: string,
  { name, arn = '', document }: NamedPolicy,
  validated: Validated,
): Said {
  if (BROAD.test(arn) || BROAD.test(name)) {
    return [fails(role, `Has the policy ${name}.`, `ポリシー ${name} が付いています。`)];
  }
  if (document === undefined) return [unread(role, 'iam:GetAccountAuthorizationDetails')];
  // AWS keeps its own policies in order.
  if (/^arn:[^:]+:iam::aws:/.test(arn)) return [];
  const findings = validated[name];
  if (findings === undefined) return [unread(name, 'access-analyzer:ValidatePolicy')];
  return findings
    .filter(({ kind }) => kind === 'ERROR' || kind === 'SECURITY_WARNING')
    .map(({ code }) =>
      fails(
        role,
        `Access Analyzer finds ${code} in ${name}.`,
        `Access Analyzer が ${name} に ${code} を検出しました。`,
      ),
    );
}

function wideSaid(role: string, policy: string, { Action, NotAction }: PolicyStatement): Said {
  if (NotAction !== undefined) {
    return [
      fails(
        role,
        `${policy} allows all but some actions.`,
        `${policy} が一部以外のすべてを許可しています。`,
      ),
    ];
  }
  return asList(Action)
    .filter((one) => WIDE.has(one.toLowerCase()))
    .map((one) =>
      fails(role, `${policy} allows ${one}.`, `${policy} が ${one} を許可しています。`),
    );
}

function forbiddenSaid({ name, arn, policies }: RoleFacts, { kit }: Given): Said {
  const id = kit.roles.find((one) => one.arn === arn)?.id ?? '';
  const denied = (action: string): boolean =>
    policies.some(({ document }) =>
      document?.Statement.some(
        (one) =>
          one.Effect === 'Deny' &&
          one.Condition === undefined &&
          asList(one.Resource).includes('*') &&
          speaksOf(one, action),
      ),
    );
  return FORBIDDEN.filter((action) => !(MAKES_USERS.has(id) && action.startsWith('iam:')))
    .filter((action) => allows(policies).some(({ statement }) => speaksOf(statement, action)))
    .filter((action) => !denied(action))
    .map((action) => fails(name, `May use ${action}.`, `${action} を使えます。`));
}
