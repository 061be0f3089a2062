import type { CheckSignature, SignedMessage } from '../core/ports/verify-source.ts';

/** Lengths of the two numbers of an ECDSA signature, by the curve's name in a key (RFC 5480). */
const CURVES = [
  { oid: '06082a8648ce3d030107', name: 'P-256', bytes: 32 },
  { oid: '06052b81040022', name: 'P-384', bytes: 48 },
  { oid: '06052b81040023', name: 'P-521', bytes: 66 },
] as const;

/** Signatures of time-stamping authorities, by the browser's own cryptography. */
export const checkSignature: CheckSignature = async (signed) => {
  try {
    return signed.kind === 'rsa' ? await rsa(signed) : await ecdsa(signed);
  } catch {
    return false;
  }
};

async function rsa({ publicKey, digest, message, signature }: SignedMessage): Promise<boolean> {
  const name = 'RSASSA-PKCS1-v1_5';
  const how = { name, hash: digest };
  const key = await crypto.subtle.importKey('spki', own(publicKey), how, false, ['verify']);
  return crypto.subtle.verify(name, key, own(signature), own(message));
}

async function ecdsa({ publicKey, digest, message, signature }: SignedMessage): Promise<boolean> {
  const hex = [...publicKey].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const curve = CURVES.find(({ oid }) => hex.includes(oid));
  const raw = curve && twoNumbers(signature, curve.bytes);
  if (!curve || !raw) return false;
  const kind = { name: 'ECDSA', namedCurve: curve.name };
  const key = await crypto.subtle.importKey('spki', own(publicKey), kind, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: digest }, key, own(raw), own(message));
}

/** DER SEQUENCE of two INTEGERs into the two numbers side by side, as Web Crypto takes them. */
function twoNumbers(der: Uint8Array, length: number): Uint8Array | undefined {
  const raw = new Uint8Array(length * 2);
  let at = (der[1] ?? 0) < 0x80 ? 2 : 3;
  for (const place of [0, length]) {
    const count = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + count);
    const number = digits[0] === 0 ? digits.subarray(1) : digits;
    if (der[at] !== 0x02 || number.length > length) return undefined;
    raw.set(number, place + length - number.length);
    at += 2 + count;
  }
  return raw;
}

/** A copy in memory of its own, which is what Web Crypto's types ask for. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
