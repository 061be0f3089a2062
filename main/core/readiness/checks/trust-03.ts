import type { PolicyStatement } from '../../iam/policy.ts';
import { check, warns } from '../check.ts';

import { assumeStatements, conditionsOn } from '../statements.ts';
import { eachTrust } from '../subjects.ts';

const LONGEST = 14_400;

/** SEC10-BP05 R23: a code of this morning is no proof of tonight. */
export const trust03 = check({
  id: 'TRUST-03',
  title: { en: 'MFA must be recent', ja: 'MFA が最近のものである' },
  severity: 'low',
  proves: ['R23'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Add NumericLessThan aws:MultiFactorAuthAge 3600.',
    ja: 'NumericLessThan aws:MultiFactorAuthAge 3600 を加えます。',
  },
  related: {},
  judge: (facts, given) =>
    eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) =>
      assumeStatements(policy).every(isRecent)
        ? []
        : [warns(name, 'Takes MFA of whatever age.', 'MFA からの経過時間に上限がありません。')],
    ),
});

function isRecent(statement: PolicyStatement): boolean {
  return conditionsOn(statement, 'aws:MultiFactorAuthAge').some(
    ({ operator, values }) =>
      /^NumericLessThan(Equals)?$/.test(operator) &&
      values.every((value) => Number(value) <= LONGEST),
  );
}
