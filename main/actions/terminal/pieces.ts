/** Small pieces are put together up to this size: a server may send a byte at a time. */
const TOGETHER = 8 * 1_024;

/** Bytes in a row, taken from the front: what that costs goes by bytes, however small they came. */
export interface Pieces {
  readonly size: number;
  add(bytes: Uint8Array): void;
  /** Whole pieces from the front, at least so many bytes where there are as many. */
  take(least: number): Uint8Array;
  /** Forgets pieces from the front while at least so many bytes are left. */
  keep(least: number): void;
  /** All of them, which stay. */
  all(): Uint8Array;
}

interface Piece {
  bytes: Uint8Array;
  used: number;
}

export function createPieces(): Pieces {
  const pieces: Piece[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add: (bytes) => {
      size += bytes.length;
      const last = pieces.at(-1);
      if (last && last.used + bytes.length <= TOGETHER) put(last, bytes);
      else pieces.push({ bytes, used: bytes.length });
    },
    take: (least) => {
      let count = 0;
      let taken = 0;
      while (count < pieces.length && taken < least) taken += pieces[count++]?.used ?? 0;
      size -= taken;
      return joined(pieces.splice(0, count), taken);
    },
    keep: (least) => {
      while (size - (pieces[0]?.used ?? size) >= least) size -= pieces.shift()?.used ?? 0;
    },
    all: () => joined(pieces, size),
  };
}

/** Into a place of its own with room for more: what came in is not written to. */
function put(piece: Piece, bytes: Uint8Array): void {
  const needed = piece.used + bytes.length;
  if (piece.bytes.length < needed || piece.bytes.length === piece.used) {
    const roomy = new Uint8Array(Math.max(needed, Math.min(TOGETHER, 2 * needed)));
    roomy.set(piece.bytes.subarray(0, piece.used));
    piece.bytes = roomy;
  }
  piece.bytes.set(bytes, piece.used);
  piece.used = needed;
}

function joined(pieces: readonly Piece[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const { bytes, used } of pieces) {
    whole.set(bytes.subarray(0, used), at);
    at += used;
  }
  return whole;
}
