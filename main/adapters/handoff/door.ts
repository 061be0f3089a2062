import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type {
  CredentialDoor,
  DoorAnswer,
  DoorAsk,
  DoorKeeper,
  DoorRefusal,
  LinkAnswer,
  LinkAsk,
} from '../../core/ports/handoff.ts';
import { err, ok } from '../../core/result.ts';
import { askerOf, isAnotherPersons } from './asker.ts';

/** The only address it listens on; also what `Host` must say, so that no rebound name reaches it. */
const LOOPBACK = '127.0.0.1';
const GRANT_PATH = /^\/grant\/([0-9a-f-]{36})$/;
const LINK_PATH = /^\/console\/([\w-]{43})$/;
/** SDKs give up after one or two seconds. */
const PATIENCE_MS = 5_000;
/** Who connects and says nothing takes a place from a tool: it goes soon (looked at each quarter of one). */
const SILENCE_MS = 500;
const CHECKED_EVERY_MS = 250;
const MOST_CONNECTIONS = 512;
/** More than tools make: from here on it is looked at whose they are. */
const CROWD = 32;

/**
 * The loopback endpoint of the container credential provider, on a port of the system's choice; also
 * where a browser fetches a console link. `most`: connections at a time.
 */
export function createCredentialDoor({ most = MOST_CONNECTIONS } = {}): CredentialDoor {
  return {
    open: (keeper) =>
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
            void respond(request, response, keeper);
          },
        );
        server.maxConnections = most;
        let connected = 0;
        let looking = 0;
        server.on('connection', (socket: Socket) => {
          connected += 1;
          socket.once('close', () => (connected -= 1));
          if (connected <= CROWD || looking >= CROWD) return;
          looking += 1;
          void turnAway(socket, keeper).finally(() => (looking -= 1));
        });
        // Before any request is read: otherwise nobody would know why tools get nothing.
        server.on('drop', () => keeper.refused('crowd'));
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

/** Other people of this computer need no token to take every place. */
async function turnAway(socket: Socket, keeper: DoorKeeper): Promise<void> {
  const { localPort = 0, remotePort = 0 } = socket;
  if (!(await isAnotherPersons({ localPort, remotePort }))) return;
  socket.destroy();
  keeper.refused('user');
}

/** What is being answered when the door shuts is still answered, milliseconds. */
const GRACE_MS = 250;

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  keeper: DoorKeeper,
): Promise<void> {
  response.shouldKeepAlive = false;
  response.sendDate = false;
  // The body, if any, is never read.
  request.resume();
  const asked = await read(request);
  if (typeof asked === 'string') {
    keeper.refused(asked);
    return write(response, { status: 404, body: '' });
  }
  try {
    if ('nonce' in asked) sendOn(response, await keeper.link(asked));
    else write(response, await keeper.grant(asked));
  } catch {
    write(response, { status: 503, body: '' });
  }
}

/** The request as a grant or a link may be asked for, or why it is none that ours makes. */
async function read(request: IncomingMessage): Promise<DoorAsk | LinkAsk | DoorRefusal> {
  const { socket, headers } = request;
  const { localPort = 0, remotePort = 0, remoteAddress } = socket;
  if (remoteAddress !== LOOPBACK) return 'address';
  if (request.headersDistinct['host']?.length !== 1) return 'host';
  if (headers.host !== `${LOOPBACK}:${String(localPort)}`) return 'host';
  if (request.method !== 'GET') return 'method';
  const ends = { remotePort, localPort };
  const asker: DoorAsk['asker'] = () => askerOf(ends);
  const nonce = LINK_PATH.exec(request.url ?? '')?.[1];
  if (nonce !== undefined) {
    if (!isOpenedByItself(request)) return 'browser';
    // The address stood in a command line, which other people of this computer may read.
    return (await isAnotherPersons(ends)) ? 'user' : { nonce, asker };
  }
  // No tool sends these, every browser does.
  if (headers.origin !== undefined || headers['sec-fetch-mode'] !== undefined) return 'browser';
  const grant = GRANT_PATH.exec(request.url ?? '')?.[1];
  return grant === undefined ? 'path' : { grant, token: headers.authorization ?? '', asker };
}

/** A page that a browser was started with, and no other page asked for (Fetch Metadata). */
function isOpenedByItself({ headers }: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode = 'navigate' } = headers;
  return origin === undefined && site === 'none' && mode === 'navigate';
}

function sendOn(response: ServerResponse, answer: LinkAnswer): void {
  const body = answer.status === 302 ? '' : answer.text;
  end(response, answer.status, body, {
    'content-type': 'text/plain; charset=utf-8',
    'referrer-policy': 'no-referrer',
    ...(answer.status === 302 ? { location: answer.location } : {}),
  });
}

function write(response: ServerResponse, { status, body }: DoorAnswer): void {
  end(response, status, body, { 'content-type': 'application/json' });
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
