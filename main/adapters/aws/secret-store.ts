import { notAws, type AwsOptions } from '../../core/aws/call.ts';
import type { SecretStore } from '../../core/ports/secret-store.ts';
import { err, ok } from '../../core/result.ts';
import { clientCalls } from './client-calls.ts';

/** AWS Secrets Manager through its own SDK client, loaded at the first call. */
export function createSecretStore(options: AwsOptions = {}): SecretStore {
  const run = clientCalls(
    options,
    'secretsmanager',
    () => import('@aws-sdk/client-secrets-manager'),
    (sdk, settings) => new sdk.SecretsManagerClient(settings),
  );
  return {
    read: async (to, name) => {
      const answer = await run(to, false, (client, sdk) =>
        client.send(new sdk.GetSecretValueCommand({ SecretId: name })),
      );
      if (!answer.ok) return answer;
      const { Name, VersionId, SecretString, SecretBinary, $metadata } = answer.value;
      const value = SecretString ?? (SecretBinary && Buffer.from(SecretBinary).toString('base64'));
      if (value === undefined || VersionId === undefined) {
        return err(notAws(to.at.region, false, 'a secret without value or version'));
      }
      return ok({
        name: Name ?? name,
        versionId: VersionId,
        value,
        requestId: $metadata.requestId ?? '',
      });
    },
  };
}
