import { describe, expect, test } from 'vitest';
import { denyOlder } from '../../../main/core/revoke/older-sessions.ts';
import { sparedOf } from '../../../main/core/revoke/spared.ts';
import { aws, awsCliFound, credentialsIn } from '../clients/aws-cli.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

const DENIED = 'with an explicit deny in an identity-based policy';

describe.runIf(awsCliFound())("a denial that leaves one session, with Debian's aws CLI", () => {
  test(
    'leaves that one, and not others of its name, older or newer',
    { timeout: 180_000 },
    async () => {
      const clock = movableClock();
      const range = await startTestRange({ clock });
      const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
      const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
      const arn = range.roleArns.find((one) => one.endsWith('REVOKER')) ?? '';
      const assume = async (name = range.user) => {
        const to = ['--role-arn', arn, '--role-session-name', name, '--duration-seconds', '900'];
        return aws(range, base, ['sts', 'assume-role', ...to]);
      };
      const older = credentialsIn(await assume());
      clock.shift += 20_000;
      const answer = await assume();
      const own = credentialsIn(answer);
      const colleague = credentialsIn(await assume('mori'));
      clock.shift += 20_000;
      const newer = credentialsIn(await assume());
      clock.shift += 20_000;
      const { AssumedRoleUser, Credentials } = answer.json as Record<
        string,
        Record<string, string>
      >;
      const spared = sparedOf({
        id: 'own',
        userId: AssumedRoleUser?.['AssumedRoleId'] ?? '',
        issuedAt: Date.parse(Credentials?.['Expiration'] ?? '') - 900_000,
      });
      const { role, name, document } = denyOlder(arn, clock(), undefined, spared);
      const of = ['--role-name', role, '--policy-name', name];
      const put = ['iam', 'put-role-policy', ...of, '--policy-document', document];
      expect((await aws(range, own, put)).error).toBe('');
      const look = ['iam', 'get-role-policy', ...of];
      for (const cut of [older, colleague, newer])
        expect((await aws(range, cut, look)).error).toContain(DENIED);
      expect((await aws(range, own, look)).json?.['PolicyDocument']).toEqual(JSON.parse(document));
      clock.shift += 20_000;
      expect((await aws(range, credentialsIn(await assume('mori')), look)).error).toBe('');
    },
  );
});
