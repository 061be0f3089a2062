const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE64_VALUE = new Map([...BASE64].map((character, value) => [character, value]));

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. The core has no TextEncoder of its own. */
export function utf8(text: string): Uint8Array {
  return ascii(text) ?? encoded(text);
}

/** Most of what is recorded is ASCII: one look at it is enough. */
function ascii(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) return undefined;
    bytes[index] = code;
  }
  return bytes;
}

function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(index + 1);
      const paired = code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
      code = paired ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : 0xfffd;
      if (paired) index += 1;
    }
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes;
}

/** How many bytes `utf8` gives: cheaper than the bytes themselves, which live outside the heap. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    length += code < 0x800 ? 1 : 2;
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    /* Two units, four bytes. */
    if (next >= 0xdc00 && next <= 0xdfff) index += 1;
  }
  return length;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Standard alphabet with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  if (bytes.length <= WHOLE) return base64Of(bytes);
  /* Joined at the end: a text grown piece by piece is kept as a tree of its pieces. */
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += WHOLE) {
    pieces.push(base64Of(bytes.subarray(at, at + WHOLE)));
  }
  return pieces.join('');
}

/** So many bytes become one text at once; divides by three, so that only the last piece is padded. */
const WHOLE = 3_072;
const PAD = 0x3d;

function base64Of(bytes: Uint8Array): string {
  const codes = new Array<number>(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    const group = ((bytes[index] ?? 0) << 16) | ((second ?? 0) << 8) | (third ?? 0);
    codes[at++] = BASE64.charCodeAt(group >> 18);
    codes[at++] = BASE64.charCodeAt((group >> 12) & 63);
    codes[at++] = second === undefined ? PAD : BASE64.charCodeAt((group >> 6) & 63);
    codes[at++] = third === undefined ? PAD : BASE64.charCodeAt(group & 63);
  }
  return String.fromCharCode.apply(undefined, codes);
}

/** Strict: undefined for any text that `toBase64` would not have made. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const body = text.endsWith('==')
    ? text.slice(0, -2)
    : text.endsWith('=')
      ? text.slice(0, -1)
      : text;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of body) {
    const value = BASE64_VALUE.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return toBase64(bytes) === text ? bytes : undefined;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  const pairs = new Array<string>(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) {
    pairs[index] = HEX[bytes[index] ?? 0] ?? '';
  }
  return pairs.join('');
}

/**
 * Text of UTF-8; what is none becomes U+FFFD, as a TextDecoder would have it (the core has none of
 * its own). Never throws: files of others go through here.
 */
export function utf8Decode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    let left = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (left === 0) {
      text += first < 0x80 ? String.fromCharCode(first) : '\ufffd';
      continue;
    }
    /* Neither overlong forms, nor surrogates, nor anything past U+10FFFF (RFC 3629 section 4). */
    let least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    let most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    let code = first & (0x3f >> left);
    for (; left > 0; left -= 1) {
      const next = bytes[at] ?? 0;
      if (next < least || next > most) break;
      code = (code << 6) | (next & 0x3f);
      [least, most] = [0x80, 0xbf];
      at += 1;
    }
    text += left === 0 ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
}
