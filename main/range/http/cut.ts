import type { Socket } from 'node:net';
import type { Outgoing } from './incoming.ts';

/** Lets so many bytes of the request in and then ends the connection, as a pulled cable does. */
export function cutRequest(socket: Socket, bytes: number): void {
  let come = 0;
  if (bytes === 0) socket.destroy();
  socket.prependListener('data', (chunk: Buffer) => {
    come += chunk.length;
    if (come >= bytes) socket.destroy();
  });
}

/** Does everything and then sends only so many bytes of the answer; half of it if not told. */
export function cutAnswer(socket: Socket, outgoing: Outgoing, now: number, bytes?: number): void {
  const headers = {
    ...outgoing.headers,
    date: new Date(now).toUTCString(),
    'content-length': String(outgoing.length ?? Buffer.byteLength(outgoing.body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${String(outgoing.status)} Cut\r\n${lines.join('')}\r\n`;
  const whole = Buffer.concat([Buffer.from(head), Buffer.from(outgoing.body)]);
  const kept = bytes ?? head.length + Math.floor((whole.length - head.length) / 2);
  socket.write(whole.subarray(0, kept), () => socket.destroy());
}
