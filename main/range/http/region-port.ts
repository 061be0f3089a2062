import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { disturbed, heldBackMs, insteadOfAws } from '../network/disturb.ts';
import type { NetworkFault } from '../network/network-fault.ts';
import type { Duplex } from 'node:stream';
import { RangeStartError } from '../range-start-error.ts';
import type { Certificates } from '../tls/certificates.ts';
import { cutAnswer, cutRequest } from './cut.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { readIncoming } from './read-incoming.ts';
import { takeConnection } from './take-connection.ts';

/** `drop`: the connection ends without an answer. `hold`: it stays open and nothing comes. */
export type Reply = Outgoing | 'drop' | 'hold';

export interface RegionPort {
  readonly endpoint: string;
  /** Stops listening and cuts every connection, or listens again on the same port. */
  setListening(listening: boolean): Promise<void>;
  /** Cuts what is open, so that a held client hears at once that the Region is back or gone. */
  cut(): void;
  close(): Promise<void>;
}

interface PortOptions {
  readonly port: number;
  /** Server time for the `Date` header, milliseconds since the epoch. */
  readonly now: () => number;
  /** Where this connection is to be cut, bytes of the request or of the answer. */
  readonly cut?: () => { readonly request?: number; readonly answer?: number } | undefined;
  /** Under TLS with these; in clear without. */
  readonly certificates?: Certificates;
  /** What the network does to this connection. */
  readonly fault?: () => NetworkFault | undefined;
  answer(request: Incoming): Promise<Reply>;
  /** Waits wall milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A WebSocket is asked for. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Uint8Array) => void;
}

interface Struck {
  readonly fault?: NetworkFault;
  /** Bytes of the answer after which the connection ends. */
  readonly cutAt?: number;
}

/** One Region's endpoint on 127.0.0.1, unreachable from anywhere else: plain HTTP, or HTTPS. */
export async function openRegionPort(options: PortOptions): Promise<RegionPort> {
  const { port, certificates } = options;
  const sockets = new Set<Socket>();
  const struck = new WeakMap<Socket, Struck>();
  const web = createServer((request, response) => {
    reply(request, response, options, struck.get(request.socket) ?? {}).catch(() =>
      failed(request, response, options.now()),
    );
  });
  web.on('upgrade', (request, socket, head) => {
    if (options.upgrade) options.upgrade(request, socket, head);
    else socket.destroy();
  });
  const server = createTcpServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const fault = options.fault?.();
    const cut = options.cut?.();
    takeConnection(socket, web, certificates, fault, (handed) => {
      struck.set(handed, {
        ...(fault === undefined ? {} : { fault }),
        ...(cut?.answer === undefined ? {} : { cutAt: cut.answer }),
      });
      if (cut?.request !== undefined) cutRequest(handed, cut.request);
    });
  });
  const listen = (at: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (!server.listening) {
        resolve();
        return;
      }
      server.close(() => resolve());
      cut();
    });
  const bound = await listen(port).catch((error: unknown) => {
    throw new RangeStartError(`port ${port} on 127.0.0.1 cannot be used: ${reasonOf(error)}`);
  });
  return {
    endpoint: `${certificates ? 'https' : 'http'}://127.0.0.1:${bound}`,
    cut,
    close: stop,
    async setListening(listening) {
      if (!listening) await stop();
      else if (!server.listening) await listen(bound);
    },
  };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' ? 'another program listens there' : message;
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  { now, answer, sleep }: PortOptions,
  { fault, cutAt }: Struck,
): Promise<void> {
  const incoming = await readIncoming(request);
  if (!incoming) {
    request.socket.destroy();
    return;
  }
  const outgoing = insteadOfAws(fault) ?? (await answer(incoming));
  await sleep(heldBackMs(fault));
  if (outgoing === 'hold') return;
  if (outgoing === 'drop') {
    request.socket.destroy();
    return;
  }
  if (cutAt !== undefined || fault?.what === 'cut') {
    cutAnswer(request.socket, outgoing, now(), cutAt);
    return;
  }
  send(response, incoming, disturbed(fault, outgoing), now());
}

/** Nothing of ours that fails may end the app: AWS answers 500 where its own does. */
function failed(request: IncomingMessage, response: ServerResponse, now: number): void {
  if (response.headersSent || request.socket.destroyed) {
    request.socket.destroy();
    return;
  }
  response.sendDate = false;
  response.writeHead(500, { 'content-type': 'application/xml', date: new Date(now).toUTCString() });
  response.end(
    '<Error><Code>InternalError</Code><Message>We encountered an internal error. Please try again.</Message></Error>',
  );
}

function send(response: ServerResponse, asked: Incoming, outgoing: Outgoing, now: number): void {
  response.sendDate = false;
  response.writeHead(outgoing.status, {
    ...outgoing.headers,
    date: new Date(now).toUTCString(),
    'content-length': outgoing.length ?? Buffer.byteLength(outgoing.body),
  });
  response.end(asked.method === 'HEAD' ? '' : outgoing.body);
}
