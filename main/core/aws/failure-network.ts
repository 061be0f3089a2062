import type { AwsFailureCode } from '../ports/aws.ts';

/** Node's and libuv's error codes (`errno.h`, getaddrinfo) by what they mean to a person. */
const BY_ERRNO: Readonly<Record<string, AwsFailureCode>> = {
  ENOTFOUND: 'name-not-resolved',
  EAI_AGAIN: 'name-not-resolved',
  EAI_NODATA: 'name-not-resolved',
  EAI_NONAME: 'name-not-resolved',
  EAI_FAIL: 'name-not-resolved',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-network',
  EHOSTDOWN: 'no-network',
  EADDRNOTAVAIL: 'no-network',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'timed-out',
  ECONNRESET: 'connection-lost',
  ECONNABORTED: 'connection-lost',
  EPIPE: 'connection-lost',
  EPROTO: 'tls-refused',
  HOSTNAME_MISMATCH: 'certificate-other-name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet',
  // Our own, from the way through a proxy.
  PROXY_LOGIN: 'proxy-login',
  PROXY_LOGIN_WRONG: 'proxy-login-wrong',
  PROXY_REFUSED: 'proxy-refused',
  PROXY_UNREACHABLE: 'proxy-unreachable',
};

/** Families of OpenSSL and X.509 codes, and of the HTTP parser's. */
const BY_PREFIX: readonly (readonly [string, AwsFailureCode])[] = [
  ['ERR_TLS_', 'tls-refused'],
  ['ERR_SSL_', 'tls-refused'],
  ['ERR_OSSL_', 'tls-refused'],
  ['CERT_', 'tls-refused'],
  ['CRL_', 'tls-refused'],
  // Nobody public vouches for it: whatever opens the encryption made it.
  ['SELF_SIGNED_CERT', 'tls-intercepted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-intercepted'],
  ['UNABLE_TO_', 'tls-intercepted'],
  ['INVALID_CA', 'tls-refused'],
  ['INVALID_PURPOSE', 'tls-refused'],
  ['PATH_LENGTH_EXCEEDED', 'tls-refused'],
  ['HPE_', 'not-aws'],
];

/** The error card for a failure below HTTP. */
export function codeOfNetworkError(errno: string): AwsFailureCode {
  const exact = Object.hasOwn(BY_ERRNO, errno) ? BY_ERRNO[errno] : undefined;
  if (exact !== undefined) return exact;
  return BY_PREFIX.find(([prefix]) => errno.startsWith(prefix))?.[1] ?? 'unknown';
}

/** Whether the other side's certificate is why, so that looking at it tells more. */
export function isAboutCertificate(errno: string): boolean {
  const code = codeOfNetworkError(errno);
  return code === 'tls-intercepted' || code.startsWith('certificate-');
}
