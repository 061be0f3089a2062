import { X509Certificate } from 'node:crypto';
import { HttpRequest } from '@smithy/protocol-http';
import { call, type AwsOptions } from '../../core/aws/call.ts';
import { unsent, type Exchange } from '../../core/aws/exchange.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import type {
  ConnectionPort,
  GivenAuthority,
  HostChecked,
  HostToCheck,
} from '../../core/ports/connection.ts';
import { exchangeOnce } from './http-handler.ts';
import { leadsToAws, toldApartFromPortal } from './portal.ts';

const TIMEOUT_MS = 4_000;

/** Looks at every host that work in AWS needs: no key, no code, only a bare request. */
export function createConnection(options: AwsOptions = {}): ConnectionPort {
  const quick = { ...options, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
  return {
    check: (hosts) => Promise.all(hosts.map((host) => checkHost(quick, host))),
    readAuthority,
  };
}

async function checkHost(options: AwsOptions, host: HostToCheck): Promise<HostChecked> {
  const began = performance.now();
  let exchange = unsent(0);
  const answer = await call(options, {
    region: host.region ?? '',
    effect: false,
    send: (handler) => {
      const observe = (seen: Exchange): void => {
        exchange = seen;
        handler.observe(seen);
      };
      return exchangeOnce({ ...handler, observe }, headOf(host.url));
    },
  });
  const { skew } = answer.ok ? answer.value : answer.error;
  const ms = Math.round(performance.now() - began);
  const seen = {
    ...host,
    ms,
    ...(skew ? { skewMs: skew.skewMs, skewUncertaintyMs: skew.uncertaintyMs } : {}),
    ...(exchange.certificate ? { certificate: exchange.certificate } : {}),
  };
  const failure = answer.ok ? failureIn(exchange, host) : answer.error.failure;
  if (failure === undefined || isAnswer(exchange)) return { ...seen, ok: true };
  const told = await toldApartFromPortal(options, host.url, failure);
  return { ...seen, ok: false, failure: told };
}

/**
 * A host that has proved its name is the right one, whatever page it gives to a bare request; in
 * clear text, only what AWS itself would say counts.
 */
function isAnswer({ certificate, status = 0, headers }: Exchange): boolean {
  if (status === 0 || status === 429 || status >= 500) return false;
  return certificate !== undefined || leadsToAws(headers['location'] ?? '');
}

function failureIn({ status = 0 }: Exchange, { region }: HostToCheck): AwsFailure | undefined {
  if (status !== 429 && status < 500) return undefined;
  return {
    code: status === 429 ? 'throttled' : 'service-error',
    raw: `HTTP ${String(status)}`,
    status,
    mayHaveHappened: false,
    ...(region === undefined ? {} : { region }),
  };
}

function headOf(url: string): HttpRequest {
  const { protocol, hostname, port } = new URL(url);
  return new HttpRequest({
    method: 'HEAD',
    protocol,
    hostname,
    path: '/',
    headers: { host: new URL(url).host },
    ...(port === '' ? {} : { port: Number(port) }),
  });
}

/** TLS believes every certificate of a text, a person reads the first one: so there may be one only. */
function readAuthority(text: string): GivenAuthority | undefined {
  if (text.split('-----BEGIN').length !== 2) return undefined;
  try {
    const read = new X509Certificate(text);
    if (!read.ca) return undefined;
    const name = /(?:^|\n)(?:O|CN)=(.{1,120})/.exec(read.subject)?.[1] ?? '?';
    return {
      pem: read.toString(),
      name,
      fingerprint: read.fingerprint256,
      until: Date.parse(read.validTo),
    };
  } catch {
    return undefined;
  }
}
