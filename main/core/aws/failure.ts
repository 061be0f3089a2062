import type { AwsFailure, AwsFailureCode } from '../ports/aws.ts';
import type { SeenCertificate } from './network.ts';
import { codeOfAnswer } from './failure-answers.ts';
import { codeOfNetworkError } from './failure-network.ts';

/** What was seen of a failed call, in words no library owns. */
export type Seen =
  | {
      readonly kind: 'answer';
      readonly awsCode: string;
      readonly message: string;
      readonly status: number;
      readonly requestId?: string;
    }
  | {
      readonly kind: 'network';
      /** Node's or OpenSSL's code, e.g. `ECONNREFUSED`. */
      readonly errno: string;
      readonly message: string;
      /** True once any byte of the request may have left this machine over a ready connection. */
      readonly sent: boolean;
      readonly certificate?: SeenCertificate;
    }
  | { readonly kind: 'timed-out'; readonly message: string; readonly sent: boolean }
  /** Something answered that is not AWS: a captive portal, a proxy's page, a wrong server. */
  | {
      readonly kind: 'not-aws';
      readonly message: string;
      readonly status: number;
      /** The answer was a page for people. */
      readonly page?: boolean;
    }
  /** Our own guard; no socket was opened. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The drill that is open does not do this; no socket was opened either. */
  | { readonly kind: 'not-in-drill'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

export interface FailedCall {
  readonly region: string;
  /** Whether the call changes something or spends a code; reads can never "have happened". */
  readonly effect: boolean;
  /** Measured AWS clock minus laptop clock, to tell behind from ahead where AWS does not say. */
  readonly skewMs?: number;
}

/** Turns what was seen into the failure the rest of the app speaks of. */
export function classifyFailure(seen: Seen, call: FailedCall): AwsFailure {
  const base = { raw: seen.message, region: call.region };
  switch (seen.kind) {
    case 'answer':
      return {
        ...base,
        ...answered(seen, call),
        awsCode: seen.awsCode,
        status: seen.status,
        ...(seen.requestId === undefined ? {} : { requestId: seen.requestId }),
      };
    case 'network':
      return {
        ...base,
        code: codeOfNetworkError(seen.errno),
        mayHaveHappened: call.effect && seen.sent,
        ...(seen.certificate ? { certificate: seen.certificate } : {}),
      };
    case 'timed-out':
      return { ...base, code: 'timed-out', mayHaveHappened: call.effect && seen.sent };
    case 'not-aws':
      return {
        ...base,
        code: whoAnswered(seen),
        status: seen.status,
        mayHaveHappened: call.effect && !turnedAway(seen.status),
      };
    case 'refused':
      return { ...base, code: 'refused-on-this-runtime', mayHaveHappened: false };
    case 'not-in-drill':
      return { ...base, code: 'not-in-this-drill', mayHaveHappened: false };
    case 'other':
      return { ...base, code: 'unknown', mayHaveHappened: call.effect };
  }
}

function answered(
  seen: Extract<Seen, { kind: 'answer' }>,
  call: FailedCall,
): { code: AwsFailureCode; mayHaveHappened: boolean; skewMs?: number } {
  const code = codeOfAnswer(seen.awsCode, seen.message, seen.status, call.skewMs);
  const broken = code === 'service-error' || code === 'unknown';
  const late = code === 'clock-behind' || code === 'clock-ahead';
  return {
    code,
    mayHaveHappened: call.effect && broken,
    ...(late && call.skewMs !== undefined ? { skewMs: call.skewMs } : {}),
  };
}

/**
 * A page or a redirect where AWS never gives one is how a network asks to be signed in to
 * (RFC 8952, RFC 6585 section 6). A server error's page is a gateway's own.
 */
function whoAnswered({ status, page = false }: Extract<Seen, { kind: 'not-aws' }>): AwsFailureCode {
  if (status === 407) return 'proxy-login';
  if (status === 429) return 'throttled';
  const redirected = status >= 300 && status < 400;
  if (redirected || status === 511 || (page && status === 200)) return 'captive-portal';
  return status >= 500 ? 'service-error' : 'not-aws';
}

/** A redirect or a client error from a middle-man: it kept the request to itself. */
function turnedAway(status: number): boolean {
  return (status >= 300 && status < 500) || status === 511;
}
