export interface ImageSize {
  readonly width: number;
  readonly height: number;
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
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'image/bmp':
        return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
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
