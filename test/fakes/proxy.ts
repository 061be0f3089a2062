import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket, connect as connectTls } from 'node:tls';
import type { Certificates } from '../../main/range/tls/certificates.ts';

export interface FakeProxy {
  readonly url: string;
  /** What it was asked to open, in order. */
  readonly opened: readonly string[];
  /** Everything that went through in clear, as only an interceptor sees it. */
  readonly read: () => string;
  close(): Promise<void>;
}

export interface ProxyWish {
  /** Asks for this pair, `user:password` (RFC 7617). */
  readonly login?: string;
  /** Lets nothing through. */
  readonly closed?: boolean;
  /** Opens the encryption with certificates of its own. */
  readonly intercepts?: Certificates;
  /** Speaks TLS itself, with this key and certificate. */
  readonly secure?: { readonly key: string; readonly cert: string };
  /** The name it is reached by; absent: its address. */
  readonly name?: string;
}

/** An HTTP proxy on this machine: CONNECT (RFC 9110 section 9.3.6) and nothing else. */
export async function startProxy(wish: ProxyWish = {}): Promise<FakeProxy> {
  const opened: string[] = [];
  const seen: Buffer[] = [];
  const sockets = new Set<Duplex>();
  const server: Server = wish.secure ? createSecureServer(wish.secure) : createServer();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (asked: IncomingMessage, socket: Duplex) => {
    const line = refusal(wish, asked);
    if (line !== undefined) {
      socket.end(`HTTP/1.1 ${line}\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    opened.push(asked.url ?? '');
    const to = new URL(`tcp://${asked.url ?? ''}`);
    const at = { host: to.hostname, port: Number(to.port) };
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const near = wish.intercepts ? opener(socket, wish.intercepts) : socket;
    const far = wish.intercepts ? connectTls({ ...at, rejectUnauthorized: false }) : connect(at);
    for (const end of [near, far, socket]) {
      sockets.add(end);
      end.on('error', () => {
        near.destroy();
        far.destroy();
      });
    }
    if (wish.intercepts) near.on('data', (chunk: Buffer) => seen.push(chunk));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${wish.secure ? 'https' : 'http'}://${wish.name ?? '127.0.0.1'}:${String(port)}`,
    opened,
    read: () => Buffer.concat(seen).toString('latin1'),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function refusal({ login, closed }: ProxyWish, { headers }: IncomingMessage): string | undefined {
  const given = headers['proxy-authorization'];
  if (login !== undefined && given !== `Basic ${Buffer.from(login).toString('base64')}`) {
    return '407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="proxy"';
  }
  return closed === true ? '403 Forbidden' : undefined;
}

function opener(socket: Duplex, certificates: Certificates): TLSSocket {
  const secureContext = certificates.contextOf('intercepted');
  return new TLSSocket(socket, { isServer: true, secureContext });
}
