import { isIP, type Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { isAboutCertificate } from '../../core/aws/failure-network.ts';
import { ExchangeError } from '../../core/aws/exchange.ts';
import type { Network, SeenCertificate } from '../../core/aws/network.ts';
import { seenCertificate } from './seen-certificate.ts';
import { openTunnel } from './tunnel.ts';

export interface SecureWay {
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  readonly network: Network;
  /** PEM: who may vouch for AWS. Absent: the authorities that came with Node. */
  readonly publicAuthorities?: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * A connection whose other end has proved its name. Only Node's own authorities count:
 * `NODE_EXTRA_CA_CERTS`, `AWS_CA_BUNDLE` and the system's store may hold the certificate of
 * something that reads the credentials AWS returns. Where the proof fails, the certificate is
 * looked at once more on a connection that carries nothing, so that it can be told what stood there.
 */
export async function connectSecurely(way: SecureWay): Promise<TLSSocket> {
  try {
    return await handshake(way, true);
  } catch (error) {
    const known = error instanceof ExchangeError ? error : networkError(error);
    if (!isAboutCertificate(known.errno)) throw known;
    const certificate = await look(way);
    throw certificate
      ? new ExchangeError('network', known.message, known.errno, certificate)
      : known;
  }
}

async function look(way: SecureWay): Promise<SeenCertificate | undefined> {
  try {
    const socket = await handshake(way, false);
    const seen = seenCertificate(socket, []);
    socket.destroy();
    return seen;
  } catch {
    return undefined;
  }
}

async function handshake(way: SecureWay, proved: boolean): Promise<TLSSocket> {
  const { host, port, network, signal } = way;
  const tunnel = network.proxy
    ? await openTunnel(network.proxy, network, { host, port }, signal)
    : undefined;
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      ...(tunnel ? { socket: tunnel } : { host, port }),
      // Names go into SNI; addresses must not (RFC 6066 section 3).
      ...(isIP(host) === 0 ? { servername: host } : {}),
      host,
      secureContext: contextFor(way),
      rejectUnauthorized: proved,
    });
    const give = (error: Error): void => {
      signal.removeEventListener('abort', aborted);
      socket.destroy();
      reject(error);
    };
    const aborted = (): void => give(new ExchangeError('timed-out', 'no connection in time'));
    const left = (): void =>
      give(new ExchangeError('network', 'the other side left', 'ECONNRESET'));
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted);
    socket.once('error', give);
    socket.once('end', left);
    socket.once('secureConnect', () => {
      signal.removeEventListener('abort', aborted);
      socket.removeListener('error', give);
      socket.removeListener('end', left);
      resolve(socket);
    });
  });
}

const contexts = new Map<string, SecureContext>();

function contextFor({ network, publicAuthorities }: SecureWay): SecureContext {
  const own = ownOf(network);
  const ca = [...(publicAuthorities ?? rootCertificates), ...own];
  const name = `${publicAuthorities?.join('') ?? ''}|${own.join('')}`;
  const known = contexts.get(name);
  if (known) return known;
  const made = createSecureContext({ ca });
  contexts.set(name, made);
  return made;
}

/** Node's error in our words. */
export function networkError(error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const {
    code = '',
    message,
    errors,
  } = error as NodeJS.ErrnoException & { readonly errors?: readonly NodeJS.ErrnoException[] };
  // Node tries IPv6 and IPv4 side by side and then reports all failures in one without a text.
  const first = errors?.[0];
  return new ExchangeError('network', message || (first?.message ?? code), code || first?.code);
}

/** What a ready connection proved. */
export function provedBy(socket: Socket, network: Network): SeenCertificate | undefined {
  return seenCertificate(socket, ownOf(network));
}

function ownOf({ interceptor }: Network): readonly string[] {
  return interceptor === undefined ? [] : [interceptor];
}
