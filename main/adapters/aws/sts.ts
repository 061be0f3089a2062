import type { AssumeRoleCommandOutput, GetSessionTokenCommandOutput } from '@aws-sdk/client-sts';
import type { AwsFailure, CallTo, Issued, MfaCode, Sts } from '../../core/ports/aws.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { call, notAws, type AwsOptions } from '../../core/aws/call.ts';
import { clientCalls, ONCE } from './client-calls.ts';
import { clientSettings } from './client-settings.ts';
import { endpointOf } from '../../core/aws/endpoint.ts';
import { toldApartFromPortal } from './portal.ts';
import { probeRegions, type AskRegion } from './probe.ts';

/** AWS Security Token Service through its own SDK client, loaded at the first call. */
export function createSts(options: AwsOptions = {}): Sts {
  const ask: AskRegion = async (at, credentials, skewMs, signal) => {
    const { region } = at;
    const answer = await call(options, {
      region,
      effect: false,
      signal,
      send: async (handler) => {
        const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
        const to = { at, credentials, skewMs };
        const client = new STSClient(clientSettings('sts', to, ONCE, handler));
        return client.send(new GetCallerIdentityCommand({}));
      },
    });
    if (!answer.ok) {
      const { failure, ...rest } = answer.error;
      const told = await toldApartFromPortal(options, endpointOf('sts', at), failure);
      return err({ ...rest, failure: told });
    }
    const { Account, Arn, UserId } = answer.value.output;
    if (Account === undefined || Arn === undefined || UserId === undefined) {
      return err({ failure: notAws(region, false, 'an identity without account or ARN') });
    }
    return ok({ ...answer.value, output: { account: Account, arn: Arn, userId: UserId } });
  };
  const run = clientCalls(
    options,
    'sts',
    () => import('@aws-sdk/client-sts'),
    (sdk, settings) => new sdk.STSClient(settings),
  );
  return {
    probe: (regions, credentials) => probeRegions(ask, regions, credentials),

    getSessionToken: async (to, mfa, durationSeconds) => {
      const input = { DurationSeconds: durationSeconds, ...withCode(mfa) };
      const answer = await run(to, true, (client, sdk) =>
        client.send(new sdk.GetSessionTokenCommand(input)),
      );
      return issued(to, answer);
    },

    assumeRole: async (to, request) => {
      const { roleArn, sessionName, sourceIdentity, tags, policy, durationSeconds, mfa } = request;
      const { policyArns, transitiveTagKeys } = request;
      const input = {
        RoleArn: roleArn,
        RoleSessionName: sessionName,
        DurationSeconds: durationSeconds,
        ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
        ...(tags.length === 0
          ? {}
          : { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
        ...(policy === undefined ? {} : { Policy: policy }),
        ...(policyArns === undefined ? {} : { PolicyArns: policyArns.map((arn) => ({ arn })) }),
        ...(transitiveTagKeys === undefined ? {} : { TransitiveTagKeys: [...transitiveTagKeys] }),
        ...(mfa === undefined ? {} : withCode(mfa)),
      };
      const answer = await run(to, true, (client, sdk) =>
        client.send(new sdk.AssumeRoleCommand(input)),
      );
      const given = issued(to, answer);
      // Whoever answers for STS must not give a session of another role its name, or words of his own.
      return given.ok && given.value.arn !== sessionArn(roleArn, sessionName)
        ? err(notAws(to.at.region, true, 'a session of another role than was asked for'))
        : given;
    },
  };
}

/** What STS calls a session of the role: by the role's name without its path. */
function sessionArn(roleArn: string, sessionName: string): string {
  const [, partition = '', , , account = '', path = ''] = roleArn.split(':');
  return `arn:${partition}:sts::${account}:assumed-role/${path.split('/').pop() ?? ''}/${sessionName}`;
}

function withCode({ serial, code }: MfaCode): { SerialNumber: string; TokenCode: string } {
  return { SerialNumber: serial, TokenCode: code };
}

function issued(
  { at: { region } }: CallTo,
  answer: Result<AssumeRoleCommandOutput | GetSessionTokenCommandOutput, AwsFailure>,
): Result<Issued, AwsFailure> {
  if (!answer.ok) return answer;
  const output = answer.value;
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {};
  if (
    AccessKeyId === undefined ||
    SecretAccessKey === undefined ||
    SessionToken === undefined ||
    !(Expiration instanceof Date) ||
    Number.isNaN(Expiration.getTime())
  ) {
    return err(notAws(region, true, 'an answer without credentials'));
  }
  const role = 'AssumedRoleUser' in output ? output : undefined;
  return ok({
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
    },
    expires: Expiration.toISOString(),
    arn: role?.AssumedRoleUser?.Arn ?? '',
    requestId: output.$metadata.requestId ?? '',
    region,
    ...(role?.PackedPolicySize === undefined ? {} : { packedPolicySize: role.PackedPolicySize }),
    ...(role?.AssumedRoleUser?.AssumedRoleId === undefined
      ? {}
      : { userId: role.AssumedRoleUser.AssumedRoleId }),
  });
}
