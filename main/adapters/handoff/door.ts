import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { CredentialDoor, DoorAnswer, DoorAsk, DoorRefusal } from '../../core/ports/handoff.ts';
import { err, ok } from '../../core/result.ts';
import { askerOf } from './asker.ts';

/** The only address it listens on; also what `Host` must say, so that no rebound name reaches it. */
const LOOPBACK = '127.0.0.1';
const PATH = /^\/grant\/([0-9a-f-]{36})$/;
/** SDKs give up after one or two seconds. */
const PATIENCE_MS = 5_000;
/** Who connects and says nothing takes a place from a tool: it goes soon (looked at each half second). */
const SILENCE_MS = 1_000;
const CHECKED_EVERY_MS = 500;
const MOST_CONNECTIONS = 128;

type Answer = (ask: DoorAsk) => Promise<DoorAnswer>;

/** The loopback endpoint of the container credential provider, on a port of the system's choice. */
export function createCredentialDoor(): CredentialDoor {
  return {
    open: (answer, refused) =>
      new Promise((resolve) => {
        const served = new WeakSet<Socket>();
        const server = createServer(
          {
            maxHeaderSize: 8 * 1024,
            requestTimeout: PATIENCE_MS,
            headersTimeout: SILENCE_MS,
            connectionsCheckingInterval: CHECKED_EVERY_MS,
          },
          (request, response) => {
            // One request a connection: what was sent behind it is never looked at.
            if (served.has(request.socket)) return void request.socket.destroy();
            served.add(request.socket);
            void respond(request, response, answer, refused);
          },
        );
        server.maxConnections = MOST_CONNECTIONS;
        server.keepAliveTimeout = 1;
        server.on('clientError', (_error, socket) => void socket.destroy());
        server.once('error', (error) => resolve(err(error.message)));
        server.listen(0, LOOPBACK, () => {
          const { port } = server.address() as AddressInfo;
          const close = (): Promise<void> =>
            new Promise((closed) => {
              server.close(() => closed());
              server.closeIdleConnections();
              setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
            });
          resolve(ok({ origin: `http://${LOOPBACK}:${String(port)}`, close }));
        });
      }),
  };
}

/** What is being answered when the door shuts is still answered, milliseconds. */
const GRACE_MS = 250;

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  refused: (why: DoorRefusal) => void,
): Promise<void> {
  response.shouldKeepAlive = false;
  response.sendDate = false;
  // The body, if any, is never read.
  request.resume();
  const asked = read(request);
  if (typeof asked === 'string') {
    refused(asked);
    return write(response, { status: 404, body: '' });
  }
  try {
    write(response, await answer(asked));
  } catch {
    write(response, { status: 503, body: '' });
  }
}

/** The request as a grant may be asked for, or why it is none that a tool makes. */
function read(request: IncomingMessage): DoorAsk | DoorRefusal {
  const { socket, headers } = request;
  const { localPort, remotePort, remoteAddress } = socket;
  if (remoteAddress !== LOOPBACK) return 'address';
  if (request.headersDistinct['host']?.length !== 1) return 'host';
  if (headers.host !== `${LOOPBACK}:${String(localPort)}`) return 'host';
  if (request.method !== 'GET') return 'method';
  // No tool sends these, every browser does.
  if (headers.origin !== undefined || headers['sec-fetch-mode'] !== undefined) return 'browser';
  const grant = PATH.exec(request.url ?? '')?.[1];
  if (grant === undefined) return 'path';
  return {
    grant,
    token: headers.authorization ?? '',
    asker: () => askerOf(remotePort ?? 0, localPort ?? 0),
  };
}

function write(response: ServerResponse, { status, body }: DoorAnswer): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
