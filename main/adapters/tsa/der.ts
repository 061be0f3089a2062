/**
 * The little of DER (ITU-T X.690) that a time-stamp request and its answer need: definite lengths,
 * tags below 31. Reading stays inside the bytes given; anything else is undefined.
 */
export interface Der {
  /** The whole identifier octet: class, constructed bit and number. */
  readonly tag: number;
  readonly content: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** [0], constructed. */
  zero: 0xa0,
} as const;

export function write(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, { length: one }) => sum + one, 0);
  const head = length < 0x80 ? [length] : longLength(length);
  return Buffer.concat([Uint8Array.of(tag, ...head), ...contents]);
}

function longLength(length: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** The elements one after another; undefined when the bytes are not exactly that. */
export function elements(bytes: Uint8Array): readonly Der[] | undefined {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f || first === 0x80) return undefined;
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 4) return undefined;
    let length = more === 0 ? first : 0;
    for (let index = 0; index < more; index += 1) {
      length = length * 256 + (bytes[at + 2 + index] ?? 0);
    }
    const start = at + 2 + more;
    if (start + length > bytes.length) return undefined;
    found.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** The elements within one of this tag; undefined when it is another, or does not read. */
export function within(element: Der | undefined, tag: number): readonly Der[] | undefined {
  return element?.tag === tag ? elements(element.content) : undefined;
}

/** A positive INTEGER as hex without leading zeros, whatever its length. */
export function integerHex({ content }: Der): string {
  return Buffer.from(content)
    .toString('hex')
    .replace(/^0+(?=.)/, '');
}
