import type { Failure } from '../core/failure.ts';
import type { ReaderError } from '../core/ports/log-reader.ts';

/** What could not be read, as the card a person sees. */
export function readerFailure({ code, detail }: ReaderError, logId: string): Failure {
  return { code, params: { log: logId }, ...(detail === '' ? {} : { raw: detail }) };
}
