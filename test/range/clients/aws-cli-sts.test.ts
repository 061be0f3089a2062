import { describe, expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { signedCall } from '../support/signed-call.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import { aws, awsCliFound, credentialsIn } from './aws-cli.ts';

const LONG = 120_000;

function mfa(range: Range): readonly string[] {
  return ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
}

function assume(range: Range, role = 0): readonly string[] {
  return [
    'sts',
    'assume-role',
    '--role-arn',
    range.roleArns[role]!,
    '--role-session-name',
    range.user,
  ];
}

describe.runIf(awsCliFound())("Debian's aws CLI on STS and IAM", () => {
  test(
    'who am I: right, wrong secret, unknown key, wrong Region, seven minutes out, dark Region',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const who = ['sts', 'get-caller-identity'];
      const elsewhere = {
        ...range,
        endpoints: [{ region: 'eu-west-1', endpoint: range.endpoints[0]!.endpoint }],
      };
      const [right, secret, key, region] = await Promise.all([
        aws(range, range, who),
        aws(range, { ...range, secretAccessKey: 'wrong'.repeat(8) }, who),
        aws(range, { ...range, accessKeyId: 'AKIANOTTHERE12345678' }, who),
        aws(elsewhere, range, who),
      ]);
      expect(right.json).toMatchObject({
        Account: '111122223333',
        Arn: 'arn:aws:iam::111122223333:user/sato-break-glass',
      });
      expect(secret.error).toMatch(/^SignatureDoesNotMatch: The request signature we calculated/);
      expect(key.error).toBe(
        'InvalidClientTokenId: The security token included in the request is invalid.',
      );
      expect(region.error).toContain(
        "Credential should be scoped to a valid region, not 'eu-west-1'",
      );
      await range.setFaults({ skewMs: 7 * 60_000, dark: { 'us-west-2': 'refuses' } });
      const [late, dark] = await Promise.all([aws(range, range, who), aws(range, range, who, 2)]);
      expect(late.error).toMatch(
        /^SignatureDoesNotMatch: Signature expired: \w+ is now earlier than \w+ \(\w+ - 5 min\.\)/,
      );
      expect(dark.error).toContain('Could not connect to the endpoint URL');
    },
  );

  test(
    'session tokens: right once, reused code, wrong code, wrong device, out of range, from a session',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const token = ['sts', 'get-session-token'];
      const code = mfa(range);
      const first = await aws(range, range, [...token, ...code, '--duration-seconds', '900']);
      const session = credentialsIn(first);
      const wrongDevice = ['--serial-number', `${range.mfaSerial}-old`, '--token-code', '123456'];
      const [reused, wrong, device, long, nested] = await Promise.all([
        aws(range, range, [...token, ...code], 1),
        aws(range, range, [...token, '--serial-number', range.mfaSerial, '--token-code', '000000']),
        aws(range, range, [...token, ...wrongDevice]),
        aws(range, range, [...token, '--duration-seconds', '129601']),
        aws(range, session, token),
      ]);
      const invalid =
        'AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code.';
      expect(reused.error.trimEnd()).toBe(invalid);
      expect(wrong.error.trimEnd()).toBe(invalid);
      expect(device.error).toContain(
        'unable to validate MFA code.  Please verify your MFA serial number',
      );
      expect(long.error).toContain('ValidationError: 1 validation error detected');
      expect(nested.error).toBe(
        'AccessDenied: Cannot call GetSessionToken with session credentials',
      );
    },
  );

  test(
    'roles: with a code, chained, stamped; without MFA, denied, too long, malformed, wrong identity',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const stamps = ['--source-identity', range.user, '--tags', 'Key=Incident,Value=INC-7'];
      const direct = await aws(range, range, [
        ...assume(range),
        ...mfa(range),
        ...stamps,
        '--duration-seconds',
        '14400',
      ]);
      expect(direct.json).toMatchObject({
        SourceIdentity: 'sato-break-glass',
        AssumedRoleUser: {
          Arn: 'arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-READONLY/sato-break-glass',
        },
      });
      expect(direct.json?.['PackedPolicySize']).toBeGreaterThan(0);
      const tanaka = range.users.find(({ name }) => name === 'tanaka-break-glass')!;
      const without = await aws(range, tanaka, assume(range));
      expect(without.error).toBe(
        `AccessDenied: User: ${tanaka.arn} is not authorized to perform: sts:AssumeRole on resource: ${range.roleArns[0]}`,
      );
      const role = credentialsIn(direct);
      const [who, chained] = await Promise.all([
        aws(range, role, ['sts', 'get-caller-identity']),
        aws(range, role, assume(range, 1)),
      ]);
      expect(who.json).toMatchObject({ Account: '444455556666' });
      expect(chained.error).toContain('not authorized to perform: sts:AssumeRole');
    },
  );

  test(
    'roles from a base session: all in one code, and every refusal',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const base = credentialsIn(
        await aws(range, range, ['sts', 'get-session-token', ...mfa(range)]),
      );
      const [good, denied, long, malformed, stranger, tag] = await Promise.all([
        aws(range, base, assume(range, 1)),
        aws(range, base, assume(range, 2)),
        aws(range, base, [...assume(range), '--duration-seconds', '3601']),
        aws(range, base, [...assume(range), '--policy', '{"Statement":']),
        aws(range, base, [...assume(range), '--source-identity', 'someone-else']),
        aws(range, base, [...assume(range), '--tags', 'Key=Team,Value=x']),
      ]);
      expect(good.exitCode).toBe(0);
      expect(denied.error).toContain(`sts:AssumeRole on resource: ${range.roleArns[2]}`);
      expect(long.error).toBe(
        'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      );
      expect(malformed.error).toBe('MalformedPolicyDocument: This policy contains invalid Json');
      expect(stranger.error).toContain('not authorized to perform: sts:SetSourceIdentity');
      expect(tag.error).toContain('not authorized to perform: sts:TagSession');
    },
  );

  test('an expired session is told so by STS, SSM and IAM', { timeout: LONG }, async () => {
    const clock = movableClock();
    clock.shift = -901_000;
    const range = await startTestRange({ clock });
    const { text } = await signedCall({
      ...range.endpoints[0]!,
      credentials: range,
      form: {
        Action: 'GetSessionToken',
        DurationSeconds: '900',
        SerialNumber: range.mfaSerial,
        TokenCode: range.practiceCode().code,
      },
      signedAt: new Date(clock()),
    });
    const part = (name: string): string =>
      new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
    const expired = {
      accessKeyId: part('AccessKeyId'),
      secretAccessKey: part('SecretAccessKey'),
      sessionToken: part('SessionToken'),
    };
    clock.shift = 0;
    const [sts, ssm, iam] = await Promise.all([
      aws(range, expired, ['sts', 'get-caller-identity']),
      aws(range, expired, ['ssm', 'list-commands']),
      aws(range, expired, ['iam', 'get-user']),
    ]);
    const message = 'The security token included in the request is expired';
    expect(sts.error).toBe(`ExpiredToken: ${message}`);
    expect(ssm.error).toBe(`ExpiredTokenException: ${message}`);
    expect(iam.error).toBe(`ExpiredToken: ${message}`);
  });

  test(
    'IAM: own facts are read, anything else is denied, a session without MFA is not let in',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const bare = credentialsIn(await aws(range, range, ['sts', 'get-session-token']));
      const role = credentialsIn(await aws(range, range, [...assume(range), ...mfa(range)]));
      const named = ['--user-name', range.user];
      const [user, devices, keys, policies, groups] = await Promise.all([
        aws(range, range, ['iam', 'get-user']),
        aws(range, range, ['iam', 'list-mfa-devices', ...named]),
        aws(range, range, ['iam', 'list-access-keys', ...named]),
        aws(range, range, ['iam', 'list-attached-user-policies', ...named]),
        aws(range, range, ['iam', 'list-groups-for-user', ...named]),
      ]);
      expect(user.json).toMatchObject({
        User: { UserName: range.user, Tags: [{ Key: 'BreakGlass', Value: 'true' }] },
      });
      expect(devices.json).toMatchObject({ MFADevices: [{ SerialNumber: range.mfaSerial }] });
      expect(keys.json).toMatchObject({
        AccessKeyMetadata: [{ AccessKeyId: range.accessKeyId, Status: 'Active' }],
      });
      expect(policies.json).toEqual({ AttachedPolicies: [] });
      expect(groups.json).toMatchObject({ Groups: [{ GroupName: 'BREAK-GLASS-USERS' }] });
      const [summary, aliases, trust, noRole, users, other, withoutMfa] = await Promise.all([
        aws(range, range, ['iam', 'get-account-summary']),
        aws(range, role, ['iam', 'list-account-aliases']),
        aws(range, role, ['iam', 'get-role', '--role-name', 'BREAK-GLASS-RESPONDER']),
        aws(range, role, ['iam', 'get-role', '--role-name', 'NOT-THERE']),
        aws(range, role, ['iam', 'list-users']),
        aws(range, range, ['iam', 'get-user', '--user-name', 'tanaka-break-glass']),
        aws(range, bare, ['iam', 'get-user']),
      ]);
      expect(summary.json).toMatchObject({
        SummaryMap: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0 },
      });
      expect(aliases.json).toEqual({ AccountAliases: ['range-payments'] });
      expect(trust.json).toMatchObject({
        Role: { MaxSessionDuration: 3600, AssumeRolePolicyDocument: { Version: '2012-10-17' } },
      });
      expect(noRole.error).toBe('NoSuchEntity: The role with name NOT-THERE cannot be found.');
      expect(users.json).toEqual({ Users: [] });
      expect(other.error).toContain(
        'because no identity-based policy allows the iam:GetUser action',
      );
      expect(withoutMfa.error).toContain('InvalidClientTokenId');
    },
  );
});
