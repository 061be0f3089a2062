/** One call as the range saw it, for tests and scorecards. No key, no code, no token. */
export interface CallRecord {
  /** Server time, milliseconds since the epoch. */
  readonly at: number;
  readonly region: string;
  /** `service:Action`. */
  readonly action: string;
  readonly requestId: string;
  /** False when a fault kept the answer from the caller. */
  readonly answered: boolean;
  readonly principal?: string;
  readonly errorCode?: string;
}

export interface CallLog {
  readonly calls: readonly CallRecord[];
  add(call: CallRecord): void;
}

/** The newest are kept: a drill makes hundreds. */
const KEPT = 10_000;

export function createCallLog(): CallLog {
  const calls: CallRecord[] = [];
  return {
    calls,
    add(call) {
      calls.push(call);
      if (calls.length > KEPT) calls.splice(0, calls.length - KEPT);
    },
  };
}
