import { elements, integerHex, TAG, within, write, type Der } from './der.ts';

/** 2.16.840.1.101.3.4.2.1 */
const SHA256 = Buffer.from('608648016503040201', 'hex');
/** 1.2.840.113549.1.7.2 */
const SIGNED_DATA = '2a864886f70d010702';
/** 1.2.840.113549.1.9.16.1.4 */
const TST_INFO = '2a864886f70d0109100104';

/** TimeStampReq of RFC 3161 section 2.4.1: SHA-256, a nonce, and the certificate asked for. */
export function timeStampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = write(TAG.sequence, write(TAG.oid, SHA256), write(TAG.null));
  return write(
    TAG.sequence,
    write(TAG.integer, Uint8Array.of(1)),
    write(TAG.sequence, algorithm, write(TAG.octets, imprint)),
    write(TAG.integer, positive(nonce)),
    write(TAG.boolean, Uint8Array.of(0xff)),
  );
}

/** A positive INTEGER in its shortest form. */
function positive(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const plain = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return (plain[0] ?? 0) & 0x80 ? Buffer.concat([Uint8Array.of(0), plain]) : plain;
}

export type TimeStampAnswer =
  | {
      readonly is: 'granted';
      readonly imprint: string;
      readonly nonce: string;
      readonly time: string;
    }
  /** PKIStatus 2 to 5, with the authority's own words. */
  | { readonly is: 'refused'; readonly status: number; readonly text: string }
  | { readonly is: 'unreadable' };

/** Reads a TimeStampResp (RFC 3161 section 2.4.2). The token's signature is not checked here. */
export function readTimeStamp(bytes: Uint8Array): TimeStampAnswer {
  const unreadable = { is: 'unreadable' } as const;
  const [outer, ...trailing] = elements(bytes) ?? [];
  const [info, token] = within(outer, TAG.sequence) ?? [];
  const [status, words] = within(info, TAG.sequence) ?? [];
  if (trailing.length > 0 || status?.tag !== TAG.integer) return unreadable;
  const code = Number.parseInt(integerHex(status), 16);
  if (code > 1) {
    const said = (within(words, TAG.sequence) ?? []).filter(({ tag }) => tag === TAG.utf8);
    const text = said.map(({ content }) => Buffer.from(content).toString('utf8')).join(' ');
    return { is: 'refused', status: code, text: text.slice(0, 500) };
  }
  return tokenFacts(token) ?? unreadable;
}

function tokenFacts(token: Der | undefined): TimeStampAnswer | undefined {
  const [type, wrapped] = within(token, TAG.sequence) ?? [];
  if (oidOf(type) !== SIGNED_DATA) return undefined;
  const [signedData] = within(wrapped, TAG.zero) ?? [];
  const [, , encapsulated] = within(signedData, TAG.sequence) ?? [];
  const [contentType, content] = within(encapsulated, TAG.sequence) ?? [];
  if (oidOf(contentType) !== TST_INFO) return undefined;
  const [octets] = within(content, TAG.zero) ?? [];
  if (octets?.tag !== TAG.octets) return undefined;
  const [body] = elements(octets.content) ?? [];
  const parts = within(body, TAG.sequence) ?? [];
  const [algorithm, digest] = within(parts[2], TAG.sequence) ?? [];
  const [name] = within(algorithm, TAG.sequence) ?? [];
  const at = parts[4];
  const time = at?.tag === TAG.time ? timeOf(at.content) : undefined;
  if (oidOf(name) !== SHA256.toString('hex') || digest?.tag !== TAG.octets || time === undefined) {
    return undefined;
  }
  /* Behind the time: accuracy, ordering, nonce, all optional and told apart by their tags. */
  const nonce = parts.slice(5).find(({ tag }) => tag === TAG.integer);
  const imprint = Buffer.from(digest.content).toString('hex');
  return { is: 'granted', imprint, nonce: nonce ? integerHex(nonce) : '', time };
}

function oidOf(element: Der | undefined): string | undefined {
  return element?.tag === TAG.oid ? Buffer.from(element.content).toString('hex') : undefined;
}

/** GeneralizedTime as DER has it, `20261123131024.5Z`, in RFC 3339. */
function timeOf(content: Uint8Array): string | undefined {
  const text = Buffer.from(content).toString('latin1');
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hours, minutes, seconds, fraction = ''] = found;
  const time = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${fraction}Z`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}
