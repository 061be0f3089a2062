import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Structure } from '../protocol/value.ts';

/** One page of a list; the token is the place to go on from. */
export function page<T>(
  all: readonly T[],
  most: number,
  token: string | undefined,
  shape: (shown: readonly T[], next: string | undefined) => Structure,
): Result<Structure, AwsError> {
  const from = token === undefined || token === '' ? 0 : placeOf(token);
  if (from === undefined || from > all.length) {
    return err(awsError('InvalidNextToken', 'The specified token is not valid.'));
  }
  const to = from + most;
  const next = to < all.length ? Buffer.from(`at:${to}`).toString('base64') : undefined;
  return ok(shape(all.slice(from, to), next));
}

function placeOf(token: string): number | undefined {
  const match = /^at:(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('latin1'));
  return match ? Number(match[1]) : undefined;
}
