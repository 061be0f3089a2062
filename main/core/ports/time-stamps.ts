import type { Result } from '../result.ts';

/** A token kept in `timestamps/`, and what it says. Its signature is the verifier's question. */
export interface KeptStamp {
  readonly size: number;
  /** RFC 3339 UTC, as the authority says. */
  readonly time: string;
  /** What the token's imprint is of, SHA-256 in hex. */
  readonly imprint: string;
}

/**
 * `not-set`: no authority is configured, so nothing was sent. `unreachable`: no answer.
 * `refused`: the authority said no. `wrong-answer`: it answered for something else, or with
 * something that is no token.
 */
export interface StampError {
  readonly code: 'not-set' | 'unreachable' | 'refused' | 'wrong-answer' | 'not-saved';
  readonly detail: string;
}

/** An RFC 3161 time-stamping authority, where the organisation names one. Off unless it does. */
export interface TimeStamps {
  /** Address of the authority; undefined when none is set. A file that is wrong counts as none. */
  authority(): Promise<string | undefined>;
  /** Asks for a token over the three lines of a checkpoint and keeps it beside the log. */
  ask(logId: string, size: number, body: string): Promise<Result<KeptStamp, StampError>>;
  list(logId: string): readonly KeptStamp[];
}
