import { evaluatePolicies } from '../../iam/evaluate.ts';
import type { PolicyDocument } from '../../iam/policy.ts';
import { asked, documentsOf } from '../access.ts';
import { check, fails, unread, warns, type Said } from '../check.ts';
import type { UserFacts } from '../facts.ts';
import { policiesAbove } from '../organization.ts';
import { eachUser } from '../subjects.ts';

const CREATE = 'iam:CreateAccessKey';
/** Whoever may do everything in the account: only the organization’s policies stop them. */
const ADMINISTRATOR = 'Administrator';

/** SEC10-BP05 R25: nobody makes a key for these users, neither they themselves nor an administrator. */
export const key02 = check({
  id: 'KEY-02',
  title: { en: 'Making access keys is denied', ja: 'アクセスキーの作成が拒否される' },
  severity: 'high',
  proves: ['R25'],
  scope: 'security',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  reads: [
    'organizations:DescribeOrganization',
    'organizations:ListParents',
    'organizations:ListPoliciesForTarget',
    'organizations:DescribePolicy',
  ],
  fix: {
    en: 'Attach the user policy and the service control policy that this app writes.',
    ja: 'アプリが出力するユーザーポリシーと SCP をアタッチします。',
  },
  related: {},
  judge: (facts, given, elsewhere) => {
    const above = policiesAbove(given.account, 'SERVICE_CONTROL_POLICY', elsewhere);
    if (above.is === 'unread') return [above];
    const scps = above.levels.flat();
    return eachUser(facts['iam:GetAccountAuthorizationDetails'], given, (user) => [
      ...(denies(scps, administratorOf(user), user.arn)
        ? []
        : [
            fails(
              user.name,
              'No service control policy keeps an administrator from making a key.',
              '管理者によるキーの作成を止める SCP がありません。',
            ),
          ]),
      ...ownSaid(user, scps),
    ]);
  },
});

function ownSaid(user: UserFacts, scps: readonly PolicyDocument[]): Said {
  const documents = documentsOf(user.policies);
  if (documents === undefined) return [unread(user.name, 'iam:GetAccountAuthorizationDetails')];
  if (denies([...documents, ...scps], user, user.arn)) return [];
  return evaluatePolicies(documents, asked(user, CREATE, user.arn)) === 'allow'
    ? [fails(user.name, 'May make itself a key.', '自分のキーを作成できます。')]
    : [
        warns(
          user.name,
          'Nothing denies it a key; it is just not allowed.',
          'キーの作成は許可されていないだけで、明示的な拒否がありません。',
        ),
      ];
}

function denies(
  documents: readonly PolicyDocument[],
  who: { readonly arn: string; readonly name: string },
  user: string,
): boolean {
  return evaluatePolicies(documents, asked(who, CREATE, user)) === 'explicit-deny';
}

function administratorOf({ arn }: UserFacts): { readonly arn: string; readonly name: string } {
  return { arn: arn.replace(/:user\/.*$/, `:role/${ADMINISTRATOR}`), name: ADMINISTRATOR };
}
