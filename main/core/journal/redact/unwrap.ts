/** A stretch of a text that is an encoding of other text. */
export interface Wrapped {
  readonly start: number;
  readonly end: number;
  /** What it decodes to, one character per byte, zero bytes (UTF-16) left out. */
  readonly text: string;
}

export const BASE64_RUN = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,}={0,2}/g;
export const HEX_RUN = /(?<![0-9A-Fa-f])[0-9A-Fa-f]{32,}/g;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Map(
  [...ALPHABET]
    .map((character, value) => [character, value] as const)
    .concat([
      ['-', 62],
      ['_', 63],
    ]),
);

/** Every run of base64 or hex in a text, decoded. Both passes walk the text once. */
export function wrapped(text: string): readonly Wrapped[] {
  const found: Wrapped[] = [];
  for (const { 0: run, index: start } of text.matchAll(BASE64_RUN)) {
    found.push({ start, end: start + run.length, text: fromBase64Run(run) });
  }
  for (const { 0: run, index: start } of text.matchAll(HEX_RUN)) {
    found.push({ start, end: start + run.length, text: fromHex(run) });
  }
  return found.filter((one) => one.text.length >= 8);
}

function fromBase64Run(run: string): string {
  const codes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of run) {
    const value = VALUE.get(character);
    if (value === undefined) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    codes.push((held >> bits) & 0xff);
  }
  return textOf(codes);
}

function fromHex(run: string): string {
  const codes: number[] = [];
  for (let at = 0; at + 1 < run.length; at += 2)
    codes.push(Number.parseInt(run.slice(at, at + 2), 16));
  return textOf(codes);
}

/** Text encodings are mostly printable; a hash or a signature is not, and is left alone. */
function textOf(codes: readonly number[]): string {
  const said = codes.filter((code) => code !== 0);
  const printable = said.filter(
    (code) => code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127),
  );
  if (printable.length * 10 < said.length * 6) return '';
  const parts: string[] = [];
  for (let at = 0; at < said.length; at += 4096) {
    parts.push(String.fromCharCode(...said.slice(at, at + 4096)));
  }
  return parts.join('');
}
