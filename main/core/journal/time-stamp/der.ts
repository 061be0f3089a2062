import { toHex } from '../bytes.ts';

/**
 * The little of DER (ITU-T X.690) that time-stamp answers and certificates need, read only: definite
 * lengths, tags below 31. Reading stays inside the bytes given; anything else is undefined.
 */
export interface Der {
  /** The whole identifier octet: class, constructed bit and number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Identifier, length and content. */
  readonly whole: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  time: 0x18,
  wide: 0x1e,
  sequence: 0x30,
  set: 0x31,
  /** [0] and [3], constructed. */
  zero: 0xa0,
  three: 0xa3,
} as const;

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
    const end = start + length;
    if (end > bytes.length) return undefined;
    found.push({ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** The elements within one of this tag; undefined when it is another, or does not read. */
export function within(element: Der | undefined, tag: number): readonly Der[] | undefined {
  return element?.tag === tag ? elements(element.content) : undefined;
}

/** A positive INTEGER as hex without leading zeros, whatever its length. */
export function integerHex({ content }: Der): string {
  return toHex(content).replace(/^0+(?=.)/, '');
}

/** The hex of an OBJECT IDENTIFIER's content; undefined when it is none. */
export function oidOf(element: Der | undefined): string | undefined {
  return element?.tag === TAG.oid ? toHex(element.content) : undefined;
}

/** The OID of an AlgorithmIdentifier. */
export function algorithmOf(element: Der | undefined): string | undefined {
  return oidOf(within(element, TAG.sequence)?.[0]);
}

/** GeneralizedTime or UTCTime (RFC 5280 section 4.1.2.5) in RFC 3339; fractions as they stand. */
export function timeOf(element: Der | undefined): string | undefined {
  if (element?.tag !== TAG.time && element?.tag !== TAG.utcTime) return undefined;
  if (element.content.length > 32) return undefined;
  const text = String.fromCharCode(...element.content);
  const century = element.tag === TAG.time ? '' : Number(text.slice(0, 2)) < 50 ? '20' : '19';
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(century + text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hours = '', minutes = '', seconds = ''] = found;
  const time = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${found[7] ?? ''}Z`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}
