import { asList, type PolicyStatement } from '../../iam/policy.ts';
import { check, fails, type Found } from '../check.ts';
import { securityAccount } from '../given.ts';
import { assumeStatements, conditionsOn } from '../statements.ts';
import { eachTrust } from '../subjects.ts';

/** SEC10-BP05 R38: only the break-glass users of the security account. */
export const trust01 = check({
  id: 'TRUST-01',
  title: {
    en: 'Only break-glass users are trusted',
    ja: '緊急アクセス用ユーザーだけを信頼している',
  },
  severity: 'critical',
  proves: ['R38'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Replace the trust policy by the one this app writes.',
    ja: 'アプリが出力する信頼ポリシーに置き換えます。',
  },
  related: { securityHub: ['IAM.28'] },
  judge: (facts, given) => {
    const users = new Set(given.kit.users.map(({ arn }) => arn));
    const security = securityAccount(given.kit) ?? '';
    return eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) =>
      assumeStatements(policy).flatMap((one) => strangers(name, one, users, security)),
    );
  },
});

function strangers(
  role: string,
  statement: PolicyStatement,
  users: ReadonlySet<string>,
  security: string,
): readonly Found[] {
  const { Principal } = statement;
  if (Principal === undefined || Principal === '*') {
    return [fails(role, 'Trusts everyone.', '誰でも引き受けられます。')];
  }
  const others = [...asList(Principal.Service), ...asList(Principal.Federated)];
  const principals = asList(Principal.AWS);
  const root = new RegExp(`^(${security}|arn:[^:]+:iam::${security}:root)$`);
  return [
    ...others.map((other) => fails(role, `Trusts ${other}.`, `${other} を信頼しています。`)),
    ...principals
      .filter((arn) => !users.has(arn) && !(root.test(arn) && narrowed(statement)))
      .map((arn) =>
        root.test(arn)
          ? fails(
              role,
              'Trusts the whole security account.',
              'セキュリティアカウント全体を信頼しています。',
            )
          : fails(role, `Trusts ${arn}.`, `${arn} を信頼しています。`),
      ),
  ];
}

/** The whole account is named, and a condition leaves only its break-glass users. */
function narrowed(statement: PolicyStatement): boolean {
  return conditionsOn(statement, 'aws:PrincipalArn').some(
    ({ operator, values }) =>
      /^(Arn|String)(Like|Equals)$/.test(operator) &&
      values.every((value) => /:user\/.*break-?glass$/i.test(value)),
  );
}
