import { estimateSkew, type SkewSample } from './skew.ts';
import { classifyFailure, type Seen } from './failure.ts';
import { isLoopback } from './endpoint.ts';
import type { Network, SeenCertificate } from './network.ts';
import type { AwsFailure } from '../ports/aws.ts';
import { err, ok, type Result } from '../result.ts';
import { ExchangeError, isPage, unsent, type Exchange, type HandlerOptions } from './exchange.ts';
import type { WireCall } from './wire-call.ts';
import type { AbortSignalLike } from '../ports/timer.ts';

/** What the composition root decides for every call. */
export interface AwsOptions {
  /**
   * Whether a URL may be called at all, asked before a socket is opened. Absent: this machine only
   * (loopback), as on a runtime out of security support.
   */
  readonly allowEndpoint?: (url: string) => boolean;
  /** Whether what a request asks of AWS may be asked, read off the request itself. Absent: it may. */
  readonly allowCall?: (call: WireCall) => boolean;
  /** Longest wait for one answer, milliseconds; 10 s if absent. */
  readonly timeoutMs?: number;
  /** How a call to a URL leaves this laptop; absent: straight. */
  readonly network?: (url: string) => Network;
  /** PEM of the authorities that count as public; absent: those that came with Node. */
  readonly publicAuthorities?: readonly string[];
  /** How far the desk's clock is ahead of this process's own: a drill's may run faster. */
  readonly aheadMs?: () => number;
}

export interface Call<Output> {
  readonly region: string;
  /** Whether it changes something or spends a code. */
  readonly effect: boolean;
  readonly signal?: AbortSignalLike;
  /** Sends it with a client that uses this handler. */
  readonly send: (handler: HandlerOptions) => Promise<Output>;
}

export interface Answered<Output> {
  readonly output: Output;
  readonly skew?: SkewSample;
  readonly certificate?: SeenCertificate;
}

/** A failure, and AWS's clock where whoever refused told it. */
export interface Unanswered {
  readonly failure: AwsFailure;
  readonly skew?: SkewSample;
}

const TIMEOUT_MS = 10_000;

/** Makes one call and turns every way it can end into a value. */
export async function call<Output>(
  options: AwsOptions,
  { region, effect, signal, send }: Call<Output>,
): Promise<Result<Answered<Output>, Unanswered>> {
  const { allowEndpoint = isLoopback, timeoutMs = TIMEOUT_MS, network, aheadMs } = options;
  // Until the handler tells: nothing was sent.
  let exchange = unsent(0);
  try {
    const output = await send({
      allowEndpoint,
      timeoutMs,
      observe: (seen) => {
        exchange = seen;
      },
      ...(signal === undefined ? {} : { signal }),
      ...(options.allowCall === undefined ? {} : { allowCall: options.allowCall }),
      ...(network === undefined ? {} : { network }),
      ...(aheadMs === undefined ? {} : { aheadMs }),
      ...(options.publicAuthorities === undefined
        ? {}
        : { publicAuthorities: options.publicAuthorities }),
    });
    const { certificate } = exchange;
    return ok({ output, ...skewOf(exchange), ...(certificate ? { certificate } : {}) });
  } catch (error) {
    const measured = skewOf(exchange);
    const seen = seenOf(error, exchange);
    const about = { region, effect, ...(measured.skew ? { skewMs: measured.skew.skewMs } : {}) };
    return err({ failure: classifyFailure(seen, about), ...measured });
  }
}

/** An answer that came, but says nothing an AWS service would. */
export function notAws(region: string, effect: boolean, message: string): AwsFailure {
  return classifyFailure({ kind: 'not-aws', message, status: 200 }, { region, effect });
}

function skewOf({ answeredAt, sentAt, headers }: Exchange): { readonly skew?: SkewSample } {
  if (answeredAt === undefined) return {};
  const { date, age } = headers;
  const skew = estimateSkew({
    sentAt,
    answeredAt,
    ...(date === undefined ? {} : { date }),
    ...(age === undefined ? {} : { age }),
  });
  return skew === undefined ? {} : { skew };
}

function seenOf(error: unknown, exchange: Exchange): Seen {
  const { sent, status } = exchange;
  if (error instanceof ExchangeError) {
    const { what, message, errno, certificate } = error;
    switch (what) {
      case 'refused':
      case 'not-in-drill':
        return { kind: what, message };
      case 'timed-out':
        return { kind: 'timed-out', message, sent };
      case 'not-aws':
        return { kind: 'not-aws', message, status: status ?? 0, page: isPage(exchange) };
      case 'network':
        return { kind: 'network', errno, message, sent, ...(certificate ? { certificate } : {}) };
    }
  }
  if (isServiceError(error) && status !== undefined) {
    const { requestId } = error.$metadata;
    return {
      kind: 'answer',
      awsCode: error.name,
      message: error.message,
      status,
      ...(requestId === undefined ? {} : { requestId }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  // The SDK could not read what came: whoever sent it does not speak AWS's protocols.
  return status === undefined
    ? { kind: 'other', message }
    : { kind: 'not-aws', message, status, page: isPage(exchange) };
}

interface ServiceError extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly requestId?: string };
}

/** AWS's own error, with a name; the SDK gives a nameless body the name `Unknown…`. */
function isServiceError(error: unknown): error is ServiceError {
  return (
    error instanceof Error &&
    '$fault' in error &&
    '$metadata' in error &&
    !/^(Unknown|Error$)/.test(error.name)
  );
}
