import canonicalize from 'canonicalize';
import { check, fails, unread } from '../check.ts';
import { breakGlassRoles } from '../given.ts';

/** SEC10-BP05 R34: one policy for a role, in whichever account it stands. */
export const role06 = check({
  id: 'ROLE-06',
  title: { en: 'Policies are the same everywhere', ja: 'ポリシーがどのアカウントでも同じ' },
  severity: 'medium',
  proves: ['R34'],
  scope: 'once',
  needs: [],
  reads: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Roll the policy out anew from the signed source to the accounts named.',
    ja: '署名済みの元データから、挙がったアカウントにポリシーを展開し直します。',
  },
  related: {},
  judge: (_, given, elsewhere) => {
    const accounts = [...new Set(given.kit.roles.map(({ account }) => account))];
    const read = accounts.map((account) => ({
      account,
      details: elsewhere.of('iam:GetAccountAuthorizationDetails', { account }),
    }));
    const missing = read
      .filter(({ details }) => details === undefined)
      .map(({ account }) => unread(account, 'iam:GetAccountAuthorizationDetails', { account }));
    const texts = new Map<string, Map<string, string[]>>();
    for (const { account, details } of read) {
      for (const role of breakGlassRoles(details?.roles ?? [], given)) {
        for (const { name, document } of role.policies) {
          const key = `${role.name} ${name}`;
          const text = document === undefined ? '' : (canonicalize(document) ?? '');
          const by = texts.get(key) ?? new Map<string, string[]>();
          by.set(text, [...(by.get(text) ?? []), account]);
          texts.set(key, by);
        }
      }
    }
    return [
      ...missing,
      ...[...texts].flatMap(([key, by]) => {
        const [, ...others] = [...by.values()].sort((one, other) => other.length - one.length);
        return others.map((differing) =>
          fails(
            key,
            `Differs in ${differing.join(', ')}.`,
            `次のアカウントで内容が異なります: ${differing.join('、')}。`,
          ),
        );
      }),
    ];
  },
});
