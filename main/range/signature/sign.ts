import { createHash, createHmac } from 'node:crypto';
import type { Incoming } from '../http/incoming.ts';
import type { SignedClaim } from './parse.ts';

/**
 * Signs a request again from what it claims and the secret we know (AWS Signature Version 4,
 * "Create a signed AWS API request"): equal signatures mean the sender has the secret and nothing
 * that was signed has changed. Written from the specification, apart from any client's signer.
 */
export function signatureOf(request: Incoming, claim: SignedClaim, secret: string): string {
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const canonical = sha256(canonicalRequest(request, claim.signedHeaders, claim.service));
  const toSign = ['AWS4-HMAC-SHA256', claim.signedAt, scope, canonical].join('\n');
  const key = [claim.date, claim.region, claim.service, 'aws4_request'].reduce<Buffer>(
    (above, part) => hmac(above, part),
    Buffer.from(`AWS4${secret}`),
  );
  return hmac(key, toSign).toString('hex');
}

function canonicalRequest(
  request: Incoming,
  signedHeaders: readonly string[],
  service: string,
): string {
  const headers = signedHeaders.map(
    (name) => `${name}:${(request.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  return [
    request.method,
    canonicalPath(request.path, service),
    canonicalQuery(request.query),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash(request, service),
  ].join('\n');
}

/** Every service but S3 encodes the path once more than the wire does. */
function canonicalPath(path: string, service: string): string {
  const once = service === 's3' ? decode : (part: string): string => part;
  return path
    .split('/')
    .map((part) => encode(once(part)))
    .join('/');
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return `${encode(decode(name))}=${encode(decode(value))}`;
    })
    .sort()
    .join('&');
}

/**
 * The hash of the body that came, never the one a header claims. S3 signs what its header says,
 * which may be that the body is not signed, and compares the body afterwards.
 */
function payloadHash({ body, headers }: Incoming, service: string): string {
  return service === 's3' ? (headers.get('x-amz-content-sha256') ?? '') : sha256(body);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 3986 unreserved characters stay; encodeURIComponent leaves five more. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data, 'utf8').digest();
}
