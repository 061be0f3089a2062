import type { Entry, IntentStatus } from '../journal/payload.ts';
import { sessionNameOf } from './event.ts';

/** A call to AWS as the log has it: its intent with all that became known of it. */
export interface LoggedCall {
  readonly logId: string;
  readonly seq: number;
  readonly id: string;
  /** `ssm:SendCommand`. */
  readonly call: string;
  readonly service: string;
  readonly name: string;
  /** Laptop's clock, epoch ms: when it was written down, and when its last outcome was. */
  readonly at: number;
  readonly until: number;
  readonly account: string;
  readonly principal: string;
  readonly region: string;
  readonly requestIds: readonly string[];
  readonly commandId?: string;
  readonly path?: string;
  /** Of its last outcome; `none` when there is none. */
  readonly status: IntentStatus | 'none';
  readonly code?: string;
}

export interface LoggedSession {
  readonly logId: string;
  readonly seq: number;
  readonly id: string;
  readonly account: string;
  readonly arn: string;
  /** Absent for a session in the browser: no key of it is known. */
  readonly accessKeyId?: string;
  readonly at: number;
  /** When the app ended it, or when it expires. */
  readonly until: number;
  readonly ended: boolean;
  readonly intent: string;
  /** The role session's name, or the user's. */
  readonly name: string;
  readonly sourceIdentity?: string;
}

/** A step that a person did by hand, with the time it was open. */
export interface ByHand {
  readonly path: string;
  readonly seq: number;
  readonly from: number;
  readonly to: number;
}

export interface Ledger {
  readonly calls: readonly LoggedCall[];
  readonly sessions: readonly LoggedSession[];
  readonly byHand: readonly ByHand[];
  /** First and last time in the log, epoch ms; equal when it is empty. */
  readonly from: number;
  readonly to: number;
}

/** Gathers from the records of a run, in order, what CloudTrail may know of. */
export function createLedger(): { add(entry: Entry): void; ledger(): Ledger } {
  const calls = new Map<string, LoggedCall>();
  const sessions = new Map<string, LoggedSession>();
  const begun = new Map<string, number>();
  const byHand: ByHand[] = [];
  let from = Infinity;
  let to = -Infinity;
  return {
    add: (entry) => {
      const at = Date.parse(entry.ts);
      if (Number.isNaN(at)) return;
      from = Math.min(from, at);
      to = Math.max(to, at);
      if (entry.type === 'intent') {
        const { id, call, account, principal, region, path } = entry.data;
        const [service = '', name = ''] = call.split(':');
        calls.set(id, {
          logId: entry.logId,
          seq: entry.seq,
          id,
          call,
          service,
          name,
          at,
          until: at,
          account,
          principal,
          region,
          requestIds: [],
          status: 'none',
          ...(path !== undefined && { path }),
        });
      } else if (entry.type === 'outcome') {
        const call = calls.get(entry.data.id);
        if (call) calls.set(call.id, withOutcome(call, entry, at));
      } else if (entry.type === 'session.start') {
        const { session, account, arn, accessKeyId, expires, intent, sourceIdentity } = entry.data;
        sessions.set(session, {
          logId: entry.logId,
          seq: entry.seq,
          id: session,
          account,
          arn,
          at,
          until: Date.parse(expires),
          ended: false,
          intent,
          name: sessionNameOf(arn) ?? arn.split('/').pop() ?? '',
          ...(accessKeyId !== undefined && { accessKeyId }),
          ...(sourceIdentity !== undefined && { sourceIdentity }),
        });
      } else if (entry.type === 'session.end') {
        const session = sessions.get(entry.data.session);
        const ended = entry.data.why !== 'expired';
        if (session) sessions.set(session.id, { ...session, ended, until: at });
      } else if (entry.type === 'step.start') begun.set(entry.data.path, at);
      else if (entry.type === 'step.done' && entry.data.how === 'person') {
        const { path } = entry.data;
        byHand.push({ path, seq: entry.seq, from: begun.get(path) ?? at, to: at });
      }
    },
    ledger: () => ({
      calls: [...calls.values()],
      sessions: [...sessions.values()],
      byHand,
      from: Number.isFinite(from) ? from : 0,
      to: Number.isFinite(to) ? to : 0,
    }),
  };
}

function withOutcome(call: LoggedCall, entry: Entry<'outcome'>, at: number): LoggedCall {
  const { status, requestId, commandId, code } = entry.data;
  const known = requestId === undefined || call.requestIds.includes(requestId);
  return {
    ...call,
    until: Math.max(call.until, at),
    status,
    requestIds: known ? call.requestIds : [...call.requestIds, requestId],
    ...(commandId !== undefined && { commandId }),
    ...(code !== undefined && { code }),
  };
}
