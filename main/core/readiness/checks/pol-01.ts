import { asList, type PolicyStatement } from '../../iam/policy.ts';
import { check, fails, unread, type Found, type Said } from '../check.ts';
import { eachUser } from '../subjects.ts';
import { allows, speaksOf } from '../statements.ts';

/** All a break-glass user may be allowed (SEC10-BP05 R26). In lower case. */
const MAY = new Set([
  'sts:assumerole',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:getsessiontoken',
  'sts:getcalleridentity',
  'signin:authorizeoauth2access',
  'signin:createoauth2token',
]);

/** Whose actions these are. */
const SERVICES = new Set(['sts', 'iam', 'signin']);

const ROLE = /^arn:[^:*]+:iam::\d{12}:role\/[^*?]+$/;

/** SEC10-BP05 R26: the users can do nothing but assume the listed roles. */
export const pol01 = check({
  id: 'POL-01',
  title: {
    en: 'Users can only assume the listed roles',
    ja: 'ユーザーは登録済みロールの引き受けしかできない',
  },
  severity: 'critical',
  proves: ['R26'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails'],
  reads: ['iam:GetServiceLastAccessedDetails'],
  fix: {
    en: 'Replace the policy by the one this app writes for break-glass users.',
    ja: 'アプリが出力する緊急アクセス用ポリシーに置き換えます。',
  },
  related: {
    prowler: [
      'iam_user_administrator_access_policy',
      'iam_no_custom_policy_permissive_role_assumption',
      'iam_policy_attached_only_to_group_or_roles',
    ],
  },
  judge: (facts, given, { of }) => {
    const { account } = given;
    const services = of('iam:GetServiceLastAccessedDetails', { account }) ?? {};
    const roles = new Set(given.kit.roles.map(({ arn }) => arn));
    return eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, policies }) => [
      ...policies
        .filter(({ document }) => document === undefined)
        .map((policy) =>
          fails(
            name,
            `The policy ${policy.name} cannot be read.`,
            `ポリシー ${policy.name} を読めません。`,
          ),
        ),
      ...allows(policies).flatMap(({ policy, statement }) => [
        ...tooMuch(name, policy, statement),
        ...elsewhere(name, statement, roles),
      ]),
      ...used(name, services[name]),
    ]);
  },
});

/** What the users did shows what they could do, whatever their policies say now. */
function used(user: string, services: readonly string[] | undefined): Said {
  if (services === undefined) return [unread(user, 'iam:GetServiceLastAccessedDetails')];
  return services
    .filter((one) => !SERVICES.has(one))
    .map((one) => fails(user, `Has used ${one}.`, `${one} を使った記録があります。`));
}

function tooMuch(
  user: string,
  policy: string,
  { Action, NotAction }: PolicyStatement,
): readonly Found[] {
  if (NotAction !== undefined) {
    return [
      fails(
        user,
        `${policy} allows all but some actions.`,
        `${policy} が一部以外のすべてを許可しています。`,
      ),
    ];
  }
  return asList(Action)
    .filter((action) => !MAY.has(action.toLowerCase()))
    .map((action) =>
      fails(user, `${policy} allows ${action}.`, `${policy} が ${action} を許可しています。`),
    );
}

function elsewhere(
  user: string,
  statement: PolicyStatement,
  roles: ReadonlySet<string>,
): readonly Found[] {
  if (!speaksOf(statement, 'sts:AssumeRole')) return [];
  if (statement.Resource === undefined) {
    return [
      fails(user, 'May assume all roles but some.', '一部以外のすべてのロールを引き受けられます。'),
    ];
  }
  return asList(statement.Resource)
    .filter((arn) => !ROLE.test(arn) || !roles.has(arn))
    .map((arn) =>
      fails(
        user,
        `May assume ${arn}, which the kit does not list.`,
        `キットにない ${arn} を引き受けられます。`,
      ),
    );
}
