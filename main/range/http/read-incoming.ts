import type { IncomingMessage } from 'node:http';
import type { Incoming } from './incoming.ts';

/** No call of the services here is near this, but objects and events of a log: more is cut off. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The whole request, or undefined when it is too large or broke off. */
export async function readIncoming(request: IncomingMessage): Promise<Incoming | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      const bytes = part as Buffer;
      length += bytes.length;
      if (length > MAX_BODY_BYTES) return undefined;
      parts.push(bytes);
    }
  } catch {
    return undefined;
  }
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? '' : url.slice(at + 1),
    headers: new Map(
      Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined
          ? []
          : [[name, Array.isArray(value) ? value.join(',') : value] as const],
      ),
    ),
    body: Buffer.concat(parts),
  };
}
