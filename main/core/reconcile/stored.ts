import { z } from 'zod';
import type { TrailRead } from '../ports/trail-files.ts';
import type { TrailEvent } from './event.ts';
import type { LoggedCall } from './ledger.ts';
import type { Reconciled } from './result.ts';

/** What is kept of a comparison beside the log, for the screen, the export and the report. */
export const RECONCILIATION = 'reconciliation.json';
const FORMAT = 'breakglass-reconciliation/1';
/** Of each list so many are kept; `counts` tells how many there were. */
const MOST_ROWS = 10_000;

const text = z.string().max(1000);
const count = z.number().int().min(0);
const event = z.object({
  id: text,
  /** RFC 3339 UTC. */
  at: text,
  /** `ssm:SendCommand`. */
  call: text,
  account: text,
  region: text,
  requestId: text.optional(),
  errorCode: text.optional(),
  sourceIp: text.optional(),
  userAgent: text.optional(),
  who: text.optional(),
  accessKeyId: text.optional(),
});
const call = z.object({
  log: text,
  seq: count,
  at: text,
  call: text,
  account: text,
  region: text,
  status: z.enum(['sent', 'ok', 'failed', 'unknown', 'cancelled', 'none']),
});
const matchedBy = z.enum([
  'request-id',
  'issued-key',
  'intent-id',
  'command-id',
  'shared-event-id',
  'key-and-time',
  'session-name-and-time',
]);
const stored = z.object({
  format: z.literal(FORMAT),
  made: text,
  app: text.optional(),
  /** The logs compared, oldest first, with the records each had. */
  logs: z.array(z.object({ id: text, records: count })),
  inputs: z.array(z.object({ name: text, sha256: text, bytes: count, events: count })),
  findings: z.array(
    z.object({
      file: text,
      code: text,
      record: count.optional(),
      line: count.optional(),
      column: count.optional(),
      count,
    }),
  ),
  counts: z.object({
    events: count,
    duplicates: count,
    unrelated: count,
    calls: count,
    seen: count,
    notSeen: count,
    unlogged: count,
    appReads: count,
  }),
  covered: z.array(
    z.object({ account: text, region: text, from: text, to: text, events: count, reads: count }),
  ),
  /** AWS's clock minus the laptop's, ms, from so many calls matched surely. */
  skew: z.object({ ms: z.number(), pairs: count }).optional(),
  unlogged: z.array(
    event.extend({
      by: z.enum([
        'access-key',
        'child-key',
        'shared-event-id',
        'session-name',
        'source-identity',
        'user',
        'intent-id',
      ]),
      kind: z.enum(['sign-in', 'change', 'read']),
      afterEnd: z.boolean(),
      during: z.object({ path: text, seq: count }).optional(),
    }),
  ),
  notSeen: z.array(
    call.extend({
      because: z.enum([
        'never-sent',
        'outcome-unknown',
        'account-not-covered',
        'region-not-covered',
        'before-files',
        'not-delivered-yet',
        'data-event',
        'reads-not-logged',
        'no-reason',
      ]),
    }),
  ),
  seen: z.array(call.extend({ events: z.array(event.extend({ by: matchedBy })) })),
  appReads: z.array(event.extend({ log: text, seq: count })),
});

export type StoredReconciliation = z.infer<typeof stored>;

/** Undefined when the text is not what this app keeps: damaged, or of another format. */
export function parseReconciliation(json: string): StoredReconciliation | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parsed = stored.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

export function storeReconciliation(
  result: Reconciled,
  read: TrailRead,
  about: {
    readonly made: string;
    readonly logs: StoredReconciliation['logs'];
  },
): StoredReconciliation {
  const { seen, notSeen, unlogged, appReads, covered } = result;
  const most = <T>(rows: readonly T[]): T[] => rows.slice(0, MOST_ROWS);
  return {
    format: FORMAT,
    made: about.made,
    logs: about.logs,
    inputs: read.inputs.map((input) => ({ ...input })),
    findings: [...read.findings, ...result.findings].map((finding) => ({ ...finding })),
    counts: {
      events: result.events,
      duplicates: result.duplicates,
      unrelated: result.unrelated,
      calls: seen.length + notSeen.length,
      seen: seen.length,
      notSeen: notSeen.length,
      unlogged: unlogged.length,
      appReads: appReads.length,
    },
    covered: covered.map(({ from, to, ...place }) => ({ ...place, from: iso(from), to: iso(to) })),
    ...(result.skew && { skew: { ...result.skew } }),
    unlogged: most(unlogged).map(({ event: of, ...rest }) => ({ ...eventRow(of), ...copy(rest) })),
    notSeen: most(notSeen).map(({ call: of, because }) => ({ ...callRow(of), because })),
    seen: most(seen).map(({ call: of, events }) => ({
      ...callRow(of),
      events: events.map(({ event: one, by }) => ({ ...eventRow(one), by })),
    })),
    appReads: most(appReads).map(({ event: of, call: around }) => ({
      ...eventRow(of),
      log: around.logId,
      seq: around.seq,
    })),
  };
}

function copy<T extends { readonly during?: { readonly path: string; readonly seq: number } }>(
  rest: T,
): T {
  return rest.during ? { ...rest, during: { ...rest.during } } : rest;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function eventRow(of: TrailEvent): z.infer<typeof event> {
  const { id, at, service, name, account, region, requestId, errorCode, sourceIp } = of;
  const who = of.arn ?? of.userName;
  return {
    id,
    at: iso(at),
    call: `${service}:${name}`,
    account,
    region,
    ...(requestId !== undefined && { requestId }),
    ...(errorCode !== undefined && { errorCode }),
    ...(sourceIp !== undefined && { sourceIp }),
    ...(of.userAgent !== undefined && { userAgent: of.userAgent }),
    ...(who !== undefined && { who }),
    ...(of.accessKeyId !== undefined && { accessKeyId: of.accessKeyId }),
  };
}

function callRow(of: LoggedCall): z.infer<typeof call> {
  const { logId, seq, at, call: name, account, region, status } = of;
  return { log: logId, seq, at: iso(at), call: name, account, region, status };
}
