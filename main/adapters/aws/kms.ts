import { createHash, createHmac } from 'node:crypto';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Readable } from 'node:stream';
import { call, notAws, type AwsOptions } from '../../core/aws/call.ts';
import { endpointOf } from '../../core/aws/endpoint.ts';
import type { AwsFailure, CallTo } from '../../core/ports/aws.ts';
import type { DataKey } from '../../core/session-channel/handshake.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createHttpHandler } from './http-handler.ts';

const BYTES = 64;

/**
 * `kms:GenerateDataKey`, the one call of KMS that Session Manager's encryption needs: signed and
 * sent by hand, so that no client of a whole service is carried for it.
 */
export async function generateDataKey(
  options: AwsOptions,
  to: CallTo,
  keyId: string,
  context: Readonly<Record<string, string>>,
): Promise<Result<DataKey, AwsFailure>> {
  // A key is used in its own Region.
  const region = /^arn:[a-z-]+:kms:([a-z0-9-]+):/.exec(keyId)?.[1] ?? to.at.region;
  const answer = await call(options, {
    region,
    effect: false,
    send: async (handlerOptions) => {
      const { fips = false, dualStack = false } = to.at;
      const other = { region, ...(fips ? { fips } : {}), ...(dualStack ? { dualStack } : {}) };
      const url = new URL(endpointOf('kms', region === to.at.region ? to.at : other));
      const request = new HttpRequest({
        method: 'POST',
        protocol: url.protocol,
        hostname: url.hostname,
        ...(url.port === '' ? {} : { port: Number(url.port) }),
        path: '/',
        headers: {
          host: url.host,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'TrentService.GenerateDataKey',
        },
        body: JSON.stringify({ KeyId: keyId, NumberOfBytes: BYTES, EncryptionContext: context }),
      });
      const signer = new SignatureV4({
        service: 'kms',
        region,
        credentials: { ...to.credentials },
        sha256: Sha256,
      });
      const signingDate = new Date(Date.now() + to.skewMs);
      const signed = (await signer.sign(request, { signingDate })) as HttpRequest;
      const carrier = createHttpHandler(handlerOptions);
      const { response } = await carrier.handle(signed);
      const body = JSON.parse(await textOf(response.body as Readable)) as Answer;
      if (response.statusCode === 200) return body;
      throw serviceError(body, response.headers['x-amzn-requestid']);
    },
  });
  if (!answer.ok) return err(answer.error.failure);
  const { CiphertextBlob: cipher, Plaintext: plain } = answer.value.output;
  if (cipher === undefined || plain === undefined) {
    return err(notAws(region, false, 'a data key without its bytes'));
  }
  return ok({ plain: new Uint8Array(Buffer.from(plain, 'base64')), cipher });
}

interface Answer {
  readonly CiphertextBlob?: string;
  readonly Plaintext?: string;
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
}

/** In the form the SDK throws, so that it is told apart from what is no answer of AWS. */
function serviceError({ __type: type = 'KMSError', message, Message }: Answer, requestId?: string) {
  const error = new Error(message ?? Message ?? type);
  error.name = type.split('#').pop() ?? type;
  const metadata = requestId === undefined ? {} : { requestId };
  return Object.assign(error, { $fault: 'client', $metadata: metadata });
}

async function textOf(body: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** SHA-256 and, with a key, HMAC-SHA-256, as the signer asks for them. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('a hash is used once');
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
