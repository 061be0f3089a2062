import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { RangeStartError } from '../range-start-error.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { readIncoming } from './read-incoming.ts';

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
  answer(request: Incoming): Promise<Reply>;
}

/** One Region's endpoint: plain HTTP on 127.0.0.1, unreachable from anywhere else. */
export async function openRegionPort({ port, now, answer }: PortOptions): Promise<RegionPort> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void reply(request, response, now, answer);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
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
    endpoint: `http://127.0.0.1:${bound}`,
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
  now: () => number,
  answer: (request: Incoming) => Promise<Reply>,
): Promise<void> {
  const incoming = await readIncoming(request);
  if (!incoming) {
    request.socket.destroy();
    return;
  }
  const outgoing = await answer(incoming);
  if (outgoing === 'hold') return;
  if (outgoing === 'drop') {
    request.socket.destroy();
    return;
  }
  response.sendDate = false;
  response.writeHead(outgoing.status, {
    ...outgoing.headers,
    date: new Date(now()).toUTCString(),
    'content-length': Buffer.byteLength(outgoing.body),
  });
  response.end(incoming.method === 'HEAD' ? '' : outgoing.body);
}
