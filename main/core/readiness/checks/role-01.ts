import { check, fails, unread, type Said } from '../check.ts';
import { userAccounts } from '../given.ts';

/** SEC10-BP05 R17, R37, R43: the roles are where they will be needed, and found by name and tag. */
export const role01 = check({
  id: 'ROLE-01',
  title: { en: 'Every account has its roles', ja: 'すべてのアカウントにロールがある' },
  severity: 'critical',
  proves: ['R17', 'R37', 'R43'],
  scope: 'once',
  needs: [],
  reads: ['iam:GetAccountAuthorizationDetails', 'organizations:ListAccounts'],
  fix: {
    en: 'Run the StackSet for the accounts named; deploy by hand to the management account; add the account to the target unit.',
    ja: '挙がったアカウントに StackSet を実行します。管理アカウントには手作業で展開し、対象の OU にアカウントを加えます。',
  },
  related: {},
  judge: (_, { kit, account }, elsewhere) => {
    const listed = elsewhere.all('organizations:ListAccounts').flatMap(({ value }) => value);
    if (listed.length === 0) return [unread(account, 'organizations:ListAccounts')];
    const active = new Set(listed.filter((one) => one.active).map(({ id }) => id));
    const named = new Set(kit.roles.map((one) => one.account));
    const users = new Set(userAccounts(kit));
    const lacking = [...active]
      .filter((id) => !named.has(id) && !users.has(id))
      .map((id) =>
        fails(
          id,
          'Is active, and the kit has no role in it.',
          '有効なアカウントですが、キットにロールがありません。',
        ),
      );
    return [
      ...lacking,
      ...[...named]
        .filter((id) => active.has(id))
        .flatMap((id): Said => {
          const place = { account: id };
          const details = elsewhere.of('iam:GetAccountAuthorizationDetails', place);
          if (details === undefined) {
            return [unread(id, 'iam:GetAccountAuthorizationDetails', place)];
          }
          const there = new Map(details.roles.map((one) => [one.arn, one]));
          return kit.roles
            .filter((one) => one.account === id)
            .flatMap(({ arn }): Said => {
              const role = there.get(arn);
              if (role === undefined) {
                return [fails(arn, 'Is not in its account.', 'アカウントにありません。')];
              }
              return role.tags['BreakGlass'] === 'true'
                ? []
                : [fails(arn, 'Has no tag BreakGlass.', 'タグ BreakGlass がありません。')];
            });
        }),
    ];
  },
});
