import type { Credentials } from '../ports/aws.ts';

/** Credentials as they go out; `expires` in the time of this laptop, which is what tools compare with. */
export interface Outgoing {
  readonly credentials: Credentials;
  readonly expires: number;
  readonly account: string;
}

/** What the container endpoint answers (AWS SDKs and Tools Reference, "Container credential provider"). */
export function containerJson({ credentials, expires, account }: Outgoing): string {
  return JSON.stringify({
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    Token: credentials.sessionToken ?? '',
    Expiration: timeOf(expires),
    AccountId: account,
  });
}

/** A refusal as the SDKs show it to a person. */
export function refusalJson(code: string, message: string): string {
  return JSON.stringify({ Code: code, Message: message });
}

/** Whole seconds: some SDKs refuse fractions. */
function timeOf(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
