import { isRecord } from '../journal/parse.ts';

/** What a comparison with CloudTrail found, as far as a report shows it. */
export interface Reconciliation {
  readonly matched: number;
  readonly unseen: readonly ReconciledRow[];
  readonly unlogged: readonly ReconciledRow[];
}

export interface ReconciledRow {
  readonly time: string;
  readonly event: string;
  readonly account: string;
  readonly region: string;
  readonly session: string;
}

/**
 * Reads `reconciliation.json`. Undefined when it does not hold the three lists: the file itself is
 * in the export whatever it holds.
 */
export function readReconciliation(text: string): Reconciliation | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(parsed)) return undefined;
  const seen = parsed.matched ?? parsed.loggedAndSeen;
  const unseen = parsed.unseen ?? parsed.loggedNotSeen;
  const unlogged = parsed.unlogged ?? parsed.seenNotLogged;
  if (!Array.isArray(unseen) || !Array.isArray(unlogged)) return undefined;
  const matched = Array.isArray(seen) ? seen.length : typeof seen === 'number' ? seen : 0;
  return { matched, unseen: unseen.map(rowOf), unlogged: unlogged.map(rowOf) };
}

function rowOf(value: unknown): ReconciledRow {
  const all = isRecord(value) ? value : {};
  const nested = isRecord(all.event) ? all.event : {};
  const pick = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = all[name] ?? nested[name];
      if (typeof found === 'string' || typeof found === 'number') return String(found);
    }
    return '';
  };
  return {
    time: pick('time', 'eventTime', 'ts', 'at'),
    event: pick('event', 'eventName', 'name', 'call'),
    account: pick('account', 'accountId', 'recipientAccountId'),
    region: pick('region', 'awsRegion'),
    session: pick('accessKeyId', 'session', 'principal', 'userName'),
  };
}
