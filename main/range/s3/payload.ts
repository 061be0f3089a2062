import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../core/result.ts';
import type { Incoming } from '../http/incoming.ts';
import { ALGORITHMS, checksumOf, isOtherAlgorithm } from './checksum.ts';
import { notImplemented, s3Error, type S3Error } from './s3-error.ts';

export interface Payload {
  readonly body: Buffer;
  /** The one checksum that came with it, verified. */
  readonly checksum?: { readonly algorithm: string; readonly value: string };
}

const STREAMED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

/**
 * The object's bytes out of a request, with everything that vouches for them checked (S3 API,
 * "Signature calculations: transferring payload", "Checking object integrity").
 */
export function payloadOf(request: Incoming): Result<Payload, S3Error> {
  const hash = request.headers.get('x-amz-content-sha256');
  if (hash === undefined) {
    return err(
      s3Error(
        'InvalidRequest',
        'Missing required header for this request: x-amz-content-sha256',
        400,
      ),
    );
  }
  if (hash === STREAMED) return streamed(request);
  if (hash.startsWith('STREAMING-')) return err(notImplemented('x-amz-content-sha256'));
  const { body } = request;
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256Hex(body)) {
    return err(
      s3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        400,
        { ClientComputedContentSHA256: hash, S3ComputedContentSHA256: sha256Hex(body) },
      ),
    );
  }
  return checked(request, body, request.headers);
}

/** `aws-chunked`: hex length, CRLF, bytes, CRLF … `0`, CRLF, trailing headers, an empty line. */
function streamed(request: Incoming): Result<Payload, S3Error> {
  const incomplete = s3Error('IncompleteBody', 'The request body terminated unexpectedly', 400);
  const { body } = request;
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const head = end < 0 ? '' : body.toString('latin1', at, end);
    if (!/^[0-9a-f]{1,8}(;.*)?$/i.test(head)) return err(incomplete);
    const size = Number.parseInt(head, 16);
    at = end + 2;
    if (size === 0) break;
    if (at + size + 2 > body.length) return err(incomplete);
    parts.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const trailers = new Map(request.headers);
  for (const line of body.toString('latin1', at).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const decoded = Buffer.concat(parts);
  const length = Number(request.headers.get('x-amz-decoded-content-length') ?? Number.NaN);
  if (length !== decoded.length) return err(incomplete);
  const promised = request.headers.get('x-amz-trailer');
  if (promised !== undefined && !trailers.has(promised.toLowerCase())) {
    return err(
      s3Error(
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
        400,
      ),
    );
  }
  return checked(request, decoded, trailers);
}

function checked(
  request: Incoming,
  body: Buffer,
  headers: ReadonlyMap<string, string>,
): Result<Payload, S3Error> {
  const md5 = request.headers.get('content-md5');
  if (md5 !== undefined) {
    if (Buffer.from(md5, 'base64').length !== 16) {
      return err(s3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.', 400));
    }
    const computed = createHash('md5').update(body).digest('base64');
    if (computed !== md5) {
      return err(
        s3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400, {
          ExpectedDigest: md5,
          CalculatedDigest: computed,
        }),
      );
    }
  }
  for (const [name, value] of headers) {
    const algorithm = /^x-amz-checksum-([a-z0-9]+)$/.exec(name)?.[1];
    if (algorithm === undefined || ['mode', 'type', 'algorithm'].includes(algorithm)) continue;
    if (isOtherAlgorithm(algorithm)) return err(notImplemented(name));
    const known = ALGORITHMS.find((one) => one === algorithm);
    if (!known) continue;
    if (checksumOf(known, body) !== value) {
      return err(
        s3Error(
          'BadDigest',
          `The ${known.toUpperCase()} you specified did not match the calculated checksum.`,
          400,
        ),
      );
    }
    return ok({ body, checksum: { algorithm, value } });
  }
  return ok({ body });
}

function sha256Hex(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
