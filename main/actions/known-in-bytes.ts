import { utf8 } from '../core/journal/bytes.ts';

/** Shorter values stand in bytes by chance; given six are in one of 200,000 files of 1 GiB. */
const SHORTEST = 6;

/**
 * Looks for secrets the app holds in bytes as they are, whatever the file claims to be: a few odd
 * bytes make a text no text. In UTF-8 and in UTF-16 of either order, at any place. True once one
 * was found, also across two pieces.
 */
export function knownInBytes(secrets: Iterable<string>): (piece: Uint8Array) => boolean {
  /* A letter for each byte, another for another: so bytes are searched as fast as text is. */
  const decoder = new TextDecoder('latin1');
  const needles = [...secrets]
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((secret) => [utf8(secret), wide(secret, 0), wide(secret, 1)])
    .map((bytes) => decoder.decode(bytes));
  const overlap = Math.max(0, ...needles.map(({ length }) => length - 1));
  let before = '';
  return (piece) => {
    if (needles.length === 0) return false;
    const text = before + decoder.decode(piece);
    before = text.slice(Math.max(0, text.length - overlap));
    return needles.some((needle) => text.includes(needle));
  };
}

/** UTF-16 with the low byte first (0) or second (1). */
function wide(secret: string, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(secret.length * 2);
  for (let at = 0; at < secret.length; at += 1) {
    const code = secret.charCodeAt(at);
    bytes[at * 2 + low] = code & 0xff;
    bytes[at * 2 + 1 - low] = code >> 8;
  }
  return bytes;
}
