import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { keeperOf, worldWithKeeper } from '../support/evidence-keeper.ts';
import { Sha256 } from '../support/signed-call.ts';
import { startTestRange } from '../support/start-test-range.ts';
import { s3Of } from '../support/uploader.ts';

const TEXT = '{"seq":0}\n';
const digest = (algorithm: string, text = TEXT): string =>
  createHash(algorithm).update(text).digest('base64');

const started = (): Promise<Range> => startTestRange({ world: worldWithKeeper() });

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

/** One PUT, signed by Smithy's signer, with the headers and the body just as given. */
async function put(
  range: Range,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { bucket, accessKeyId, secretAccessKey } = keeperOf(range);
  const [at] = range.endpoints;
  const { host, hostname, port } = new URL(at!.endpoint);
  const path = `/${bucket}/seg/0`;
  const all = { host, 'if-none-match': '*', ...headers };
  const request = new HttpRequest({
    method: 'PUT',
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    headers: all,
    body,
  });
  const signer = new SignatureV4({
    service: 's3',
    region: at!.region,
    credentials: { accessKeyId, secretAccessKey },
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const signed = await signer.sign(request);
  const answer = await fetch(`${at!.endpoint}${path}`, {
    method: 'PUT',
    headers: signed.headers,
    body,
  });
  const text = await answer.text();
  return { status: answer.status, code: /<Code>(.*?)<\/Code>/.exec(text)?.[1] };
}

/** `aws-chunked`: each piece with its length, then the trailer. */
function chunked(pieces: readonly string[], trailer: string): string {
  const chunks = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`);
  return `${chunks.join('')}0\r\n${trailer}\r\n\r\n`;
}

const streaming = (length = TEXT.length): Record<string, string> => ({
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'x-amz-decoded-content-length': String(length),
  'x-amz-trailer': 'x-amz-checksum-sha256',
});

function stored(range: Range): string | undefined {
  return range.buckets.current(keeperOf(range).bucket, 'seg/0')?.body.toString();
}

test('the SDK’s own stream, with its checksum behind it, arrives whole', async () => {
  const range = await started();
  const s3 = s3Of(range, keeperOf(range));
  const seen: Record<string, string>[] = [];
  s3.middlewareStack.add(
    (next) => (args) => {
      seen.push({ ...(args.request as HttpRequest).headers });
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const Body = Readable.from([Buffer.from(TEXT.slice(0, 4)), Buffer.from(TEXT.slice(4))]);
  const at = { Bucket: keeperOf(range).bucket, Key: 'seg/0' };
  const length = { ContentLength: TEXT.length };
  const answer = await s3.send(
    new PutObjectCommand({ ...at, ...length, Body, IfNoneMatch: '*', ChecksumAlgorithm: 'SHA256' }),
  );
  expect(seen[0]?.['x-amz-trailer']).toBe('x-amz-checksum-sha256');
  expect(answer.ChecksumSHA256).toBe(digest('sha256'));
  expect(stored(range)).toBe(TEXT);
});

test('pieces of any size come out as one object', async () => {
  const range = await started();
  const trailer = `x-amz-checksum-sha256:${digest('sha256')}`;
  const body = chunked([TEXT.slice(0, 1), TEXT.slice(1, 7), TEXT.slice(7)], trailer);
  expect(await put(range, body, streaming())).toEqual({ status: 200, code: undefined });
  expect(stored(range)).toBe(TEXT);
});

test.each([
  [
    'a trailer of other bytes',
    chunked([TEXT], `x-amz-checksum-sha256:${digest('sha256', 'other')}`),
    streaming(),
    'BadDigest',
  ],
  ['no trailer where one was promised', chunked([TEXT], ''), streaming(), 'MalformedTrailerError'],
  [
    'fewer bytes than were announced',
    chunked([TEXT], `x-amz-checksum-sha256:${digest('sha256')}`),
    streaming(TEXT.length + 1),
    'IncompleteBody',
  ],
  ['a piece that is cut off', `a\r\n${TEXT.slice(0, 4)}`, streaming(), 'IncompleteBody'],
  [
    'a checksum in the header of other bytes',
    TEXT,
    {
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-amz-checksum-sha256': digest('sha256', 'other'),
    },
    'BadDigest',
  ],
  [
    'an MD5 of other bytes',
    TEXT,
    { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'content-md5': digest('md5', 'other') },
    'BadDigest',
  ],
  [
    'an MD5 that is none',
    TEXT,
    { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'content-md5': 'bm9uZQ==' },
    'InvalidDigest',
  ],
  [
    'a signed hash of other bytes',
    TEXT,
    { 'x-amz-content-sha256': createHash('sha256').update('other').digest('hex') },
    'XAmzContentSHA256Mismatch',
  ],
  [
    'nothing that vouches for the bytes, into a bucket under Object Lock',
    TEXT,
    { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    'InvalidRequest',
  ],
])('%s: refused, and nothing is stored', async (_, body, headers, code) => {
  const range = await started();
  expect(await put(range, body, headers)).toEqual({ status: 400, code });
  expect(stored(range)).toBeUndefined();
});
