import { timingSafeEqual } from 'node:crypto';
import { identityError, type AwsError } from '../failure.ts';
import type { Incoming } from '../http/incoming.ts';
import type { SignedClaim } from './parse.ts';
import { signatureOf } from './sign.ts';

/** Requests signed further from the server's time than this are refused. */
export const SIGNING_TOLERANCE_MS = 5 * 60_000;

interface Expected {
  readonly service: string;
  /** Regions a scope may name; IAM is signed for us-east-1 wherever it is called. */
  readonly regions: readonly string[];
  /** The server's time, milliseconds since the epoch. */
  readonly now: number;
  /** How far from it a request may be signed, milliseconds. */
  readonly toleranceMs?: number;
}

/** Scope and date of a claim, before anything is said about its key. */
export function scopeFault(claim: SignedClaim, expected: Expected): AwsError | undefined {
  if (!expected.regions.includes(claim.region)) {
    return mismatch(`Credential should be scoped to a valid region, not '${claim.region}'. `);
  }
  if (claim.service !== expected.service) {
    return mismatch(`Credential should be scoped to correct service: '${expected.service}'. `);
  }
  const signedAt = readBasicDate(claim.signedAt);
  if (Number.isNaN(signedAt)) {
    return mismatch("Date must be in ISO-8601 'basic format'. Got '" + claim.signedAt + "'.");
  }
  if (!claim.signedAt.startsWith(claim.date)) {
    const scope = `'${claim.date}' != '${claim.signedAt.slice(0, 8)}', from '${claim.signedAt}'.`;
    return mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${scope}`,
    );
  }
  return clockFault(signedAt, expected.now, expected.toleranceMs ?? SIGNING_TOLERANCE_MS);
}

function clockFault(signedAt: number, now: number, tolerance: number): AwsError | undefined {
  const [signed, server] = [basicDate(signedAt), basicDate(now)];
  const minutes = tolerance / 60_000;
  if (signedAt < now - tolerance) {
    const limit = basicDate(now - tolerance);
    return mismatch(
      `Signature expired: ${signed} is now earlier than ${limit} (${server} - ${minutes} min.)`,
    );
  }
  if (signedAt > now + tolerance) {
    const limit = basicDate(now + tolerance);
    return mismatch(
      `Signature not yet current: ${signed} is still later than ${limit} (${server} + ${minutes} min.)`,
    );
  }
  return undefined;
}

export function signatureFault(
  request: Incoming,
  claim: SignedClaim,
  secret: string,
): AwsError | undefined {
  const right =
    claim.signedHeaders.includes('host') &&
    equal(signatureOf(request, claim, secret), claim.signature);
  return right
    ? undefined
    : mismatch(
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      );
}

function equal(ours: string, theirs: string): boolean {
  const [left, right] = [Buffer.from(ours), Buffer.from(theirs)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function mismatch(message: string): AwsError {
  return identityError('SignatureDoesNotMatch', 'InvalidSignatureException', message);
}

/** `YYYYMMDDTHHMMSSZ` to milliseconds since the epoch; NaN for anything else. */
function readBasicDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function basicDate(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
