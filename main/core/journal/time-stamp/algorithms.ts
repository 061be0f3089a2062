import type { SignedMessage } from '../../ports/verify-source.ts';

export type DigestName = SignedMessage['digest'];
export type KeyKind = SignedMessage['kind'];

/** How something was signed; `digest` undefined: as is said elsewhere (plain RSA in CMS). */
export interface SignatureKind {
  readonly kind: KeyKind;
  readonly digest?: DigestName;
}

/** OIDs, as the hex of their content: NIST 2.16.840.1.101.3.4.2, RFC 8017, RFC 5758. */
const DIGESTS: ReadonlyMap<string, DigestName> = new Map([
  ['608648016503040201', 'SHA-256'],
  ['608648016503040202', 'SHA-384'],
  ['608648016503040203', 'SHA-512'],
]);
const KEYS: ReadonlyMap<string, KeyKind> = new Map([
  ['2a864886f70d010101', 'rsa'],
  ['2a8648ce3d0201', 'ecdsa'],
]);
const SIGNATURES: ReadonlyMap<string, SignatureKind> = new Map([
  ['2a864886f70d010101', { kind: 'rsa' }],
  ['2a864886f70d01010b', { kind: 'rsa', digest: 'SHA-256' }],
  ['2a864886f70d01010c', { kind: 'rsa', digest: 'SHA-384' }],
  ['2a864886f70d01010d', { kind: 'rsa', digest: 'SHA-512' }],
  ['2a8648ce3d040302', { kind: 'ecdsa', digest: 'SHA-256' }],
  ['2a8648ce3d040303', { kind: 'ecdsa', digest: 'SHA-384' }],
  ['2a8648ce3d040304', { kind: 'ecdsa', digest: 'SHA-512' }],
]);

/** Undefined for SHA-1 and other digests that prove nothing any more, and for strange ones. */
export function digestOfOid(oid: string | undefined): DigestName | undefined {
  return DIGESTS.get(oid ?? '');
}

export function keyKindOf(oid: string | undefined): KeyKind | undefined {
  return KEYS.get(oid ?? '');
}

export function signedWith(oid: string | undefined): SignatureKind | undefined {
  return SIGNATURES.get(oid ?? '');
}
