import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { takeTurns } from '../../adapters/aws/take-turns.ts';
import type { FaultBoard } from '../faults.ts';
import type { PracticeSession, PracticeSessions } from './sessions.ts';
import { faultyWire } from './faulty-wire.ts';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Uint8Array) => void;

export interface DataChannel {
  upgrade: Upgrade;
  close(): void;
}

const PATH = /^\/v1\/data-channel\/([A-Za-z0-9_.@=,+-]{1,96})\?/;
/** Bytes of one message; agents and plugins stay far below. */
const MOST_BYTES = 64 * 1_024;
/** How often agents look for what was not acknowledged, milliseconds. */
const EVERY_MS = 50;

/** Path of a session's stream as the service names it. */
export function streamPath(id: string): string {
  return `/v1/data-channel/${id}?role=publish_subscribe&cell-number=AAEAAb`;
}

/** The WebSocket end of ssmmessages: the first text proves the token, then agent and client talk. */
export function createDataChannel(sessions: PracticeSessions, board: FaultBoard): DataChannel {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    perMessageDeflate: false,
  });
  const timer = setInterval(() => sessions.tick(), EVERY_MS);
  timer.unref();
  return {
    upgrade: (request, socket, head) => {
      const session = sessions.find(PATH.exec(request.url ?? '')?.[1] ?? '');
      if (!session || session.endedAt !== undefined) {
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (open) => serve(open, session, board));
    },
    close: () => {
      clearInterval(timer);
      server.close();
    },
  };
}

function serve(socket: WebSocket, session: PracticeSession, board: FaultBoard): void {
  const { agent } = session;
  let mine = false;
  const wire = faultyWire(board, {
    send: (bytes) => socket.send(bytes),
    cut: () => socket.terminate(),
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    wire.stop();
    if (mine) agent.detach();
  });
  const turn = takeTurns(socket, () => false);
  socket.on('message', (data, binary) => {
    turn();
    if (mine && binary) wire.heard(new Uint8Array(data), agent.receive);
    else if (!mine && !binary && session.token !== '' && tokenOf(data) === session.token) {
      mine = true;
      // A token opens one connection: the next one comes from ResumeSession.
      session.token = '';
      agent.attach((bytes) => {
        wire.send(bytes);
        if (session.endedAt !== undefined) socket.close();
      });
    } else if (!mine) socket.close();
  });
}

function tokenOf(data: Uint8Array): unknown {
  try {
    const opening: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return (opening as { readonly TokenValue?: unknown } | null)?.TokenValue;
  } catch {
    return undefined;
  }
}
