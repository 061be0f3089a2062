import { createSecureContext, type SecureContext } from 'node:tls';
import { makeCertificate, type Identity } from './certificate.ts';

/** The certificates a Region can show: its own, and those of things that go wrong. */
export type CertificateKind = 'good' | 'expired' | 'not-yet' | 'other-name' | 'intercepted';

export interface Certificates {
  /** PEM of the authority that a client of the range takes for a public one. */
  readonly authority: string;
  /** PEM of the authority of whatever opens the encryption on the way. */
  readonly interceptor: string;
  contextOf(kind: CertificateKind): SecureContext;
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const HOST = '127.0.0.1';

/** Two authorities and what they signed, new for each range: nothing of it is trusted elsewhere. */
export function makeCertificates(now: number): Certificates {
  const always = { from: now - YEAR, until: now + YEAR };
  const root = makeCertificate({ ...always, name: 'Range Root CA', authority: true });
  const proxy = makeCertificate({
    ...always,
    name: 'Example Corp TLS Inspection',
    authority: true,
  });
  const made: Readonly<Record<CertificateKind, () => Identity>> = {
    good: () => makeCertificate({ ...always, name: 'range', issuer: root, hosts: [HOST] }),
    expired: () =>
      makeCertificate({
        name: 'range',
        issuer: root,
        hosts: [HOST],
        from: now - YEAR,
        until: now - DAY,
      }),
    'not-yet': () =>
      makeCertificate({
        name: 'range',
        issuer: root,
        hosts: [HOST],
        from: now + DAY,
        until: now + YEAR,
      }),
    'other-name': () =>
      makeCertificate({ ...always, name: 'portal', issuer: root, hosts: ['portal.invalid'] }),
    intercepted: () => makeCertificate({ ...always, name: 'range', issuer: proxy, hosts: [HOST] }),
  };
  const contexts = new Map<CertificateKind, SecureContext>();
  return {
    authority: root.certificatePem,
    interceptor: proxy.certificatePem,
    contextOf(kind) {
      const known = contexts.get(kind);
      if (known) return known;
      const { keyPem, certificatePem } = made[kind]();
      const context = createSecureContext({ key: keyPem, cert: certificatePem });
      contexts.set(kind, context);
      return context;
    },
  };
}
