import type { AbortSignalLike } from '../ports/timer.ts';

/**
 * What was seen on the wire of one attempt: enough to say whether AWS can have acted on it, who
 * answered, and what AWS's clock said.
 */
export interface Exchange {
  /** True once the request may have left this machine over a ready connection. */
  readonly sent: boolean;
  /** Laptop time, milliseconds since the epoch. */
  readonly sentAt: number;
  readonly answeredAt?: number;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The first characters of the answer, for "this was not AWS". */
  readonly head: string;
}

/** Thrown by the handler for all that is not an answer; read by `seenOf`. */
export class ExchangeError extends Error {
  readonly what: 'refused' | 'timed-out' | 'network' | 'not-aws';
  /** Node's, libuv's or OpenSSL's code, for `network`. */
  readonly errno: string;

  constructor(what: ExchangeError['what'], message: string, errno = '') {
    super(message);
    // Not one of the names the SDK's own retry looks for: whether to try again is decided above.
    this.name = 'ExchangeError';
    this.what = what;
    this.errno = errno;
  }
}

export function unsent(sentAt: number): Exchange {
  return { sent: false, sentAt, headers: {}, head: '' };
}

/** Whether an answer can be AWS's: its services speak XML or JSON, and never redirect a POST. */
export function looksLikeAws(status: number, contentType: string, head: string): boolean {
  if (status < 200 || (status >= 300 && status < 400)) return false;
  if (/\bhtml\b/i.test(contentType)) return false;
  return !/^\s*<(!doctype\s+html|html)\b/i.test(head);
}

/** What whoever carries a request of an SDK client is told. */
export interface HandlerOptions {
  /** Asked with the whole URL before a socket is opened. */
  readonly allowEndpoint: (url: string) => boolean;
  /** From the first packet to the last byte of the answer, milliseconds. */
  readonly timeoutMs: number;
  /** Told what is known of each attempt, whenever more is known. */
  readonly observe: (exchange: Exchange) => void;
  readonly signal?: AbortSignalLike;
  /** Keeps the connection for the next call: only where sending a thing twice does no harm. */
  readonly keepAlive?: boolean;
}
