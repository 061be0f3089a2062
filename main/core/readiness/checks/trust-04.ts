import { asList } from '../../iam/policy.ts';
import { check, fails } from '../check.ts';

import { assumeStatements } from '../statements.ts';
import { eachTrust } from '../subjects.ts';

/** What AWS leaves in a policy when the user or role it named was deleted. */
const DEAD = /^(AIDA|AROA)[A-Z0-9]+$/;

/** SEC10-BP05 R01: a trust that looks right and lets nobody in. */
export const trust04 = check({
  id: 'TRUST-04',
  title: { en: 'No trust in deleted principals', ja: '削除済みのプリンシパルを信頼していない' },
  severity: 'high',
  proves: ['R01'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Save the trust policy anew with the ARN there is now.',
    ja: '現在の ARN で信頼ポリシーを保存し直します。',
  },
  related: {},
  judge: (facts, given) =>
    eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) =>
      assumeStatements(policy)
        .flatMap(({ Principal }) =>
          Principal === undefined || Principal === '*' ? [] : asList(Principal.AWS),
        )
        .filter((principal) => DEAD.test(principal))
        .map((principal) =>
          fails(
            name,
            `Trusts ${principal}, who is gone.`,
            `存在しない ${principal} を信頼しています。`,
          ),
        ),
    ),
});
