import { attested } from '../attested.ts';
import { check, fails, unread } from '../check.ts';
import { DAY } from '../given.ts';
import { emergencySecrets } from '../systems/secrets.ts';

const DAYS = 90;

/** SEC10-BP05 R13, R51: a password that nobody has changed for long is known to more and more people. */
export const ssm07 = check({
  id: 'SSM-07',
  title: { en: 'Emergency secrets are fresh', ja: '緊急用のシークレットが新しい' },
  severity: 'medium',
  proves: ['R13', 'R51'],
  scope: 'once',
  needs: ['own:attestations'],
  reads: ['secretsmanager:ListSecrets', 'secretsmanager:DescribeSecret'],
  fix: {
    en: 'Rotate the secret, or rotate it by hand and attest it.',
    ja: 'シークレットをローテーションします。手作業の場合は確認を残します。',
  },
  related: {
    prowler: [
      'secretsmanager_automatic_rotation_enabled',
      'secretsmanager_secret_rotated_periodically',
      'secretsmanager_secret_unused',
    ],
    securityHub: ['SecretsManager.1', 'SecretsManager.4'],
  },
  judge: (facts, given, elsewhere) =>
    emergencySecrets(given.account, elsewhere, ({ arn, name, place }) => {
      const secret = elsewhere.of('secretsmanager:DescribeSecret', place)?.[arn];
      if (secret === undefined) return [unread(name, 'secretsmanager:DescribeSecret', place)];
      const age = given.now - (secret.rotated ?? Number.NEGATIVE_INFINITY);
      if (age <= DAYS * DAY) return [];
      const said = attested(facts, given, { check: 'SSM-07', days: DAYS }, name);
      return said.some(({ is }) => is === 'attested')
        ? said
        : [
            fails(
              name,
              'Was not rotated in 90 days, and nobody attests it.',
              '90 日間ローテーションされておらず、確認もありません。',
            ),
          ];
    }),
});
