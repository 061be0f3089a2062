import { equal, fromBase64, utf8Decode } from '../bytes.ts';
import { algorithmOf, elements, integerHex, oidOf, TAG, timeOf, within, type Der } from './der.ts';
import { keyKindOf, signedWith, type KeyKind, type SignatureKind } from './algorithms.ts';

/** What of an X.509 certificate (RFC 5280) the check of a time stamp looks at. */
export interface Certificate {
  readonly whole: Uint8Array;
  /** What its issuer signed. */
  readonly tbs: Uint8Array;
  /** Names as they stand, DER: compared byte for byte. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serial: string;
  /** For people: its common name, else its organisation. */
  readonly name: string;
  readonly key: PublicKey;
  /** RFC 3339. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** May sign certificates. */
  readonly isAuthority: boolean;
  /** Its key is for time stamps and nothing else, and it says so critically (RFC 3161 section 2.3). */
  readonly forTimeStamps: boolean;
  /** Undefined: in a way that is not checked here. */
  readonly signedWith?: SignatureKind;
  readonly signature: Uint8Array;
}

export interface PublicKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly kind: KeyKind;
}

const COMMON_NAME = '550403';
const ORGANISATION = '55040a';
const BASIC_CONSTRAINTS = '551d13';
const EXTENDED_KEY_USAGE = '551d25';
const TIME_STAMPING = '2b06010505070308';

export function certificateOf(element: Der | undefined): Certificate | undefined {
  const [tbs, algorithm, bits] = within(element, TAG.sequence) ?? [];
  const parts = within(tbs, TAG.sequence);
  if (!element || !tbs || !parts || bits?.tag !== TAG.bits) return undefined;
  const rest = parts[0]?.tag === TAG.zero ? parts.slice(1) : parts;
  const [serial, , issuer, validity, subject, spki] = rest;
  const [from, to] = within(validity, TAG.sequence) ?? [];
  const notBefore = timeOf(from);
  const notAfter = timeOf(to);
  const key = publicKeyOf(spki);
  if (serial?.tag !== TAG.integer || issuer?.tag !== TAG.sequence) return undefined;
  if (subject?.tag !== TAG.sequence || !key) return undefined;
  if (notBefore === undefined || notAfter === undefined) return undefined;
  const extensions = extensionsOf(rest.find(({ tag }) => tag === TAG.three));
  if (!extensions) return undefined;
  const kind = signedWith(algorithmOf(algorithm));
  return {
    whole: element.whole,
    tbs: tbs.whole,
    issuer: issuer.whole,
    subject: subject.whole,
    serial: integerHex(serial),
    name: nameOf(subject),
    key,
    notBefore,
    notAfter,
    isAuthority: isAuthority(extensions.get(BASIC_CONSTRAINTS)),
    forTimeStamps: forTimeStamps(extensions.get(EXTENDED_KEY_USAGE)),
    signature: bits.content.subarray(1),
    ...(kind && { signedWith: kind }),
  };
}

export function publicKeyOf(spki: Der | undefined): PublicKey | undefined {
  const [algorithm, bits] = within(spki, TAG.sequence) ?? [];
  const kind = keyKindOf(algorithmOf(algorithm));
  return spki && kind && bits?.tag === TAG.bits ? { spki: spki.whole, kind } : undefined;
}

/** A certificate or a public key out of a PEM text (RFC 7468); undefined for anything else. */
export function fromPem(text: string): Certificate | PublicKey | undefined {
  const form =
    /^\s*-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/;
  const [, what, body = ''] = form.exec(text) ?? [];
  const bytes = fromBase64(body.replace(/\s/g, ''));
  const [element, ...more] = (bytes && elements(bytes)) ?? [];
  if (what === undefined || more.length > 0) return undefined;
  return what === 'CERTIFICATE' ? certificateOf(element) : publicKeyOf(element);
}

export function isCertificate(one: Certificate | PublicKey): one is Certificate {
  return 'tbs' in one;
}

export function sameKey(left: PublicKey, right: PublicKey): boolean {
  return equal(left.spki, right.spki);
}

interface Extension {
  readonly critical: boolean;
  readonly value: Der | undefined;
}

/** By OID; undefined when one cannot be read, or stands there twice. */
function extensionsOf(wrapped: Der | undefined): ReadonlyMap<string, Extension> | undefined {
  const found = new Map<string, Extension>();
  if (!wrapped) return found;
  const list = within(within(wrapped, TAG.three)?.[0], TAG.sequence);
  if (!list) return undefined;
  for (const one of list) {
    const parts = within(one, TAG.sequence) ?? [];
    const oid = oidOf(parts[0]);
    const octets = parts.at(-1);
    if (oid === undefined || octets?.tag !== TAG.octets || found.has(oid)) return undefined;
    const flag = parts.length === 3 ? parts[1] : undefined;
    const critical = flag?.tag === TAG.boolean && flag.content[0] === 0xff;
    found.set(oid, { critical, value: elements(octets.content)?.[0] });
  }
  return found;
}

function isAuthority(extension: Extension | undefined): boolean {
  const [flag] = within(extension?.value, TAG.sequence) ?? [];
  return flag?.tag === TAG.boolean && flag.content[0] === 0xff;
}

function forTimeStamps(extension: Extension | undefined): boolean {
  const uses = within(extension?.value, TAG.sequence) ?? [];
  return extension?.critical === true && uses.length === 1 && oidOf(uses[0]) === TIME_STAMPING;
}

function nameOf(subject: Der): string {
  const parts = (within(subject, TAG.sequence) ?? []).flatMap((one) => within(one, TAG.set) ?? []);
  const named = (oid: string) => {
    const [, value] =
      parts.map((one) => within(one, TAG.sequence) ?? []).find(([type]) => oidOf(type) === oid) ??
      [];
    return value && textOf(value);
  };
  return named(COMMON_NAME) ?? named(ORGANISATION) ?? 'a certificate without a name';
}

function textOf({ tag, content }: Der): string {
  const bytes = content.subarray(0, 200);
  if (tag === TAG.utf8) return utf8Decode(bytes);
  const step = tag === TAG.wide ? 2 : 1;
  let text = '';
  for (let at = 0; at + step <= bytes.length; at += step) {
    text += String.fromCharCode(
      step === 2 ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0),
    );
  }
  return text;
}
