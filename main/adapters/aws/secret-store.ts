import { call, notAws, type AwsOptions } from '../../core/aws/call.ts';
import type { SecretStore } from '../../core/ports/secret-store.ts';
import { err, ok } from '../../core/result.ts';
import { clientSettings } from './client-settings.ts';

/** A read may be asked again when AWS throttles it. */
const ATTEMPTS = 3;

/** AWS Secrets Manager through its own SDK client, loaded at the first call. */
export function createSecretStore(options: AwsOptions = {}): SecretStore {
  return {
    read: async (to, name) => {
      const { region } = to.at;
      const answer = await call(options, {
        region,
        effect: false,
        send: async (handler) => {
          const sdk = await import('@aws-sdk/client-secrets-manager');
          const client = new sdk.SecretsManagerClient(
            clientSettings('secretsmanager', to, ATTEMPTS, handler),
          );
          return client.send(new sdk.GetSecretValueCommand({ SecretId: name }));
        },
      });
      if (!answer.ok) return err(answer.error.failure);
      const { Name, VersionId, SecretString, SecretBinary, $metadata } = answer.value.output;
      const value = SecretString ?? (SecretBinary && Buffer.from(SecretBinary).toString('base64'));
      if (value === undefined || VersionId === undefined) {
        return err(notAws(region, false, 'a secret without value or version'));
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
