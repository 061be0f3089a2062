import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldSecret } from '../worlds/model.ts';

const ID_RULE = { required: true, least: 1, most: 2048 };

/**
 * The current version, by name or ARN. As in AWS, who may not read it is told so whether or not it
 * is there. Source: Secrets Manager API reference, GetSecretValue.
 */
export const getSecretValue: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('SecretId', ID_RULE) ?? '';
  const stage = reader.text('VersionStage') ?? 'AWSCURRENT';
  const version = reader.text('VersionId');
  const fault = reader.error();
  if (fault) return err(fault);
  const secret = secretsOf(call).find(({ name }) => id === name || id === arnOf(call, name));
  const arn = secret ? arnOf(call, secret.name) : nowhere(call, id);
  const denied = accessFault(call, 'secretsmanager:GetSecretValue', arn);
  if (denied) return err(denied);
  const current = secret && versionOf(call, secret.name);
  if (!secret || stage !== 'AWSCURRENT' || (version !== undefined && version !== current)) {
    const what = secret ? 'secret value for staging label' : 'secret';
    return err(
      awsError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified ${what}${secret ? `: ${stage}` : '.'}`,
        400,
      ),
    );
  }
  return ok({
    ARN: arn,
    Name: secret.name,
    VersionId: current,
    SecretString: JSON.stringify({
      username: secret.username,
      password: call.secrets.secretKey(arn).slice(0, 24),
    }),
    VersionStages: ['AWSCURRENT'],
    CreatedDate: Date.parse(secret.created) / 1000,
  });
};

function secretsOf({ directory, caller, region }: Call): readonly WorldSecret[] {
  const account = directory.account(caller.account);
  return account?.secrets.filter(({ regions }) => regions.includes(region)) ?? [];
}

/** AWS adds six characters of its own to the name. */
function arnOf({ caller, region, secrets }: Call, name: string): string {
  const suffix = secrets.id('', `${region} ${name}`).slice(0, 6);
  return `arn:aws:secretsmanager:${region}:${caller.account}:secret:${name}-${suffix}`;
}

function nowhere({ caller, region }: Call, id: string): string {
  if (id.startsWith('arn:')) return id;
  return `arn:aws:secretsmanager:${region}:${caller.account}:secret:${id}`;
}

/** A UUID, the same each time: the range's secrets come from its seed. */
function versionOf({ secrets }: Call, name: string): string {
  const hex = Buffer.from(secrets.secretKey(`version ${name}`)).toString('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}
