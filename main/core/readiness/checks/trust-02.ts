import { check, fails } from '../check.ts';

import { assumeStatements, wantsMfa } from '../statements.ts';
import { eachTrust } from '../subjects.ts';

/** SEC10-BP05 R39: no session without MFA, and no way round where the context is missing. */
export const trust02 = check({
  id: 'TRUST-02',
  title: { en: 'Trust asks for MFA, and fails closed', ja: '信頼ポリシーが MFA を必須にしている' },
  severity: 'critical',
  proves: ['R39'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Use Bool, not BoolIfExists, for aws:MultiFactorAuthPresent in each statement.',
    ja: '各ステートメントで BoolIfExists ではなく Bool の aws:MultiFactorAuthPresent を使います。',
  },
  related: {},
  judge: (facts, given) =>
    eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) =>
      assumeStatements(policy).every(wantsMfa)
        ? []
        : [fails(name, 'Can be assumed without MFA.', 'MFA なしで引き受けられます。')],
    ),
});
