/** As much of a file as is needed to tell what it is, bytes. */
export const SNIFFED = 4096;

type Sign = readonly [mediaType: string, at: number, bytes: string];

/** First bytes of formats, as their specifications give them; Latin-1. */
const SIGNS: readonly Sign[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['application/pdf', 0, '%PDF-'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/gzip', 0, '\x1f\x8b'],
  ['application/x-xz', 0, '\xfd7zXZ\0'],
  ['application/zstd', 0, '\x28\xb5\x2f\xfd'],
  ['application/x-7z-compressed', 0, '7z\xbc\xaf\x27\x1c'],
  ['application/vnd.tcpdump.pcap', 0, '\xd4\xc3\xb2\xa1'],
  ['application/x-elf', 0, '\x7fELF'],
  ['application/vnd.sqlite3', 0, 'SQLite format 3\0'],
];

const PACKED: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/zip',
  'application/gzip',
  'application/x-xz',
  'application/zstd',
  'application/x-7z-compressed',
]);

/** Whether what such a file says does not stand in its bytes as it is. */
export function isPacked(mediaType: string): boolean {
  return PACKED.has(mediaType);
}

/** What the bytes say a file is; its name is not asked. `application/octet-stream`: they do not say. */
export function mediaTypeOf(head: Uint8Array): string {
  const latin = String.fromCharCode(...head.subarray(0, 64));
  const sign = SIGNS.find(([, at, bytes]) => latin.startsWith(bytes, at));
  if (sign && bearsOut(sign[0], head, latin)) return sign[0];
  const encoding = textEncodingOf(head);
  if (encoding === undefined) return 'application/octet-stream';
  const text = String.fromCharCode(...head.subarray(0, 1024).filter((byte) => byte !== 0))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^<svg[\s>]|^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/i.test(text))
    return 'image/svg+xml';
  if (/^<(?:!doctype html|html|head|body|script|iframe)[\s>]/i.test(text)) return 'text/html';
  if (/^<\?xml\s/.test(text)) return 'application/xml';
  if (/^[{[]/.test(text)) return 'application/json';
  return 'text/plain';
}

/** Some signs are letters a text may have there too. */
function bearsOut(mediaType: string, head: Uint8Array, latin: string): boolean {
  if (mediaType === 'image/bmp') return isBmp(head);
  return mediaType !== 'image/webp' || latin.startsWith('RIFF');
}

/** BMP's two letters begin many a text; its header has a size of 12 to 124 at offset 14. */
function isBmp(head: Uint8Array): boolean {
  return head.length > 18 && [12, 40, 52, 56, 108, 124].includes(head[14] ?? 0) && head[15] === 0;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp';

/** How a text is written, as a label of the WHATWG Encoding Standard; undefined: it is no text. */
export function textEncodingOf(head: Uint8Array): TextEncodingName | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  let control = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) control += 1;
  }
  const half = head.length / 2;
  if ((zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0) return 'utf-16be';
  if (zeros[0] !== 0 || zeros[1] !== 0 || control > head.length / 50) return undefined;
  if (isUtf8(head)) return 'utf-8';
  return japanese(head);
}

/** Well-formed UTF-8, but for a character cut off at the end. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80
        ? 0
        : first < 0xc2
          ? -1
          : first < 0xe0
            ? 1
            : first < 0xf0
              ? 2
              : first < 0xf5
                ? 3
                : -1;
    if (more < 0) return false;
    for (let index = 1; index <= more && at + index < bytes.length; index += 1) {
      if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += more + 1;
  }
  return true;
}

/** Shift_JIS or EUC-JP by whose pairs of bytes fit; undefined when neither does. */
function japanese(bytes: Uint8Array): TextEncodingName | undefined {
  const fits = (lead: (byte: number) => boolean, trail: (byte: number) => boolean): boolean => {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) continue;
      if (!lead(byte)) return false;
      at += 1;
      if (at < bytes.length && !trail(bytes[at] ?? 0)) return false;
    }
    return true;
  };
  const within = (from: number, to: number) => (byte: number) => byte >= from && byte <= to;
  if (fits(within(0xa1, 0xfe), within(0xa1, 0xfe))) return 'euc-jp';
  const lead = (byte: number): boolean => within(0x81, 0x9f)(byte) || within(0xe0, 0xfc)(byte);
  return fits(lead, within(0x40, 0xfc)) ? 'shift_jis' : undefined;
}
