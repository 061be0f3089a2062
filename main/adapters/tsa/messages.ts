import { toHex } from '../../core/journal/bytes.ts';
import { TAG } from '../../core/journal/time-stamp/der.ts';
import { readAnswer } from '../../core/journal/time-stamp/token.ts';
import { write } from './der.ts';

/** 2.16.840.1.101.3.4.2.1 */
const SHA256 = Buffer.from('608648016503040201', 'hex');
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
  const answer = readAnswer(bytes);
  if (answer.is !== 'granted') return answer;
  const { imprint, nonce, time } = answer.token;
  if (imprint.digest !== 'SHA-256') return { is: 'unreadable' };
  return { is: 'granted', imprint: toHex(imprint.value), nonce, time };
}
