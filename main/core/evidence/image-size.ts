export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Larger pictures are not decoded: a few kilobytes can claim to be a gigapixel. */
export const MOST_PIXELS = 40_000_000;

/** How many pixels a picture claims, when they are few enough to be decoded; else undefined. */
export function pixelsOf(size: ImageSize | undefined): number | undefined {
  if (!size || size.width <= 0 || size.height <= 0) return undefined;
  const pixels = size.width * size.height;
  return pixels <= MOST_PIXELS ? pixels : undefined;
}

/**
 * Width and height as an image's header gives them, so that one that would fill the memory is never
 * decoded. PNG, JPEG, GIF, WebP, BMP; undefined where the header does not say.
 */
export function imageSizeOf(mediaType: string, bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    switch (mediaType) {
      case 'image/png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'image/gif':
        return gif(view);
      case 'image/bmp':
        return bmp(view);
      case 'image/jpeg':
        return jpeg(view);
      case 'image/webp':
        return webp(view);
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** The old header of 12 bytes has 16 bits each; a negative height stands for rows from the top. */
function bmp(view: DataView): ImageSize {
  return view.getUint32(14, true) === 12
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** GIF89a: the screen, or the first frame where it reaches beyond it: browsers draw that one whole. */
function gif(view: DataView): ImageSize | undefined {
  const short = (at: number): number => view.getUint16(at, true);
  const flags = view.getUint8(10);
  for (let at = 13 + tableBytes(flags); ;) {
    const block = view.getUint8(at);
    if (block === 0x2c) {
      return {
        width: Math.max(short(6), short(at + 1) + short(at + 5)),
        height: Math.max(short(8), short(at + 3) + short(at + 7)),
      };
    }
    if (block !== 0x21) return undefined;
    at += 2;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
}

/** Bytes of a colour table, by the flags in front of it. */
function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** ITU-T T.81: segments until a start of frame, SOF0 to SOF15 but for DHT, JPG and DAC. */
function jpeg(view: DataView): ImageSize | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
}

/** RFC 9649: the canvas of VP8X, or the frame of VP8 and VP8L. */
function webp(view: DataView): ImageSize | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8 ') return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
