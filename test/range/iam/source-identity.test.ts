import { describe, expect, test } from 'vitest';
import { aws, awsCliFound, credentialsIn } from '../clients/aws-cli.ts';
import { startTestRange } from '../support/start-test-range.ts';

const LOOK = ['ssm', 'list-commands'];
const ROLE = ['--role-name', 'BREAK-GLASS-RESPONDER', '--policy-name', 'Deny'];

describe.runIf(awsCliFound())(
  "sessions denied by who stands behind them, with Debian's aws CLI",
  () => {
    test(
      'a source identity is reached whatever the session is called',
      { timeout: 120_000 },
      async () => {
        const range = await startTestRange();
        const code = [
          '--serial-number',
          range.mfaSerial,
          '--token-code',
          range.practiceCode().code,
        ];
        const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
        const assume = async (role: string, ...more: readonly string[]) => {
          const arn = range.roleArns.find((one) => one.endsWith(role)) ?? '';
          const to = ['--role-arn', arn, '--role-session-name', 'night-shift', ...more];
          return credentialsIn(await aws(range, base, ['sts', 'assume-role', ...to]));
        };
        const [stamped, unstamped, revoker] = await Promise.all([
          assume('RESPONDER', '--source-identity', range.user),
          assume('RESPONDER'),
          assume('REVOKER'),
        ]);
        const Condition = { StringEquals: { 'aws:SourceIdentity': range.user } };
        const statement = { Effect: 'Deny', Action: '*', Resource: '*', Condition };
        const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
        const put = ['iam', 'put-role-policy', ...ROLE, '--policy-document', document];
        expect((await aws(range, revoker, put)).error).toBe('');
        expect((await aws(range, stamped, LOOK)).error).toContain('explicit deny');
        expect((await aws(range, unstamped, LOOK)).error).toBe('');
        // Who may not list the policies of a role is not told which it has.
        const list = ['iam', 'list-role-policies', '--role-name', 'BREAK-GLASS-RESPONDER'];
        expect((await aws(range, revoker, list)).json).toEqual({
          PolicyNames: ['Deny'],
        });
        expect((await aws(range, unstamped, list)).error).toMatch(/^AccessDenied/);
      },
    );
  },
);
