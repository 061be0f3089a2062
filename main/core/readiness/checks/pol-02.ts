import { check, unread, warns } from '../check.ts';
import { eachUser } from '../subjects.ts';
import { allows, speaksOf, wantsMfa } from '../statements.ts';

/** SEC10-BP05 R23, R39: MFA is asked for on the users' side too. */
export const pol02 = check({
  id: 'POL-02',
  title: { en: 'The users’ policy asks for MFA', ja: 'ユーザー側のポリシーも MFA を求める' },
  severity: 'medium',
  proves: ['R23', 'R39'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Add Bool aws:MultiFactorAuthPresent=true to the statement that allows AssumeRole.',
    ja: 'AssumeRole の許可に Bool aws:MultiFactorAuthPresent=true を加えます。',
  },
  related: {},
  judge: (facts, given) =>
    eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, policies }) => [
      // What cannot be read may allow it without MFA: nothing is known of it.
      ...(policies.some(({ document }) => document === undefined)
        ? [unread(name, 'iam:GetAccountAuthorizationDetails')]
        : []),
      ...allows(policies)
        .filter(({ statement }) => speaksOf(statement, 'sts:AssumeRole') && !wantsMfa(statement))
        .map(({ policy }) =>
          warns(
            name,
            `${policy} allows AssumeRole without MFA.`,
            `${policy} が MFA なしの AssumeRole を許可しています。`,
          ),
        ),
    ]),
});
