import type { CertificateKind } from '../tls/certificates.ts';

/** What the way to a Region does to a connection, before AWS has a say. */
export type NetworkFaultKind =
  /** Takes the connection and says nothing, not even to begin TLS. */
  | 'silent'
  /** Takes the connection and ends it. */
  | 'dropped'
  /** Lets every part of the answer wait. */
  | 'slow'
  /** HTTP 429 of something before AWS. */
  | 'throttled'
  /** HTTP 503 of a gateway. */
  | 'unavailable'
  /** Bytes that mean nothing. */
  | 'garbage'
  /** An answer of AWS that ends in the middle of its XML, at its proper length. */
  | 'half'
  /** Ends the connection in the middle of the answer. */
  | 'cut'
  /** A Wi-Fi sign-in page, by redirect or in the answer's place; over TLS with a name of its own. */
  | 'portal-redirect'
  | 'portal-page'
  /** Speaks no TLS where TLS is expected. */
  | 'no-tls'
  | 'expired'
  | 'not-yet'
  | 'other-name'
  /** Something opens the encryption with an authority of its own. */
  | 'intercepted';

export interface NetworkFault {
  readonly what: NetworkFaultKind;
  /** Absent: every Region. */
  readonly region?: string;
  /** How many connections it hits; absent means every one. */
  readonly times?: number;
  /** Share of connections it hits, 0 to 1, drawn from the faults' `seed`; absent means every one. */
  readonly share?: number;
  /** For `slow`, milliseconds; 1,000 if absent. */
  readonly ms?: number;
}

/** The certificate a Region shows under a fault. */
export function certificateUnder(fault: NetworkFault | undefined): CertificateKind {
  switch (fault?.what) {
    case 'expired':
    case 'not-yet':
    case 'other-name':
    case 'intercepted':
      return fault.what;
    case 'portal-redirect':
    case 'portal-page':
      return 'other-name';
    default:
      return 'good';
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
