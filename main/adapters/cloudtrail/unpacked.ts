import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
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
 * with a byte order mark. What was read before an error has been handed over.
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
  let gunzip: Gunzip | undefined;
  let first = true;
  let stopped: Unpacked['stopped'];
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      if (progress.signal.aborted) return { sha256: '', stopped: 'cancelled' };
      hash.update(chunk);
      packed += chunk.length;
      progress.read(chunk.length);
      if (first && chunk[0] === 0x1f && chunk[1] === 0x8b) gunzip = startGunzip();
      first = false;
      if (stopped) continue;
      const pieces = gunzip ? await gunzip.feed(chunk) : [chunk];
      for (const piece of pieces) {
        unpacked += piece.length;
        if (unpacked > MOST_UNPACKED || (unpacked > FREE && unpacked > packed * MOST_RATIO)) {
          stopped = 'too-large';
          break;
        }
        decoded.take(piece);
      }
      if (gunzip?.failed !== undefined) stopped ??= gunzip.failed;
    }
    if (gunzip && !stopped) {
      for (const piece of await gunzip.end()) decoded.take(piece);
      stopped = gunzip.failed;
    }
  } catch {
    stopped = 'unreadable';
  } finally {
    gunzip?.close();
    file.destroy();
  }
  decoded.end();
  return { sha256: hash.digest('hex'), ...(stopped && { stopped }) };
}

interface Gunzip {
  failed: 'cut-off' | 'unreadable' | undefined;
  /** What came of the bytes given; a bomb is cut at its first 64 MiB. */
  feed(chunk: Buffer): Promise<readonly Buffer[]>;
  end(): Promise<readonly Buffer[]>;
  close(): void;
}

function startGunzip(): Gunzip {
  const stream = createGunzip({ chunkSize: CHUNK });
  let pieces: Buffer[] = [];
  let held = 0;
  let wake: (() => void) | undefined;
  const settle = (): void => {
    wake?.();
    wake = undefined;
  };
  const taken = (): readonly Buffer[] => {
    const ready = pieces;
    pieces = [];
    held = 0;
    return ready;
  };
  const self: Gunzip = {
    failed: undefined,
    feed: (chunk) =>
      new Promise((resolve) => {
        if (self.failed) return void resolve([]);
        wake = () => resolve(taken());
        stream.write(chunk, () => settle());
      }),
    end: () =>
      new Promise((resolve) => {
        if (self.failed) return void resolve([]);
        wake = () => resolve(taken());
        stream.once('end', settle);
        stream.end();
      }),
    close: () => void stream.destroy(),
  };
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece);
    held += piece.length;
    if (held > FREE * 2) {
      stream.pause();
      settle();
    }
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    self.failed = error.code === 'Z_BUF_ERROR' ? 'cut-off' : 'unreadable';
    settle();
  });
  return self;
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
