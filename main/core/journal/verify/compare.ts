import type { Span } from './scan.ts';

/** Comparisons on bytes, without making texts of them: the verifier does each a million times. */

/** True when the span holds exactly this ASCII text. */
export function matches(bytes: Uint8Array, { start, end }: Span, text: string): boolean {
  if (start < 0 || end - start !== text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** The number a span of plain digits holds; -1 for anything else. */
export function wholeNumber(bytes: Uint8Array, { start, end }: Span): number {
  if (start < 0 || end - start > 15) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** True when the first `count` bytes of a digest stand at `at` as lower-case hex. */
export function isHex(bytes: Uint8Array, at: number, digest: Uint8Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const byte = digest[index] ?? 0;
    if (bytes[at + index * 2] !== HEX.charCodeAt(byte >> 4)) return false;
    if (bytes[at + index * 2 + 1] !== HEX.charCodeAt(byte & 15)) return false;
  }
  return true;
}

/** True when a digest of 32 bytes stands at `at` as 44 characters of base64. */
export function isBase64(bytes: Uint8Array, at: number, digest: Uint8Array): boolean {
  let place = at;
  for (let index = 0; index < 30; index += 3) {
    const group =
      ((digest[index] ?? 0) << 16) | ((digest[index + 1] ?? 0) << 8) | (digest[index + 2] ?? 0);
    if (bytes[place] !== BASE64.charCodeAt(group >> 18)) return false;
    if (bytes[place + 1] !== BASE64.charCodeAt((group >> 12) & 63)) return false;
    if (bytes[place + 2] !== BASE64.charCodeAt((group >> 6) & 63)) return false;
    if (bytes[place + 3] !== BASE64.charCodeAt(group & 63)) return false;
    place += 4;
  }
  const last = ((digest[30] ?? 0) << 16) | ((digest[31] ?? 0) << 8);
  return (
    bytes[place] === BASE64.charCodeAt(last >> 18) &&
    bytes[place + 1] === BASE64.charCodeAt((last >> 12) & 63) &&
    bytes[place + 2] === BASE64.charCodeAt((last >> 6) & 63) &&
    bytes[place + 3] === 0x3d
  );
}

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
