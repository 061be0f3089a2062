import type { Result } from '../result.ts';
import type { AwsFailure, CallTo } from './aws.ts';

/** One version of a secret. Held in main memory only, until the window that shows it closes. */
export interface StoredSecret {
  readonly name: string;
  readonly versionId: string;
  /** As text; a secret of bytes is Base64. */
  readonly value: string;
  readonly requestId: string;
}

/** AWS Secrets Manager: what opens systems that IAM does not protect. */
export interface SecretStore {
  /** GetSecretValue of the current version (`AWSCURRENT`). Reads only; CloudTrail records it. */
  read(to: CallTo, name: string): Promise<Result<StoredSecret, AwsFailure>>;
}
