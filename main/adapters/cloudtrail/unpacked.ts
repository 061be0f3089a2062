import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';

const CHUNK = 256 * 1024;
/** No real log packs better than some 30 to 1; a bomb packs 1,000 to 1. */
const MOST_RATIO = 200;
const FREE = 64 * 1024 * 1024;
const MOST_UNPACKED = 8 * 1024 * 1024 * 1024;

export interface Unpacked {
  /** Hex SHA-256 of the file as it stands on the disk. */
  readonly sha256: string;
  readonly stopped?: 'cut-off' | 'too-large' | 'unreadable' | 'cancelled';
}

/**
 * Reads a file in pieces, unpacked when it is gzip whatever its name, as UTF-8 when it was UTF-16
 * with a byte order mark. What was read before an error has been handed over. Its digest is that of
 * the whole file, also where its content was read no further.
 */
export async function readUnpacked(
  path: string,
  take: (chunk: Buffer) => void,
  progress: { readonly signal: { readonly aborted: boolean }; read(bytes: number): void },
): Promise<Unpacked> {
  const hash = createHash('sha256');
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const decoded = decoder(take);
  let packed = 0;
  let unpacked = 0;
  let stopped: Unpacked['stopped'];
  const chunks = (async function* () {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      if (progress.signal.aborted) return;
      hash.update(chunk);
      packed += chunk.length;
      progress.read(chunk.length);
      yield chunk;
    }
  })();
  try {
    for await (const piece of await unpackedFrom(chunks)) {
      if (progress.signal.aborted) break;
      unpacked += piece.length;
      if (unpacked > MOST_UNPACKED || (unpacked > FREE && unpacked > packed * MOST_RATIO)) {
        stopped = 'too-large';
        break;
      }
      decoded.take(piece);
    }
  } catch (error) {
    const isShort = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    stopped = isShort ? 'cut-off' : 'unreadable';
  }
  try {
    while ((await chunks.next()).done !== true);
  } catch {
    stopped = 'unreadable';
  } finally {
    file.destroy();
  }
  if (progress.signal.aborted) return { sha256: '', stopped: 'cancelled' };
  decoded.end();
  return { sha256: hash.digest('hex'), ...(stopped && { stopped }) };
}

/** The content as it comes, never further ahead than a piece or two of it. */
async function unpackedFrom(chunks: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const first = await chunks.next();
  /* Step by step: whoever stops reading here does not stop the file from being read to its end. */
  const all = (async function* () {
    for (let one = first; one.done !== true; one = await chunks.next()) yield one.value;
  })();
  const isGzip = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isGzip) return all;
  const gunzip = createGunzip({ chunkSize: CHUNK });
  /* An error destroys `gunzip` with it, so that its reader hears of it. */
  return pipeline(Readable.from(all, { highWaterMark: 1 }), gunzip, () => undefined);
}

function decoder(take: (chunk: Buffer) => void): { take(chunk: Buffer): void; end(): void } {
  let utf16: TextDecoder | undefined;
  let first = true;
  return {
    take: (chunk) => {
      if (first) {
        first = false;
        if (chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
        else if (chunk[0] === 0xfe && chunk[1] === 0xff) utf16 = new TextDecoder('utf-16be');
        else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
          take(chunk.subarray(3));
          return;
        }
      }
      take(utf16 ? Buffer.from(utf16.decode(chunk, { stream: true })) : chunk);
    },
    end: () => {
      const rest = utf16?.decode();
      if (rest !== undefined && rest !== '') take(Buffer.from(rest));
    },
  };
}
