import { GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import type { Range } from '../../../main/range/start.ts';
import { exported } from '../../fakes/aws-cli.ts';

/** Temporary credentials of the range's user, as AWS CLI would print them. */
export async function tokenFor(
  range: Range,
  { mfa, expiresIn }: { readonly mfa: boolean; readonly expiresIn: number },
): Promise<Readonly<Record<string, unknown>>> {
  const [first] = range.endpoints;
  const { accessKeyId, secretAccessKey } = range;
  const sts = new STSClient({
    region: first?.region ?? '',
    endpoint: first?.endpoint ?? '',
    credentials: { accessKeyId, secretAccessKey },
  });
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const { Credentials: given } = await sts.send(new GetSessionTokenCommand(mfa ? code : {}));
  sts.destroy();
  return exported({
    AccessKeyId: given?.AccessKeyId,
    SecretAccessKey: given?.SecretAccessKey,
    SessionToken: given?.SessionToken,
    Expiration: new Date(Date.now() + expiresIn).toISOString(),
  });
}
