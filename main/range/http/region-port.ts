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
  /** Where this connection is to be cut, bytes of the request or of the answer. */
  readonly cut?: () => { readonly request?: number; readonly answer?: number } | undefined;
  answer(request: Incoming): Promise<Reply>;
}

/** One Region's endpoint: plain HTTP on 127.0.0.1, unreachable from anywhere else. */
export async function openRegionPort(options: PortOptions): Promise<RegionPort> {
  const { port } = options;
  const sockets = new Set<Socket>();
  const cuts = new WeakMap<Socket, number>();
  const server = createServer((request, response) => {
    void reply(request, response, options, cuts.get(request.socket));
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const cut = options.cut?.();
    if (cut?.request !== undefined) cutRequest(socket, cut.request);
    if (cut?.answer !== undefined) cuts.set(socket, cut.answer);
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
  { now, answer }: PortOptions,
  cutAt: number | undefined,
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
  if (cutAt !== undefined) {
    cutAnswer(request.socket, outgoing, now(), cutAt);
    return;
  }
  response.sendDate = false;
  response.writeHead(outgoing.status, {
    ...outgoing.headers,
    date: new Date(now()).toUTCString(),
    'content-length': outgoing.length ?? Buffer.byteLength(outgoing.body),
  });
  response.end(incoming.method === 'HEAD' ? '' : outgoing.body);
}

/** Lets so many bytes of the request in and then ends the connection, as a pulled cable does. */
function cutRequest(socket: Socket, bytes: number): void {
  let come = 0;
  if (bytes === 0) socket.destroy();
  socket.prependListener('data', (chunk: Buffer) => {
    come += chunk.length;
    if (come >= bytes) socket.destroy();
  });
}

/** Does everything and then sends only so many bytes of the answer. */
function cutAnswer(socket: Socket, outgoing: Outgoing, now: number, bytes: number): void {
  const headers = {
    ...outgoing.headers,
    date: new Date(now).toUTCString(),
    'content-length': String(outgoing.length ?? Buffer.byteLength(outgoing.body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${String(outgoing.status)} Cut\r\n${lines.join('')}\r\n`;
  const whole = Buffer.concat([Buffer.from(head), Buffer.from(outgoing.body)]);
  socket.write(whole.subarray(0, bytes), () => socket.destroy());
}
