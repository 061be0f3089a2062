import { err, ok } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { arnOf, noSecret, nowhere, secretsOf, turnsOf, versionOf } from './secrets.ts';

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
  const times = secret ? turnsOf(call, secret.name).times : 0;
  const current = secret && versionOf(call, secret.name, times);
  if (!secret || stage !== 'AWSCURRENT' || (version !== undefined && version !== current)) {
    return err(noSecret(secret ? stage : ''));
  }
  return ok({
    ARN: arn,
    Name: secret.name,
    VersionId: current,
    SecretString: JSON.stringify({
      username: secret.username,
      password: call.secrets.secretKey(times === 0 ? arn : `${arn} ${String(times)}`).slice(0, 24),
    }),
    VersionStages: ['AWSCURRENT'],
    CreatedDate: Date.parse(secret.created) / 1000,
  });
};
