import { makeCertificate } from '../../../main/range/tls/certificate.ts';

const DAY = 86_400_000;

/** A certificate for 127.0.0.1 that only its own key vouches for. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const now = Date.now();
  const { keyPem, certificatePem } = makeCertificate({
    name: '127.0.0.1',
    hosts: ['127.0.0.1'],
    from: now - DAY,
    until: now + DAY,
  });
  return { key: keyPem, cert: certificatePem };
}
