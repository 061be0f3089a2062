import { utf8Decode } from '../bytes.ts';
import { digestOfOid, signedWith, type DigestName, type SignatureKind } from './algorithms.ts';
import { certificateOf, type Certificate } from './certificate.ts';
import { algorithmOf, elements, integerHex, oidOf, TAG, timeOf, within, type Der } from './der.ts';

/** 1.2.840.113549.1.7.2, 1.2.840.113549.1.9.16.1.4, and attributes of RFC 5652, 2634 and 5035. */
const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';
const CONTENT_TYPE = '2a864886f70d010903';
const MESSAGE_DIGEST = '2a864886f70d010904';
const SIGNING_CERTIFICATE = '2a864886f70d010910020c';
const SIGNING_CERTIFICATE_V2 = '2a864886f70d010910022f';

/** A time-stamp token (RFC 3161 section 2.4.2), read and not judged. */
export interface Token {
  /** Undefined digest: one that is not checked here. */
  readonly imprint: { readonly digest?: DigestName; readonly value: Uint8Array };
  /** RFC 3339 UTC. */
  readonly time: string;
  /** Hex; empty when there is none. */
  readonly nonce: string;
  /** OID of the authority's policy, as the hex of its content. */
  readonly policy: string;
  /** The TSTInfo that was signed. */
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** Undefined when it is not exactly one that reads. */
  readonly signer?: Signer;
}

export interface Signer {
  /** Issuer, DER, and serial number of its certificate; undefined when it is named otherwise. */
  readonly issuer?: Uint8Array;
  readonly serial?: string;
  readonly digest?: DigestName;
  readonly signedWith?: SignatureKind;
  readonly signature: Uint8Array;
  /** What is signed: the attributes as a SET (RFC 5652 section 5.4). */
  readonly attributes: Uint8Array;
  readonly contentIsTstInfo: boolean;
  readonly messageDigest?: Uint8Array;
  /** The certificate it binds itself to; `hash` undefined: by a digest that is not checked here. */
  readonly binds?: { readonly digest?: DigestName; readonly hash?: Uint8Array };
}

export type TimeStampAnswer =
  | { readonly is: 'granted'; readonly token: Token }
  /** PKIStatus 2 to 5, with the authority's own words. */
  | { readonly is: 'refused'; readonly status: number; readonly text: string }
  | { readonly is: 'unreadable' };

/** Reads a TimeStampResp. No bytes make it throw, and nothing in it is believed yet. */
export function readAnswer(bytes: Uint8Array): TimeStampAnswer {
  const [outer, ...trailing] = elements(bytes) ?? [];
  const [info, token] = within(outer, TAG.sequence) ?? [];
  const [status, words] = within(info, TAG.sequence) ?? [];
  if (trailing.length > 0 || status?.tag !== TAG.integer) return { is: 'unreadable' };
  const code = Number.parseInt(integerHex(status), 16);
  if (code > 1) {
    const said = (within(words, TAG.sequence) ?? []).filter(({ tag }) => tag === TAG.utf8);
    return { is: 'refused', status: code, text: said.map(wordsOf).join(' ').slice(0, 500) };
  }
  const read = tokenOf(token);
  return read ? { is: 'granted', token: read } : { is: 'unreadable' };
}

function wordsOf({ content }: Der): string {
  return utf8Decode(content.subarray(0, 500));
}

function tokenOf(element: Der | undefined): Token | undefined {
  const [type, wrapped] = within(element, TAG.sequence) ?? [];
  if (oidOf(type) !== SIGNED_DATA) return undefined;
  const [signedData] = within(wrapped, TAG.zero) ?? [];
  const parts = within(signedData, TAG.sequence) ?? [];
  const [contentType, content] = within(parts[2], TAG.sequence) ?? [];
  if (oidOf(contentType) !== TST_INFO) return undefined;
  const [octets] = within(content, TAG.zero) ?? [];
  if (octets?.tag !== TAG.octets) return undefined;
  const facts = infoOf(octets.content);
  if (!facts) return undefined;
  const listed = within(
    parts.find(({ tag }) => tag === TAG.zero),
    TAG.zero,
  );
  const certificates = (listed ?? []).flatMap((one) => certificateOf(one) ?? []);
  const signers = within(parts.at(-1), TAG.set) ?? [];
  const signer = signers.length === 1 ? signerOf(signers[0]) : undefined;
  return { ...facts, content: octets.content, certificates, ...(signer && { signer }) };
}

function infoOf(bytes: Uint8Array) {
  const [body, ...trailing] = elements(bytes) ?? [];
  const parts = within(body, TAG.sequence) ?? [];
  const [algorithm, digest] = within(parts[2], TAG.sequence) ?? [];
  const policy = oidOf(parts[1]);
  const time = parts[4]?.tag === TAG.time ? timeOf(parts[4]) : undefined;
  if (trailing.length > 0 || digest?.tag !== TAG.octets) return undefined;
  if (policy === undefined || time === undefined) return undefined;
  /* Behind the time: accuracy, ordering, nonce, all optional and told apart by their tags. */
  const nonce = parts.slice(5).find(({ tag }) => tag === TAG.integer);
  const name = digestOfOid(algorithmOf(algorithm));
  const imprint = { value: digest.content, ...(name && { digest: name }) };
  return { imprint, policy, time, nonce: nonce ? integerHex(nonce) : '' };
}

function signerOf(element: Der | undefined): Signer | undefined {
  const [, sid, digestAlgorithm, signed, algorithm, signature] =
    within(element, TAG.sequence) ?? [];
  /* Without signed attributes nothing binds the content's type: RFC 3161 has them always. */
  const attributes = within(signed, TAG.zero);
  if (!signed || !attributes || signature?.tag !== TAG.octets) return undefined;
  const values = new Map<string, Der>();
  for (const one of attributes) {
    const [type, set] = within(one, TAG.sequence) ?? [];
    const [value, ...more] = within(set, TAG.set) ?? [];
    const oid = oidOf(type);
    if (oid === undefined || !value || more.length > 0 || values.has(oid)) return undefined;
    values.set(oid, value);
  }
  const asSet = Uint8Array.from(signed.whole);
  asSet[0] = TAG.set;
  const [issuer, serial] = within(sid, TAG.sequence) ?? [];
  const digest = digestOfOid(algorithmOf(digestAlgorithm));
  const kind = signedWith(algorithmOf(algorithm));
  const messageDigest = values.get(MESSAGE_DIGEST);
  const binds = bindingOf(values);
  return {
    signature: signature.content,
    attributes: asSet,
    contentIsTstInfo: oidOf(values.get(CONTENT_TYPE)) === TST_INFO,
    ...(issuer && serial && { issuer: issuer.whole, serial: integerHex(serial) }),
    ...(digest && { digest }),
    ...(kind && { signedWith: kind }),
    ...(messageDigest?.tag === TAG.octets && { messageDigest: messageDigest.content }),
    ...(binds && { binds }),
  };
}

/** ESSCertIDv2 (RFC 5035): SHA-256 unless it says otherwise. The older one is by SHA-1. */
function bindingOf(values: ReadonlyMap<string, Der>): Signer['binds'] {
  const newer = values.get(SIGNING_CERTIFICATE_V2);
  if (!newer) return values.has(SIGNING_CERTIFICATE) ? {} : undefined;
  const [list] = within(newer, TAG.sequence) ?? [];
  const [first] = within(list, TAG.sequence) ?? [];
  const parts = within(first, TAG.sequence) ?? [];
  const [named] = parts;
  const hash = parts.find(({ tag }) => tag === TAG.octets)?.content;
  const digest = named?.tag === TAG.sequence ? digestOfOid(algorithmOf(named)) : 'SHA-256';
  return hash && digest ? { digest, hash } : {};
}
