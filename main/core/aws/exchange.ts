import type { AbortSignalLike } from '../ports/timer.ts';
import type { WireCall } from './wire-call.ts';
import type { Network, SeenCertificate } from './network.ts';

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
  /** What the other end proved, over TLS. */
  readonly certificate?: SeenCertificate;
}

/** Thrown by the handler for all that is not an answer; read by `seenOf`. */
export class ExchangeError extends Error {
  readonly what: 'refused' | 'not-in-drill' | 'timed-out' | 'network' | 'not-aws';
  /** Node's, libuv's or OpenSSL's code, for `network`. */
  readonly errno: string;

  /** What stood there, where a certificate was the reason. */
  readonly certificate: SeenCertificate | undefined;

  constructor(
    what: ExchangeError['what'],
    message: string,
    errno = '',
    certificate?: SeenCertificate,
  ) {
    super(message);
    // Not one of the names the SDK's own retry looks for: whether to try again is decided above.
    this.name = 'ExchangeError';
    this.what = what;
    this.errno = errno;
    this.certificate = certificate;
  }
}

export function unsent(sentAt: number): Exchange {
  return { sent: false, sentAt, headers: {}, head: '' };
}

/** Whether an answer can be AWS's: its services speak XML or JSON, and never redirect a POST. */
export function looksLikeAws(status: number, contentType: string, head: string): boolean {
  if (status < 200 || (status >= 300 && status < 400)) return false;
  return !isHtml(contentType, head);
}

/** Whether an answer was written for people. */
export function isPage({ headers, head }: Exchange): boolean {
  return isHtml(headers['content-type'] ?? '', head);
}

function isHtml(contentType: string, head: string): boolean {
  return /\bhtml\b/i.test(contentType) || /^\s*<(!doctype\s+html|html)\b/i.test(head);
}

/** What whoever carries a request of an SDK client is told. */
export interface HandlerOptions {
  /** Asked with the whole URL before a socket is opened. */
  readonly allowEndpoint: (url: string) => boolean;
  /** Asked with what the request would have AWS do, before a socket is opened. */
  readonly allowCall?: (call: WireCall) => boolean;
  /** From the first packet to the last byte of the answer, milliseconds. */
  readonly timeoutMs: number;
  /** Told what is known of each attempt, whenever more is known. */
  readonly observe: (exchange: Exchange) => void;
  readonly signal?: AbortSignalLike;
  /** Keeps the connection for the next call: only where sending a thing twice does no harm. */
  readonly keepAlive?: boolean;
  /** How the call leaves this laptop; absent: straight. */
  readonly network?: (url: string) => Network;
  /** PEM of the authorities that count as public; absent: those that came with Node. */
  readonly publicAuthorities?: readonly string[];
  /** How far the desk's clock is ahead of this process's own, which requests are signed by. */
  readonly aheadMs?: () => number;
}
