import { asList, type PolicyStatement } from '../../iam/policy.ts';
import type { Kit } from '../../kit/model.ts';
import { check, fails, type Found } from '../check.ts';
import { userAccounts } from '../given.ts';
import { assumeStatements, conditionsOn } from '../statements.ts';
import { eachTrust } from '../subjects.ts';
import { isWhole, letsIn } from '../trusted.ts';

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
    const { users } = given.kit;
    return eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) => {
      const statements = assumeStatements(policy);
      return [
        ...statements.flatMap((one) => strangers(name, one, given.kit)),
        ...(users.some(({ arn }) => statements.some((one) => letsIn(one, arn)))
          ? []
          : [
              fails(
                name,
                'Lets in no user of the kit.',
                'キットのユーザーが誰も引き受けられません。',
              ),
            ]),
      ];
    });
  },
});

function strangers(role: string, statement: PolicyStatement, kit: Kit): readonly Found[] {
  const { Principal } = statement;
  if (Principal === undefined || Principal === '*') {
    return [fails(role, 'Trusts everyone.', '誰でも引き受けられます。')];
  }
  const users = new Set(kit.users.map(({ arn }) => arn));
  const homes = userAccounts(kit);
  const others = [...asList(Principal.Service), ...asList(Principal.Federated)];
  return [...others, ...asList(Principal.AWS)]
    .filter(
      (one) =>
        !users.has(one) && !(homes.some((home) => isWhole(one, home)) && narrowed(statement)),
    )
    .map((one) =>
      homes.some((home) => isWhole(one, home))
        ? fails(
            role,
            'Trusts the whole security account.',
            'セキュリティアカウント全体を信頼しています。',
          )
        : fails(role, `Trusts ${one}.`, `${one} を信頼しています。`),
    );
}

/** The whole account is named, and a condition leaves only its break-glass users. */
function narrowed(statement: PolicyStatement): boolean {
  return conditionsOn(statement, 'aws:PrincipalArn').some(
    ({ operator, values }) =>
      /^(Arn|String)(Like|Equals)$/.test(operator) &&
      values.every((value) => /:user\/.*break-?glass$/i.test(value)),
  );
}
