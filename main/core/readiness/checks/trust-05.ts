import { check, fails, warns } from '../check.ts';

import { assumeStatements, conditionsOn } from '../statements.ts';
import { eachTrust } from '../subjects.ts';

/** SEC10-BP05 R41, R42: whose session it was stands in every record. */
export const trust05 = check({
  id: 'TRUST-05',
  title: { en: 'Sessions bear their person’s name', ja: 'セッションに担当者の名前が残る' },
  severity: 'medium',
  proves: ['R41', 'R42'],
  scope: 'each',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Ask for sts:RoleSessionName = ${aws:username}; leave SourceIdentity optional.',
    ja: 'sts:RoleSessionName = ${aws:username} を求め、SourceIdentity は任意にします。',
  },
  related: {},
  judge: (facts, given) =>
    eachTrust(facts['iam:GetAccountAuthorizationDetails'], given, (name, policy) => {
      const statements = assumeStatements(policy);
      const source = statements.map((one) => conditionsOn(one, 'sts:SourceIdentity'));
      const must = source.some((on) => on.some(({ operator }) => !operator.endsWith('IfExists')));
      const onlyBrowser = given.kit.lanes.every((lane) => lane === 'console');
      if (must && onlyBrowser) {
        return [
          fails(
            name,
            'Asks for a SourceIdentity, which the browser cannot give.',
            'ブラウザーでは渡せない SourceIdentity を必須にしています。',
          ),
        ];
      }
      const named = statements.every(
        (one, at) =>
          (source[at]?.length ?? 0) > 0 ||
          conditionsOn(one, 'sts:RoleSessionName').some(({ values }) =>
            values.includes('${aws:username}'),
          ),
      );
      return named
        ? []
        : [warns(name, 'Sessions may bear whatever name.', 'セッション名が自由に付けられます。')];
    }),
});
