import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket, type DetailedPeerCertificate } from 'node:tls';
import type { SeenCertificate } from '../../core/aws/network.ts';

const LONGEST = 120;
/** A chain is short; one that goes in circles ends here. */
const LONGEST_CHAIN = 10;

/** The certificate at the other end, and whether one of `own` authorities vouched for it. */
export function seenCertificate(
  socket: Socket,
  own: readonly string[],
): SeenCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const certificate = socket.getPeerCertificate(true) as DetailedPeerCertificate | undefined;
  if (!certificate?.issuer) return undefined;
  const { issuer, subject, subjectaltname, valid_to } = certificate;
  const until = Date.parse(valid_to);
  return {
    issuer: text(issuer.O ?? issuer.CN ?? ''),
    names: text(subjectaltname ?? subject.CN ?? ''),
    until: Number.isNaN(until) ? 0 : until,
    ...(isVouchedFor(certificate, own) ? { intercepted: true } : {}),
  };
}

function isVouchedFor(certificate: DetailedPeerCertificate, own: readonly string[]): boolean {
  const prints = own.map((pem) => new X509Certificate(pem).fingerprint256);
  let at: DetailedPeerCertificate | undefined = certificate;
  for (let link = 0; at && link < LONGEST_CHAIN; link += 1) {
    if (prints.includes(at.fingerprint256)) return true;
    at = at.issuerCertificate === at ? undefined : at.issuerCertificate;
  }
  return false;
}

/** Someone else's words: short, and without anything that could pretend to be a line of ours. */
function text(value: string | readonly string[]): string {
  return String(value)
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST);
}
