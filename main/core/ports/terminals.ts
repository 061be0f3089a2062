import type { Result } from '../result.ts';
import type { AwsFailure, CallTo } from './aws.ts';

/** How a terminal is doing: `resuming` after a cut, `paused` when the service or we hold it back. */
export type TerminalLink = 'connecting' | 'connected' | 'paused' | 'resuming';

/**
 * Why a terminal ended. key: the person's. agent: the shell or the service ended it. expired: its
 * AWS session is over. lost: the connection could not be resumed. broken: what came is not to be
 * believed (handshake, key, decryption).
 */
export interface TerminalEnd {
  readonly why: 'key' | 'agent' | 'expired' | 'lost' | 'broken';
  /** The agent's or the service's own words. */
  readonly text: string;
  readonly exitCode?: number;
  /** Whether AWS knows that the session is over; false: it may live on until AWS's own time-out. */
  readonly terminated: boolean;
}

/** Told of what happens; never before `open` has answered. */
export interface TerminalListener {
  ready(encrypted: boolean, message: string): void;
  output(bytes: Uint8Array): void;
  link(state: TerminalLink): void;
  /** Once, last. */
  ended(end: TerminalEnd): void;
}

export interface TerminalRequest {
  /** Instance id. */
  readonly target: string;
  /** Shown in AWS's session history; at most 256 characters. */
  readonly reason: string;
  /** Where and as whom to call now; undefined once the AWS session is gone. */
  readonly to: () => CallTo | undefined;
}

/** One open Session Manager session. Nothing here throws, also after its end. */
export interface OpenTerminal {
  readonly sessionId: string;
  readonly requestId: string;
  type(input: Uint8Array): void;
  size(cols: number, rows: number): void;
  /** Stops reading from the network, so that the instance stops sending, and goes on again. */
  hold(held: boolean): void;
  /** TerminateSession, then `ended`. */
  end(why: 'key' | 'expired'): Promise<void>;
}

/** A session somebody has open on a server, as AWS tells of it. */
export interface ActiveTerminal {
  readonly id: string;
  /** ARN of who opened it. */
  readonly owner: string;
  readonly target: string;
  /** RFC 3339 UTC; absent where AWS does not say. */
  readonly since?: string;
  readonly reason?: string;
}

/** What tells our session from another that bears its reason: whoever may list sessions can read that. */
export interface OpenedTerminal {
  readonly reason: string;
  /** ARN of who opened it. */
  readonly owner: string;
  readonly target: string;
}

export interface FoundTerminal {
  readonly sessionId: string;
  readonly active: boolean;
}

/** Session Manager: shells on instances over its data channel. */
export interface Terminals {
  open(
    request: TerminalRequest,
    listener: TerminalListener,
  ): Promise<Result<OpenTerminal, AwsFailure>>;
  /** Sessions with this reason, on this server and by this person, and which of them live. */
  find(to: CallTo, opened: OpenedTerminal): Promise<Result<readonly FoundTerminal[], AwsFailure>>;
  terminate(to: CallTo, sessionId: string): Promise<Result<void, AwsFailure>>;
  /** Everybody's that are open in a Region, newest first; `more`: AWS has more than are listed. */
  active(
    to: CallTo,
  ): Promise<
    Result<{ readonly terminals: readonly ActiveTerminal[]; readonly more: boolean }, AwsFailure>
  >;
}
