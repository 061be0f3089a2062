import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { selfSigned } from './self-signed.ts';

export interface LocalServer {
  readonly at: { readonly region: string; readonly endpoint: string };
  /** Connections taken so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** An HTTP server on this machine that answers whatever it is told to. */
export function httpServer(answer: RequestListener): Promise<LocalServer> {
  return listening(createServer(answer), 'http');
}

/** HTTPS with a certificate no authority signed. */
export function foreignTlsServer(answer: RequestListener): Promise<LocalServer> {
  return listening(createTlsServer(selfSigned(), answer), 'https');
}

/** Bytes as they come, for what is no HTTP at all. */
export function tcpServer(talk: (socket: Socket) => void): Promise<LocalServer> {
  return listening(createTcpServer(talk), 'http');
}

/** An address of this machine where nobody listens. */
export async function deadEndpoint(region = 'ap-northeast-1'): Promise<LocalServer['at']> {
  const server = await httpServer(() => undefined);
  await server.close();
  return { ...server.at, region };
}

function listening(server: Server, scheme: string): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        at: { region: 'ap-northeast-1', endpoint: `${scheme}://127.0.0.1:${String(port)}` },
        connections: () => connections,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
