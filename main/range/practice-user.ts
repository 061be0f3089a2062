import { toBase32 } from './base32.ts';
import { mfaSerial, userArn } from './identity/directory.ts';
import type { Secrets } from './identity/secrets.ts';
import type { WorldAccount } from './worlds/model.ts';
import type { WorldUser } from './worlds/people.ts';

/** A user of the range with everything needed to be them. Of no use outside this laptop. */
export interface PracticeUser {
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly mfaSerial: string;
  readonly mfaSecretBase32: string;
}

export function practiceUser(
  account: WorldAccount,
  user: WorldUser,
  secrets: Secrets,
): PracticeUser {
  const arn = userArn(account.id, user);
  const accessKeyId = secrets.userKeyId(arn);
  const serial = mfaSerial(account.id, user);
  return {
    name: user.name,
    arn,
    account: account.id,
    accessKeyId,
    secretAccessKey: secrets.secretKey(accessKeyId),
    mfaSerial: serial,
    mfaSecretBase32: toBase32(secrets.mfaSecret(serial)),
  };
}
