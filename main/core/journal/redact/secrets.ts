import { concat, toBase64, toHex, utf8 } from '../bytes.ts';

const SHORTEST = 4;
const SHORTEST_ENCODED = 8;

/** Digits of a code: they stand in numbers and hashes by chance, so only a whole number counts. */
export function isCode(value: string): boolean {
  return /^\d[\d ]{3,8}$/.test(value);
}

/** A code as it is shown and as it is typed: in one piece, or in two with a space or a dash. */
function formsOfCode(code: string): readonly string[] {
  const digits = code.replace(/ /g, '');
  const half = Math.ceil(digits.length / 2);
  const halves = [' ', '-'].map((gap) => digits.slice(0, half) + gap + digits.slice(half));
  return longestFirst([code, digits, ...halves]);
}

/**
 * Every form a known secret may take in a text: as it is, JSON-escaped, URL-encoded, hex, and
 * base64 at each of the three alignments in both alphabets; hex and base64 of UTF-8 and UTF-16. Longest first. A secret under four
 * characters has none: it would match everywhere.
 */
export function formsOf(secret: string): readonly string[] {
  if (secret.length < SHORTEST) return [];
  if (isCode(secret)) return formsOfCode(secret);
  const plain = [secret, JSON.stringify(secret).slice(1, -1), ...composed(secret)];
  if (secret.length < SHORTEST_ENCODED) return longestFirst(plain);
  const bytes = utf8(secret);
  const url = encodeURIComponent(secret.replace(/[\ud800-\udfff]/g, '\ufffd'));
  const strict = url.replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const wide = utf16(secret);
  const base64 = [bytes, wide].flatMap((each) =>
    [0, 1, 2].map((offset) => base64Core(each, offset)),
  );
  return longestFirst([
    ...plain,
    ...[url, strict].flatMap((form) => [form, lowerEscapes(form), form.replace(/%20/g, '+')]),
    toHex(bytes),
    toHex(bytes).toUpperCase(),
    toHex(wide),
    toHex(wide).toUpperCase(),
    toHex(swapped(wide)),
    toHex(swapped(wide)).toUpperCase(),
    ...base64,
    ...base64.map((form) => form.replace(/\+/g, '-').replace(/\//g, '_')),
    ...base64.map((form) => encodeURIComponent(form)),
    ...base64.map((form) => lowerEscapes(encodeURIComponent(form))),
  ]);
}

/** With accents in their letters, and behind them: macOS and some keyboards write the latter. */
function composed(secret: string): readonly string[] {
  return [secret.normalize('NFC'), secret.normalize('NFD')];
}

/** UTF-16, low byte first, as Windows and PowerShell write it. */
function utf16(secret: string): Uint8Array {
  const bytes = new Uint8Array(secret.length * 2);
  for (let at = 0; at < secret.length; at += 1) {
    bytes[at * 2] = secret.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = secret.charCodeAt(at) >> 8;
  }
  return bytes;
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

/** The characters of a base64 text that depend on these bytes alone, whatever surrounds them. */
function base64Core(bytes: Uint8Array, offset: number): string {
  const text = toBase64(concat(new Uint8Array(offset), bytes));
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(start, end);
}

function lowerEscapes(form: string): string {
  return form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

function longestFirst(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].sort((left, right) => right.length - left.length);
}
