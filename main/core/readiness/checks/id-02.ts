import { asList } from '../../iam/policy.ts';
import type { PolicyDocument } from '../../iam/policy.ts';
import { check, fails } from '../check.ts';
import { breakGlassRoles } from '../given.ts';
import { assumeStatements } from '../statements.ts';
import { eachAnswer } from '../subjects.ts';

/** SEC10-BP05 R19, R20: nothing of the way in hangs on the identity provider. */
export const id02 = check({
  id: 'ID-02',
  title: {
    en: 'Users and roles work without the identity provider',
    ja: 'ユーザーとロールが ID プロバイダーなしで使える',
  },
  severity: 'critical',
  proves: ['R19', 'R20'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:GetLoginProfile'],
  fix: {
    en: 'Set a console password; let the roles trust the IAM users.',
    ja: 'コンソールのパスワードを設定し、ロールの信頼ポリシーに IAM ユーザーを加えます。',
  },
  related: {},
  judge: (facts, given) => {
    const { roles } = facts['iam:GetAccountAuthorizationDetails'];
    return [
      ...eachAnswer(facts, 'iam:GetLoginProfile', given, ({ name }, profile) =>
        profile === 'none'
          ? [fails(name, 'Has no console password.', 'コンソールのパスワードがありません。')]
          : [],
      ),
      ...breakGlassRoles(roles, given).flatMap(({ name, trust }) => {
        if (trust === undefined) {
          return [fails(name, 'Its trust policy cannot be read.', '信頼ポリシーを読めません。')];
        }
        return onlyFederated(trust)
          ? [
              fails(
                name,
                'Only federated sign-in can assume it.',
                'フェデレーションでしか引き受けられません。',
              ),
            ]
          : [];
      }),
    ];
  },
});

/** Every principal comes from a federation: SAML, OIDC, or a role of IAM Identity Center. */
function onlyFederated(trust: PolicyDocument): boolean {
  const statements = assumeStatements(trust);
  return (
    statements.length > 0 &&
    statements.every(({ Principal }) => {
      if (Principal === undefined || Principal === '*') return false;
      const own = asList(Principal.AWS).filter((arn) => !arn.includes('AWSReservedSSO_'));
      return own.length === 0 && asList(Principal.Service).length === 0;
    })
  );
}
