import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../identity/secrets.ts';

/** A link is good for 15 minutes (IAM User Guide). */
const LASTS_MS = 15 * 60_000;

/** Says which session it is for and when it was made, under the range's own seal. */
export function signinToken(
  secrets: Secrets,
  { accessKeyId, issuedAt }: { readonly accessKeyId: string; readonly issuedAt: number },
): string {
  const said = `${accessKeyId}.${issuedAt.toString(36)}`;
  return `${said}.${seal(secrets, said)}`;
}

/** The access key id of the session; undefined when the token is none of ours, or too old. */
export function readToken(secrets: Secrets, token: string, now: number): string | undefined {
  const [accessKeyId = '', issued = '', sealed = ''] = token.split('.');
  const right = Buffer.from(seal(secrets, `${accessKeyId}.${issued}`));
  const given = Buffer.from(sealed);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  return now - Number.parseInt(issued, 36) <= LASTS_MS ? accessKeyId : undefined;
}

function seal(secrets: Secrets, said: string): string {
  return Buffer.from(secrets.secretKey(`signin:${said}`), 'base64').toString('base64url');
}
