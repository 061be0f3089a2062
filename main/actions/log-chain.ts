import type { Failure } from '../core/failure.ts';
import type { Entry } from '../core/journal/payload.ts';
import type { Journals } from '../core/ports/journal.ts';
import { err, ok, type Result } from '../core/result.ts';

const LONGEST_CHAIN = 100;

/** All entries of a run over the logs it was in: each crash opened a new one that names the last. */
export async function readChain(
  journals: Journals,
  logId: string,
): Promise<Result<readonly Entry[], Failure>> {
  const parts: (readonly Entry[])[] = [];
  const seen = new Set<string>();
  let next: string | undefined = logId;
  while (next !== undefined && !seen.has(next) && parts.length < LONGEST_CHAIN) {
    seen.add(next);
    const read = await journals.read(next);
    if (!read.ok) {
      const code = read.error.code === 'no-such-log' ? 'no-such-log' : 'log-unreadable';
      return err({ code, params: { log: next }, raw: read.error.detail });
    }
    parts.unshift(read.value);
    next = previousOf(read.value);
  }
  return ok(parts.flat());
}

function previousOf(entries: readonly Entry[]): string | undefined {
  const open = entries[0];
  return open?.type === 'log.open' ? open.data.prevLog?.id : undefined;
}
