/**
 * Bytes in the order they came. Small pieces are put together as they come: a server may send a byte
 * a frame, and a list of so many pieces takes main seconds to move.
 */
export interface Blocks {
  readonly bytes: number;
  push(piece: Uint8Array): void;
  /** The oldest, so many bytes or the rest of a block more; they are forgotten here. */
  take(atLeast: number): Uint8Array;
  /** Forgets the oldest blocks for as long as so many bytes stay. */
  trim(toStay: number): void;
  all(): Uint8Array;
  clear(): void;
}

const BLOCK = 16 * 1_024;

export function createBlocks(): Blocks {
  let blocks: Uint8Array[] = [];
  let bytes = 0;
  /** The last block, with room behind what it holds. */
  let open: { readonly room: Uint8Array; filled: number } | undefined;

  const addSmall = (piece: Uint8Array): void => {
    if (!open || open.filled + piece.length > BLOCK) {
      open = { room: new Uint8Array(BLOCK), filled: 0 };
      blocks.push(open.room.subarray(0, 0));
    }
    open.room.set(piece, open.filled);
    open.filled += piece.length;
    blocks[blocks.length - 1] = open.room.subarray(0, open.filled);
  };
  const drop = (): Uint8Array | undefined => {
    const block = blocks.shift();
    if (blocks.length === 0) open = undefined;
    bytes -= block?.length ?? 0;
    return block;
  };
  return {
    get bytes() {
      return bytes;
    },
    push: (piece) => {
      bytes += piece.length;
      if (piece.length < BLOCK) {
        addSmall(piece);
        return;
      }
      open = undefined;
      blocks.push(piece);
    },
    take: (atLeast) => {
      const taken: Uint8Array[] = [];
      let size = 0;
      while (size < atLeast) {
        const block = drop();
        if (!block) break;
        taken.push(block);
        size += block.length;
      }
      return joined(taken, size);
    },
    trim: (toStay) => {
      while (blocks.length > 0 && bytes - (blocks[0]?.length ?? 0) >= toStay) drop();
    },
    all: () => joined(blocks, bytes),
    clear: () => {
      [blocks, bytes, open] = [[], 0, undefined];
    },
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
