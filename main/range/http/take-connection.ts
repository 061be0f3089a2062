import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { certificateUnder, type NetworkFault } from '../network/network-fault.ts';
import type { Certificates } from '../tls/certificates.ts';

/** First byte of a TLS record that begins a handshake (RFC 8446 section 5.1). */
const HANDSHAKE = 0x16;

/**
 * Hands a new connection to the web server: under TLS with the certificate its fault calls for, in
 * clear where there are no certificates or where a visitor speaks clear text, as on port 80.
 */
export function takeConnection(
  socket: Socket,
  web: Server,
  certificates: Certificates | undefined,
  fault: NetworkFault | undefined,
  handed: (socket: Socket) => void,
): void {
  if (fault?.what === 'dropped') {
    socket.destroy();
    return;
  }
  // Neither read nor answered.
  if (fault?.what === 'silent') return;
  const clear = (): void => {
    handed(socket);
    web.emit('connection', socket);
  };
  if (!certificates || fault?.what === 'no-tls') {
    clear();
    return;
  }
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (first === null) return;
    socket.unshift(first);
    if (first[0] !== HANDSHAKE) {
      clear();
      return;
    }
    const secureContext = certificates.contextOf(certificateUnder(fault));
    const secure = new TLSSocket(socket, { isServer: true, secureContext });
    secure.on('error', () => socket.destroy());
    handed(secure);
    web.emit('connection', secure);
  });
}
