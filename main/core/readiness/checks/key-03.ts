import { check, fails, unread, type Said } from '../check.ts';
import { eachAnswer } from '../subjects.ts';
import { isExplained } from '../windows.ts';

/** SEC10-BP05 R05, R14: each use of a sealed key is one of ours. */
export const key03 = check({
  id: 'KEY-03',
  title: {
    en: 'Sealed keys were used in our runs only',
    ja: '封印したキーが記録のある実施でだけ使われている',
  },
  severity: 'high',
  proves: ['R05', 'R14'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListAccessKeys', 'own:journals'],
  fallbacks: ['iam:GetAccessKeyLastUsed'],
  fix: { en: 'Deactivate the key and run PB-08.', ja: 'キーを無効にし、PB-08 を実施します。' },
  related: {},
  judge: (facts, given, elsewhere) =>
    eachAnswer(facts, 'iam:ListAccessKeys', given, ({ name }, keys) =>
      keys.flatMap(({ id }): Said => {
        const used =
          id === undefined
            ? undefined
            : elsewhere.of('iam:GetAccessKeyLastUsed', { account: given.account })?.[id];
        if (used === undefined) return [unread(name, 'iam:GetAccessKeyLastUsed')];
        return used.at === undefined || isExplained(facts, used.at)
          ? []
          : [
              fails(
                name,
                `${id ?? ''} was used on ${new Date(used.at).toISOString()}, in no run on record.`,
                `${id ?? ''} が ${new Date(used.at).toISOString()} に使われましたが、実施の記録がありません。`,
              ),
            ];
      }),
    ),
});
