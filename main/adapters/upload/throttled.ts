import type { UploadAccess, UploadBody } from '../../core/ports/upload.ts';

/** Pieces small enough that a low limit still moves now and then. */
const PIECE = 64 * 1024;

/** The body in pieces, each when the bandwidth allows it. */
export async function* throttled(
  body: UploadBody,
  take: UploadAccess['take'],
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of body.chunks()) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      await take(piece.length);
      yield piece;
    }
  }
}
