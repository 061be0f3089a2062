import { makeCertificate } from '../../../main/range/tls/certificate.ts';

const DAY = 86_400_000;

/** A certificate for a name or an address that only its own key vouches for. */
export function selfSigned(name = '127.0.0.1'): { readonly key: string; readonly cert: string } {
  const now = Date.now();
  const { keyPem, certificatePem } = makeCertificate({
    name,
    hosts: [name],
    from: now - DAY,
    until: now + DAY,
  });
  return { key: keyPem, cert: certificatePem };
}
